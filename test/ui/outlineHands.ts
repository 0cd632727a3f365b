import type { Locator } from 'playwright-core';
import type { Walk } from './walk.ts';

/** A place on the page, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What hands do in the outline, and what eyes see of it. */
export interface OutlineHands {
  /** The first row in whose text the words stand. */
  row(words: string): Locator;
  /** Below the last row. */
  ground(): Promise<Point>;
  /** Presses the mouse on the first, moves to the second and lets go there; keys are held from the first move on. */
  drag(from: Locator, to: Locator | Point, keys?: readonly string[]): Promise<void>;
  /** The first half of a drag: the mouse is held where it is. */
  pickUp(from: Locator, keys?: readonly string[]): Promise<void>;
  /** Moves what is held over a place, for so many milliseconds. */
  hover(over: Locator | Point, milliseconds?: number): Promise<void>;
  /** The second half of a drag. */
  drop(keys?: readonly string[]): Promise<void>;
  /** Holds nothing any more: no button, no key. */
  letGo(): Promise<void>;
  /** Sections and points as `1 一、认清形势`: their level and words. */
  sections(): Promise<readonly string[]>;
  /** The row with the keyboard's focus as it is read aloud. */
  focusedRow(): Promise<string>;
  /** The selected rows as they are read aloud. */
  selectedRows(): Promise<readonly string[]>;
  /** Gives the outline the keyboard, and goes down to a row by arrow keys alone. */
  goTo(words: string): Promise<void>;
  /** All that the status bar says. */
  status(): Promise<string>;
  /** The name of what has the keyboard: the outline's, or a file's. */
  focused(): Promise<string>;
}

/** Milliseconds that the workbench takes to see where a drag is. */
const NOTICE = 150;

export function outlineHands(walk: Walk, focusCommand: string): OutlineHands {
  const { page } = walk;
  const row = (words: string): Locator => walk.outline().getByRole('treeitem').filter({ hasText: words }).first();
  const pointOf = async (place: Locator | Point): Promise<Point> => {
    if ('x' in place) return place;
    const box = await place.boundingBox();
    if (box === null) throw new Error('what was to be touched is not there');
    return { x: box.x + Math.min(80, box.width / 2), y: box.y + box.height / 2 };
  };
  const pickUp = async (from: Locator, keys: readonly string[] = []): Promise<void> => {
    const start = await pointOf(from);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    for (const key of keys) await page.keyboard.down(key);
    await page.mouse.move(start.x + 4, start.y + 4, { steps: 3 });
  };
  const hover = async (over: Locator | Point, milliseconds = NOTICE): Promise<void> => {
    const { x, y } = await pointOf(over);
    await page.mouse.move(x, y, { steps: 8 });
    const end = Date.now() + milliseconds;
    for (let turn = 0; Date.now() < end; turn++) {
      await page.mouse.move(x + (turn % 2), y);
      await page.waitForTimeout(50);
    }
  };
  const drop = async (keys: readonly string[] = []): Promise<void> => {
    await page.mouse.up();
    for (const key of keys) await page.keyboard.up(key);
  };
  const focusedRow = async (): Promise<string> =>
    (await walk.outline().locator('.monaco-list-row.focused').getAttribute('aria-label')) ?? '';

  return {
    row,
    ground: async () => {
      const box = await walk.outline().boundingBox();
      if (box === null) throw new Error('the outline is not there');
      return { x: box.x + 100, y: box.y + box.height - 20 };
    },
    drag: async (from, to, keys) => {
      await pickUp(from, keys);
      await hover(to);
      await drop(keys);
    },
    pickUp,
    hover,
    drop,
    letGo: () => drop(['Shift', 'Control', 'Alt']),
    sections: async () =>
      (await walk.outlineRows()).flatMap(({ level, label }) => {
        const words = /^(?:Heading|Point): ([^,]+)/.exec(label)?.[1];
        return words === undefined ? [] : [`${level} ${words}`];
      }),
    focusedRow,
    selectedRows: () =>
      walk
        .outline()
        .locator('.monaco-list-row.selected')
        .evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label') ?? '')),
    goTo: async (words) => {
      await walk.command(focusCommand);
      await walk.outline().and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Home');
      const rows = await walk.outline().getByRole('treeitem').count();
      for (let down = 0; down <= rows; down++) {
        if ((await focusedRow()).includes(words)) return;
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`no row ${words} was come to`);
    },
    status: async () => (await page.locator('.part.statusbar .statusbar-item').allInnerTexts()).join('\n'),
    focused: () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
  };
}
