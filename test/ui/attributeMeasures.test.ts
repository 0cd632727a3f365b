import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longSpeech } from '../../scripts/bench/longSpeech.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { offsetsOnSheets } from './drawnPages.ts';
import { openPreviewPage, type PreviewPageOptions } from './previewPage.ts';

// In Firefox and Safari the style sheets cannot read numbers out of attributes: the page stands there as it does elsewhere.

let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('These tests need a Chromium; name one in CHROME_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(() => browser.close());

const sample = readFileSync(new URL('../../samples/专委会工作会讲话.speech', import.meta.url), 'utf8');
const body = longSpeech(6_000).replace('同志们：', '同志们：\n（掌声）');
const report = `${body}\n特此报告，请予评议。\n林和平\n2026年3月12日\n`;

/** Places of everything that has a measure of its own, in hundredths of a CSS pixel. */
async function placesIn(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('article, article > *, .page-gap, .sheet')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const { fontSize, paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
      const places = [left, top + window.scrollY, width, height].map((value) => Math.round(value * 100));
      return [element.className, ...places, fontSize, paddingInlineStart, paddingInlineEnd].join(' ');
    }),
  );
}

const views: readonly (readonly [string, PreviewPageOptions])[] = [
  ['pages', { view: 'pages', width: 900 }],
  ['pages of half the size', { view: 'pages', width: 900, zoom: 0.5 }],
  ['pages as wide as the window', { view: 'pages', width: 700, zoom: 'width' }],
  ['the large copy', { view: 'podium', width: 900 }],
  ['the continuous view', { view: 'continuous' }],
  ['the continuous view at twice the size', { view: 'continuous', zoom: 2 }],
];

test.each(views)('%s: everything in its place without typed attributes, also after edits', async (_name, options) => {
  const typed = await openPreviewPage(browser, report, options);
  const untyped = await openPreviewPage(browser, report, { ...options, typedAttributes: false });
  const edits = [
    // Lines and pages behind it move on.
    report.replace('\n', `\n${'各级各部门要把任务分到岗位、落到人头，做到件件有着落。'.repeat(9)}\n`),
    // Blocks come, go and change their kind.
    report.slice(0, report.length / 2),
    sample,
    report,
  ];
  expect(await placesIn(untyped.page)).toEqual(await placesIn(typed.page));
  for (const edit of edits) {
    await typed.change(edit);
    await untyped.change(edit);
    expect(await placesIn(untyped.page)).toEqual(await placesIn(typed.page));
  }
  const offsets = await offsetsOnSheets(untyped.page);
  if (options.view !== 'continuous') expect(offsets.length).toBeGreaterThan(5);
  expect(offsets.filter((offset) => !(Math.abs(offset) < 1))).toEqual(options.view === 'continuous' ? offsets : []);
  expect(untyped.complaints).toEqual([]);
  await typed.page.context().close();
  await untyped.page.context().close();
});

test('zooming keeps to it', async () => {
  const options = { view: 'pages', width: 900 } as const;
  const typed = await openPreviewPage(browser, sample, options);
  const untyped = await openPreviewPage(browser, sample, { ...options, typedAttributes: false });
  for (const key of ['+', '+', 'w', '-', '0']) {
    await typed.page.keyboard.press(key);
    await untyped.page.keyboard.press(key);
    expect(await placesIn(untyped.page)).toEqual(await placesIn(typed.page));
  }
  await typed.page.context().close();
  await untyped.page.context().close();
});
