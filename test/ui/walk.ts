import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../scripts/bootstrap.mjs';
import { openScratch } from '../../scripts/scratch.ts';
import { type DisplayLanguage, startCodeServer } from '../../scripts/workbench/codeServer.ts';
import { testSettings } from '../../scripts/workbench/settings.ts';
import { openBrowser } from '../workbench/browser.ts';
import { changedAt, savedText } from './savedText.ts';
import { reloadWhenStored } from './storedState.ts';

/** A row of the outline as a screen reader hears it. */
export interface OutlineRow {
  readonly level: number;
  readonly label: string;
}

/** A workbench with the packaged extension, a folder of speeches, and the hands of a person. */
export interface Walk {
  readonly page: Page;
  /** Writes a file into the open folder: a text in UTF-8, or bytes. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** A file of the open folder as it is on disk. */
  read(name: string): Promise<string>;
  /** Where a file of the open folder lies. */
  path(name: string): string;
  /** Names of the files in the open folder. */
  files(): Promise<readonly string[]>;
  /** Opens a file of the folder by its name, as Ctrl+P does. */
  open(name: string): Promise<void>;
  /** Gives the focus back to the editor of a file that is open. */
  focus(name: string): Promise<void>;
  /** Closes all editors; what was not saved is lost. */
  closeAll(): Promise<void>;
  /** Saves the active editor and returns what is then on disk. */
  save(name: string): Promise<string>;
  /** Runs a command of the palette; `title` is its whole label, category included. */
  command(title: string): Promise<void>;
  /** Types text as one insertion into what has the focus; what is typed key by key goes through `page.keyboard`. */
  insert(text: string): Promise<void>;
  /** Composes as an input method does: each step replaces the one before, then the text is committed. */
  compose(steps: readonly string[], text: string): Promise<void>;
  /** What a look at the page gave, again and again while something was done. */
  watchWhile<Seen>(look: () => Promise<Seen>, act: () => Promise<void>): Promise<readonly Seen[]>;
  /** Line of the cursor, 1-based. */
  cursorLine(): Promise<number>;
  /** The list of choices that a command shows. */
  choices(): Locator;
  /** Chooses a row of the list by its label. */
  choose(label: string): Promise<void>;
  /** The outline's tree in the sidebar. */
  outline(): Locator;
  /** Shows the outline of the speech that is open. */
  showOutline(): Promise<void>;
  outlineRows(): Promise<readonly OutlineRow[]>;
  /** The document inside the preview. */
  preview(): FrameLocator;
  setTheme(theme: Theme): Promise<void>;
  /** Loads the window again once the workbench has stored what is named: patterns of a key and its value. */
  reload(...stored: readonly RegExp[]): Promise<void>;
  /** Takes a picture into test-results/screenshots. */
  picture(name: string): Promise<void>;
  /** What the page or the server wanted from outside of this machine. */
  outside(): readonly string[];
  /** Errors in the page's console that name the extension. */
  errors(): readonly string[];
  close(): Promise<void>;
}

export interface WalkOptions {
  readonly language: DisplayLanguage;
  /** Label of the outline's view in that language. */
  readonly outlineLabel: string;
  /** Label of the extension's icon in the activity bar. */
  readonly containerLabel: string;
  /** Beside those that keep the workbench quiet for tests. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export const themes = ['light', 'dark', 'highContrast', 'highContrastLight'] as const;
export type Theme = (typeof themes)[number];

/** Name in the list of themes, and the class that the workbench then bears. */
const themeNames: Readonly<Record<Theme, readonly [name: string, className: string]>> = {
  light: ['Light Modern', 'vs'],
  dark: ['Dark Modern', 'vs-dark'],
  highContrast: ['Dark High Contrast', 'hc-black'],
  highContrastLight: ['Light High Contrast', 'hc-light'],
};

const pictures = join(root, 'test-results', 'screenshots');

/**
 * The workbench expects, and logs, that a row went while news of it were on their way to its tree: a file that is closed
 * right after an edit. The rows are right all the same, for those of the other speech were asked for meanwhile.
 */
function isRefreshOfGoneRow(text: string): boolean {
  return (
    /TreeError \[rostrum\.outline\] Data tree node not found/.test(text) && !text.includes('Failed to resolve parent')
  );
}

async function packagePath(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return join(root, `rostrum-${version}.vsix`);
}

/** Opens the workbench on a copy of the samples. The package must have been made. */
export async function openWalk(options: WalkOptions): Promise<Walk> {
  const scratch = openScratch(`ui-${options.language}`);
  try {
    return await openWalkIn(scratch, options);
  } catch (error) {
    await scratch.dispose();
    throw error;
  }
}

async function openWalkIn(scratch: ReturnType<typeof openScratch>, options: WalkOptions): Promise<Walk> {
  const folder = join(scratch.folder, 'speeches');
  await cp(join(root, 'samples'), folder, { recursive: true });
  await mkdir(pictures, { recursive: true });
  const server = await startCodeServer({
    scratch,
    settings: { ...testSettings, ...options.settings },
    language: options.language,
    vsix: [await packagePath()],
    forTests: true,
  });
  const browser = await openBrowser({ scratch, width: 1400, height: 1000 });
  const { page, context } = browser;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && /rostrum/i.test(text) && !isRefreshOfGoneRow(text)) errors.push(text);
  });
  page.on('pageerror', (error) => {
    if (/rostrum/i.test(error.stack ?? '')) errors.push(error.message);
  });
  const input = await context.newCDPSession(page);
  await page.goto(`${server.origin}/?${new URLSearchParams({ folder })}`);
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });

  const palette = page.locator('.quick-input-widget');
  const paletteInput = palette.locator('.quick-input-box input');
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

  // A key press can get lost while the list is still being filled: so the row is clicked, and what follows is looked at.
  const pick = async (key: string, typed: string, label: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        // The one before may still be fading out, and takes no text then.
        await palette.waitFor({ state: 'hidden', timeout: 2000 });
        await page.keyboard.press(key);
        await paletteInput.fill(typed, { timeout: 3000 });
        const row = palette
          .locator('.monaco-list-row')
          .filter({ has: page.locator('.label-name', { hasText: label }) });
        // A file that was just written is found only when it is asked for again.
        await row.first().click({ timeout: attempt < 3 ? 2000 * attempt : 8000 });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
        await page.keyboard.press('Escape');
      }
    }
  };

  const tab = (name: string): Locator => page.locator(`.tab[data-resource-name="${name}"]`);
  const outline = (): Locator => page.locator('.part.sidebar').getByRole('tree', { name: options.outlineLabel });

  return {
    page,
    write: (name, content) => writeFile(join(folder, name), content),
    read,
    path: (name) => join(folder, name),
    files: () => readdir(folder),
    open: async (name) => {
      await pick('Control+p', name, name);
      await tab(name).and(page.locator('.active')).waitFor();
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    },
    focus: async (name) => {
      await tab(name).click();
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    },
    closeAll: async () => {
      const tabs = page.locator('.editor-group-container .tab');
      const refuse = page.locator('.monaco-dialog-box').getByRole('button', { name: /Don't Save/ });
      const end = Date.now() + 15_000;
      let asked = false;
      while ((await tabs.count()) > 0) {
        if (await refuse.isVisible()) await refuse.click();
        else if (!asked) await pick('F1', '>View: Close All Editors', 'View: Close All Editors');
        asked = true;
        if (Date.now() > end) throw new Error('the editors did not close');
        await page.waitForTimeout(50);
      }
    },
    save: async (name) => {
      const before = await changedAt(join(folder, name));
      await page.keyboard.press('Control+s');
      await tab(name).and(page.locator(':not(.dirty)')).waitFor();
      return savedText(join(folder, name), before);
    },
    command: (title) => pick('F1', `>${title}`, title),
    insert: (text) => page.keyboard.insertText(text),
    compose: async (steps, text) => {
      for (const step of steps) {
        await input.send('Input.imeSetComposition', {
          text: step,
          selectionStart: step.length,
          selectionEnd: step.length,
        });
        await page.waitForTimeout(60);
      }
      await input.send('Input.insertText', { text });
    },
    watchWhile: async (look, act) => {
      const seen = [await look()];
      let acting = true;
      const watching = (async () => {
        while (acting) seen.push(await look());
      })();
      await act();
      acting = false;
      await watching;
      return seen;
    },
    cursorLine: async () => {
      const text = (await page.locator('#status\\.editor\\.selection').textContent()) ?? '';
      return Number(/\d+/.exec(text)?.[0]);
    },
    choices: () => palette.locator('.monaco-list-row'),
    choose: async (label) => {
      await palette.locator('.monaco-list-row', { hasText: label }).first().click();
    },
    outline,
    showOutline: async () => {
      const icon = page.locator('.activitybar').getByRole('tab', { name: options.containerLabel, exact: true });
      // A click on the icon of what is shown would hide it.
      if ((await icon.getAttribute('aria-expanded')) !== 'true') await icon.click();
      await outline().waitFor();
    },
    outlineRows: () =>
      outline()
        .getByRole('treeitem')
        .evaluateAll((rows) =>
          rows.map((row) => ({
            level: Number(row.getAttribute('aria-level')),
            label: row.getAttribute('aria-label') ?? '',
          })),
        ),
    preview: () => page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame'),
    setTheme: async (theme) => {
      const [name, className] = themeNames[theme];
      await pick('F1', '>Preferences: Color Theme', 'Preferences: Color Theme');
      await page.getByPlaceholder(/Select Color Theme/).fill(name);
      const row = palette.locator('.monaco-list-row').filter({ has: page.getByText(name, { exact: true }) });
      await row.first().click();
      await palette.waitFor({ state: 'hidden' });
      await page.locator(`.monaco-workbench.${className}`).waitFor();
    },
    reload: (...stored) => reloadWhenStored(page, stored),
    picture: async (name) => {
      await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
    },
    outside: () => [...browser.outside(), ...server.outside()],
    errors: () => errors,
    close: async () => {
      await browser.close();
      await server.stop();
      await scratch.dispose();
    },
  };
}
