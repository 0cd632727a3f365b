import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longSpeech } from '../../scripts/bench/longSpeech.ts';
import { findChromium } from '../../scripts/chromium.ts';
import type { PreviewZoom } from '../../src/preview/protocol.ts';
import { openPreviewPage, type PreviewPage } from './previewPage.ts';

let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('These tests need a Chromium; name one in CHROME_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(() => browser.close());

const text = longSpeech(9000);
const soon = { timeout: 15_000, interval: 50 };

const widthOf = ({ page }: PreviewPage): Promise<number> =>
  page
    .locator('.sheet')
    .first()
    .evaluate((sheet) => sheet.getBoundingClientRect().width);

async function zooms(preview: PreviewPage): Promise<readonly PreviewZoom[]> {
  return (await preview.received()).flatMap((message) => (message.type === 'zoomed' ? [message.zoom] : []));
}

test('by keys, from the size that fits, and back', async () => {
  const preview = await openPreviewPage(browser, text, { view: 'pages', width: 560 });
  const { page } = preview;
  await page.locator('article').focus();
  const fitting = await widthOf(preview);
  expect(fitting).toBeCloseTo(528, 0);
  await page.keyboard.press('+');
  expect(await widthOf(preview)).toBeCloseTo(793.7 * 0.75, 0);
  expect(await page.locator('#zoom-told').textContent()).toBe('75 %');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  expect(await widthOf(preview)).toBeCloseTo(793.7 * 0.5, 0);
  await page.keyboard.press('0');
  expect(await widthOf(preview)).toBeCloseTo(fitting, 0);
  expect(await zooms(preview)).toEqual([0.75, 0.67, 0.5, 'auto']);
  await expect.poll(() => page.locator('#zoom-told').textContent(), soon).toBe('');
  expect(preview.complaints).toEqual([]);
  await page.context().close();
});

test('as wide as the window, also where that is wider than paper', async () => {
  const preview = await openPreviewPage(browser, text, { view: 'pages', width: 1200 });
  expect(await widthOf(preview)).toBeCloseTo(793.7, 0);
  await preview.page.keyboard.press('w');
  expect(await widthOf(preview)).toBeCloseTo(1168, 0);
  await preview.page.setViewportSize({ width: 1000, height: 600 });
  await expect.poll(() => widthOf(preview), soon).toBeCloseTo(968, 0);
  await preview.page.context().close();
});

test('by the wheel with Ctrl; without it the wheel scrolls', async () => {
  const preview = await openPreviewPage(browser, text, { view: 'pages', width: 900 });
  const { page } = preview;
  await page.mouse.move(300, 300);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await expect.poll(() => widthOf(preview), soon).toBeCloseTo(793.7 * 1.1, 0);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => widthOf(preview), soon).toBeCloseTo(793.7, 0);
  await page.keyboard.up('Control');
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY), soon).toBeGreaterThan(100);
  expect(await zooms(preview)).toEqual([1.1, 1]);
  await page.context().close();
});

test.each(['pages', 'continuous'] as const)('%s: the line at the top stays through all sizes', async (view) => {
  const preview = await openPreviewPage(browser, text, { view, width: 900 });
  const { page } = preview;
  const offset = text.indexOf('二、');
  await preview.scrollTo({ line: text.slice(0, offset).split('\n').length - 1, offset });
  const top = (): Promise<number> =>
    page.evaluate(() => {
      const blocks = [...document.querySelectorAll('article > *')];
      const block = blocks.find(({ textContent }) => textContent.startsWith('二、'));
      return block?.getBoundingClientRect().top ?? Number.NaN;
    });
  const before = await top();
  for (const change of ['in', 'in', 'in', 'width', 'out', 'out', 'out', 'out', 'reset'] as const) {
    await preview.send({ type: 'zoom', version: preview.sent.version, change });
    // The letters stay; the space above them within their line is larger or smaller by a part of it.
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(view === 'pages' ? 1 : 8);
  }
  await page.context().close();
});

test('the page is made in the size that was kept, before its script runs', async () => {
  const preview = await openPreviewPage(browser, text, { view: 'pages', width: 900, zoom: 1.5, scripts: false });
  expect(await widthOf(preview)).toBeCloseTo(793.7 * 1.5, 0);
  await preview.page.context().close();
});

test('a page that is wider than the window shows its middle and can be scrolled to both of its sides', async () => {
  const preview = await openPreviewPage(browser, text, { view: 'pages', width: 600, zoom: 2 });
  const sides = (): Promise<readonly number[]> =>
    preview.page
      .locator('.sheet')
      .first()
      .evaluate((sheet) => {
        const { left, right } = sheet.getBoundingClientRect();
        return [left, document.documentElement.clientWidth - right];
      });
  const [left = 0, right = 1] = await sides();
  expect(left).toBeLessThan(-100);
  expect(Math.abs(left - right)).toBeLessThanOrEqual(2);
  await preview.page.evaluate(() => window.scrollTo(0, 0));
  expect((await sides())[0]).toBeCloseTo(16, 0);
  await preview.page.evaluate(() => window.scrollTo(1e6, 0));
  expect((await sides())[1]).toBeGreaterThanOrEqual(0);
  await preview.page.context().close();
});
