import type { Frame } from 'playwright-core';
import type { Walk } from '../../../test/ui/walk.ts';
import { longSpeech } from '../longSpeech.ts';
import { medianOf, percentileOf } from '../medians.ts';
import { tableOf } from '../table.ts';
import { longTasksWhile } from './longTasks.ts';
import type { WorkbenchMeasure } from './measure.ts';
import { type TypedTimes, timesWhileTyping } from './typingClock.ts';

/** A writer who thinks, and one who types fast; so many keys each, in milliseconds between them. */
const PACES = [
  { name: 'keys 1 s apart', delay: 1000, keys: 20 },
  { name: 'keys 120 ms apart', delay: 120, keys: 40 },
] as const;

/** Not in any speech, and short enough to stand in one line. */
const LETTERS = 'qzxjvkwqzxjvkwqzxjvk';

/** Until a workbench that was given a long text has come to rest. */
const REST = 3000;
const PATIENCE = 60_000;

interface Contender {
  readonly name: string;
  readonly file: string;
  readonly open: string;
  /** An element that the page of this preview alone has. */
  readonly page: string;
}

const contenders: readonly Contender[] = [
  { name: 'Rostrum', file: '测.speech', open: 'Rostrum: Open Preview to the Side', page: 'article#speech' },
  { name: 'built-in', file: '测.md', open: 'Markdown: Open Preview to the Side', page: '.markdown-body' },
];

/** From a keystroke in the midst of a text to the changed text in the preview beside it, and long tasks while it scrolls. */
export const previewLatency: WorkbenchMeasure = {
  name: 'preview',
  measure: async (walk) => {
    const typing: string[][] = [];
    const scrolling: string[][] = [];
    for (const characters of [5000, 30_000, 300_000]) {
      // Markdown takes lines without a blank one between them for one paragraph.
      const text = longSpeech(characters, 'blankLines');
      for (const contender of contenders) {
        const frame = await openBoth(walk, contender, text);
        const size = `${characters.toLocaleString('en')} characters`;
        for (const pace of PACES) {
          const times = await typedInTheMiddle(walk, frame, text, pace);
          typing.push([`${contender.name}, ${size}, ${pace.name}`, ...figures(times)]);
        }
        if (characters === 300_000) scrolling.push([contender.name, ...(await scrolled(walk, frame))]);
      }
    }
    return [
      {
        title: 'ms from a keystroke to the changed text: in the page of the preview, painted there, and in the editor',
        table: tableOf(['', 'median', 'p95', 'painted', 'p95', 'editor', 'keys seen'], typing),
      },
      {
        title:
          'tasks over 50 ms in the page of the preview while 300,000 characters are scrolled, and the longest in ms',
        table: tableOf(['', 'tasks', 'longest'], scrolling),
      },
    ];
  },
};

async function openBoth(walk: Walk, { file, open, page }: Contender, text: string): Promise<Frame> {
  await walk.closeAll();
  await walk.write(file, text);
  await walk.open(file);
  await walk.command(open);
  const frame = await frameWith(walk, `${page} p`);
  await walk.focus(file);
  await walk.page.waitForTimeout(REST);
  return frame;
}

async function frameWith({ page }: Walk, selector: string): Promise<Frame> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    for (const frame of page.frames().toReversed()) {
      // A frame may go while it is asked.
      const has = await frame
        .evaluate((wanted) => document.querySelector(wanted) !== null, selector)
        .catch(() => false);
      if (has) return frame;
    }
    await page.waitForTimeout(200);
  }
  throw new Error(`no preview with ${selector} came`);
}

async function typedInTheMiddle(
  { page }: Walk,
  frame: Frame,
  text: string,
  { delay, keys }: (typeof PACES)[number],
): Promise<readonly TypedTimes[]> {
  const lines = text.split('\n');
  const long = lines.findIndex((line, index) => index >= lines.length / 2 && line.length > 60);
  const times: TypedTimes[] = [];
  for (let done = 0; done < keys; done += LETTERS.length) {
    const letters = LETTERS.slice(0, keys - done);
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-box input').fill(`:${long + 1}:30`);
    await page.keyboard.press('Enter');
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await page.waitForTimeout(REST);
    times.push(...(await timesWhileTyping(page, frame, letters, delay)));
    for (const _letter of letters) await page.keyboard.press('Backspace');
  }
  return times;
}

function figures(times: readonly TypedTimes[]): readonly string[] {
  const of = (which: (time: TypedTimes) => number | undefined): readonly number[] =>
    times.map((time) => which(time) ?? Number.POSITIVE_INFINITY);
  const told = (value: number): string => (value < Number.POSITIVE_INFINITY ? value.toFixed(0) : 'none');
  const [shown, painted, echoed] = [of((time) => time.shown), of((time) => time.painted), of((time) => time.echoed)];
  return [
    ...[medianOf(shown), percentileOf(shown, 95), medianOf(painted), percentileOf(painted, 95), medianOf(echoed)].map(
      told,
    ),
    `${times.filter((time) => time.own).length}/${times.length}`,
  ];
}

/** By the wheel over the whole page, and by a leap to its end and back. */
async function scrolled({ page }: Walk, frame: Frame): Promise<readonly string[]> {
  const box = await (await frame.frameElement()).boundingBox();
  const tasks = await longTasksWhile(frame, async () => {
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 300);
    for (let turn = 0; turn < 100; turn++) {
      await page.mouse.wheel(0, turn < 60 ? 900 : 9000);
      await page.waitForTimeout(50);
    }
    for (const key of ['End', 'Home']) {
      await frame.evaluate((to) => window.scrollTo(0, to === 'End' ? document.body.scrollHeight : 0), key);
      await page.waitForTimeout(1000);
    }
  });
  return [String(tasks.length), Math.max(0, ...tasks).toFixed(0)];
}
