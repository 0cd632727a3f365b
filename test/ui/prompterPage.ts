import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import {
  PROMPTER_WORDS,
  type PromptedSpeech,
  type PrompterHabits,
  type PrompterHostMessage,
  type PrompterLook,
  type PrompterPageMessage,
  type PrompterState,
  type PrompterWords,
} from '../../src/prompting/protocol.ts';
import type { Rehearsal } from '../../src/prompting/rehearsal.ts';
import { promptedScript } from '../../src/services/prompter/promptedScript.ts';
import { timingOf } from '../../src/services/timing.ts';
import { prompterHtml } from '../../src/vscode/prompter/prompterHtml.ts';
import { standForEditor } from './vscodeApi.ts';

const origin = 'http://prompter.test';
const source = fileURLToPath(new URL('../../src/webview/', import.meta.url));
const uri = 'file:///speech.speech';
/** When the tests take place. */
const NOON = Date.UTC(2026, 2, 2, 4);

/** The page of the teleprompter in a browser without the editor. */
export interface PrompterPage {
  readonly page: Page;
  send(message: PrompterHostMessage): Promise<void>;
  /** The editor's text changes. */
  change(text: string): Promise<void>;
  giveFocus(): Promise<void>;
  /** What the page has sent so far. */
  received(): Promise<readonly PrompterPageMessage[]>;
  state(): Promise<PrompterState>;
  /** Violations of the page's policy, errors of its script. */
  readonly complaints: readonly string[];
  /** What the page wanted besides its own files. */
  readonly wanted: readonly string[];
}

export interface PrompterPageOptions {
  readonly look?: Partial<PrompterLook>;
  readonly habits?: PrompterHabits;
  readonly rehearsals?: readonly Rehearsal[];
  readonly state?: unknown;
  /** The text that the page was made with, where it has changed since. */
  readonly madeWith?: string;
  readonly context?: BrowserContextOptions;
  /** Seconds for each stage direction. */
  readonly pause?: number;
  /** The page's clock stands until the test runs it. */
  readonly frozen?: boolean;
  /** Something beside the page has the focus, until the test gives it to the page by `giveFocus`. */
  readonly unfocused?: boolean;
  /** Class of the page's body, as the editor sets it. */
  readonly theme?: string;
}

let bundles: Promise<ReadonlyMap<string, string>> | undefined;

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [`${source}prompter.ts`, `${source}prompter.css`],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map((file) => [file.path.endsWith('.css') ? 'prompter.css' : 'prompter.js', file.text]));
}

const FILLED: ReadonlySet<string> = new Set(['stage', 'started', 'rate', 'size', 'over', 'left', 'byRate', 'measured']);

/** Each word is its own name, with a place for what is filled in. */
// Object.fromEntries forgets the names that it was given.
const words = Object.fromEntries(
  PROMPTER_WORDS.map((word) => [word, FILLED.has(word) ? `${word} {0}` : word]),
) as PrompterWords;

export function promptedSpeech(text: string, pause = 0): PromptedSpeech {
  const speech = parseSpeech(text);
  const timing = { ...timingOf(speech), pause };
  const title = speech.facts.title?.value ?? '';
  return { uri, title, script: promptedScript(speech, timing, (entry) => entry?.text ?? title) };
}

export async function openPrompterPage(
  browser: Browser,
  text: string,
  {
    look,
    habits = { scale: 1, mirrored: false },
    rehearsals = [],
    state,
    madeWith = text,
    context,
    pause = 0,
    theme,
    frozen = false,
    unfocused = false,
  }: PrompterPageOptions = {},
): Promise<PrompterPage> {
  bundles ??= bundle();
  const files = await bundles;
  const opened = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...context });
  const page = await opened.newPage();
  const complaints: string[] = [];
  const wanted: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const html = prompterHtml({
    cspSource: origin,
    scriptUri: `${origin}/prompter.js`,
    styleUri: `${origin}/prompter.css`,
    nonce: 'nonce',
    language: 'zh-CN',
    data: {
      words,
      speech: promptedSpeech(madeWith, pause),
      look: { colors: 'black', eyeHeight: 35, motion: 'auto', ...look },
      habits,
      rehearsals,
    },
  }).replace('<body>', `<body class="${theme ?? 'vscode-dark'}">`);
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const name = url.startsWith(`${origin}/`) ? new URL(url).pathname.slice(1) : '';
    if (name === 'page.html') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const body = files.get(name);
    if (body !== undefined)
      return route.fulfill({ contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript', body });
    wanted.push(url);
    return route.abort();
  });
  await standForEditor(page, state);
  if (unfocused) await page.addInitScript(() => Object.assign(document, { hasFocus: () => false }));
  if (frozen) await page.clock.install({ time: NOON });
  await page.goto(`${origin}/page.html`);
  if (frozen) await page.clock.pauseAt(NOON + 1000);
  const send = async (message: PrompterHostMessage): Promise<void> => {
    await page.evaluate(async (data) => {
      window.postMessage(data, '*');
      // Messages are taken in order: when this one has come, so has the one before it.
      const channel = new MessageChannel();
      const come = new Promise((resolve) => {
        channel.port1.onmessage = resolve;
      });
      window.addEventListener('message', () => channel.port2.postMessage(0), { once: true });
      await come;
    }, message);
  };
  // The host answers a page that is ready.
  await send({ type: 'speech', speech: promptedSpeech(text, pause) });
  return {
    page,
    complaints,
    wanted,
    send,
    change: (next) => send({ type: 'speech', speech: promptedSpeech(next, pause) }),
    giveFocus: () =>
      page.evaluate(() => {
        Object.assign(document, { hasFocus: () => true });
        window.dispatchEvent(new Event('focus'));
      }),
    received: () => page.evaluate(() => Reflect.get(window, 'pageMessages')),
    state: () => page.evaluate(() => Reflect.get(window, 'pageState')),
  };
}
