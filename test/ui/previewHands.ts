import type { Frame, Locator } from 'playwright-core';
import { pointOfWords } from './pointOfWords.ts';
import type { Walk } from './walk.ts';

/** What a reader does in the preview, and what is seen of it. */
export interface PreviewHands {
  /** The page of the preview, found anew: a reload makes another. */
  frame(): Promise<Frame>;
  /** The page of the extension that has this element. */
  frameWith(selector: string): Promise<Frame>;
  speech(): Locator;
  /** How far the page is scrolled. */
  scrollY(): Promise<number>;
  /** Index of the first block that reaches into the view; -1 without any. */
  topBlock(): Promise<number>;
  /** The top of the first block that begins with the words; `undefined` without such a block. */
  topOf(words: string): Promise<number | undefined>;
  /** Whether the first block that begins with the words lies in the view as a whole. */
  isInView(words: string): Promise<boolean>;
  /** Where the first of these characters is drawn, on the page of the workbench. */
  pointAt(words: string): Promise<{ readonly x: number; readonly y: number }>;
  /** Gives the preview the keyboard. */
  focus(): Promise<void>;
  /** Label of its tab. */
  title(): Promise<string>;
  /** Returns when the page has stood still for a second. */
  atRest(): Promise<void>;
}

const patience = 15_000;

export function previewHands(walk: Walk): PreviewHands {
  const { page } = walk;
  const frameWith = async (selector: string): Promise<Frame> => {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      for (const each of page.frames().toReversed()) {
        // A frame may go while it is asked.
        const has = await each
          .evaluate((wanted) => document.querySelector(wanted) !== null, selector)
          .catch(() => false);
        if (has) return each;
      }
      await page.waitForTimeout(100);
    }
    throw new Error(`there is no page with ${selector}`);
  };
  const frame = (): Promise<Frame> => frameWith('#speech');
  const scrollY = async (): Promise<number> => (await frame()).evaluate(() => window.scrollY);
  const tab = page.locator('.tab', { hasText: /^预览|^Preview/ }).first();
  return {
    frame,
    frameWith,
    speech: () => walk.preview().locator('#speech'),
    scrollY,
    topBlock: async () =>
      (await frame()).evaluate(() =>
        [...document.querySelectorAll('#speech > *')].findIndex((block) => block.getBoundingClientRect().bottom > 8),
      ),
    topOf: async (words) =>
      (await frame()).evaluate((wanted) => {
        const blocks = [...document.querySelectorAll('#speech > *')];
        return blocks.find(({ textContent }) => textContent.startsWith(wanted))?.getBoundingClientRect().top;
      }, words),
    isInView: async (words) =>
      (await frame()).evaluate((wanted) => {
        const blocks = [...document.querySelectorAll('#speech > *')];
        const box = blocks.find(({ textContent }) => textContent.startsWith(wanted))?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
      }, words),
    pointAt: async (words) => {
      const found = await frame();
      const inFrame = await found.evaluate(pointOfWords, words);
      const box = await (await found.frameElement()).boundingBox();
      if (inFrame === undefined || box === null) throw new Error(`${words} is not drawn`);
      return { x: box.x + inFrame.x, y: box.y + inFrame.y };
    },
    focus: async () => {
      await tab.click();
      const { x, y } = (await (await (await frame()).frameElement()).boundingBox()) ?? { x: 0, y: 0 };
      // The margin of the paper holds no character to go to.
      await page.mouse.click(x + 4, y + 60);
    },
    title: async () => (await tab.textContent()) ?? '',
    atRest: async () => {
      const end = Date.now() + patience;
      let [last, since] = [await scrollY(), Date.now()];
      while (Date.now() - since < 1000 && Date.now() < end) {
        await page.waitForTimeout(100);
        const now = await scrollY();
        if (now !== last) [last, since] = [now, Date.now()];
      }
    },
  };
}
