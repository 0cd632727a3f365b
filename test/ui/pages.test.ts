import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longSpeech } from '../../scripts/bench/longSpeech.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech } from '../../src/layout/layoutSpeech.ts';
import { serious, violationsIn } from './axe.ts';
import { drawnLines, laidLines, offsetsOnSheets } from './drawnPages.ts';
import { pointOfWords } from './pointOfWords.ts';
import { openPreviewPage } from './previewPage.ts';

let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('These tests need a Chromium; name one in CHROME_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(() => browser.close());

const sample = readFileSync(new URL('../../samples/专委会工作会讲话.speech', import.meta.url), 'utf8');
const report = `${sample.replace('谢谢大家！', '特此报告，请予评议。')}\n林和平\n2026年3月12日\n`;
const longTitle = sample.replace('在区政协', '在全省安全生产暨森林防火工作电视电话会议暨区政协');

const texts: readonly (readonly [string, string])[] = [
  ['a sample', sample],
  ['a report with a signature', report],
  ['a title of two lines', longTitle],
  ['30,000 characters', longSpeech(30_000)],
];

describe('the pages are those of the layout', () => {
  test.each(texts)('%s: every line, and every page on its sheet', async (_name, text) => {
    for (const width of [430, 900]) {
      const { page, complaints } = await openPreviewPage(browser, text, { view: 'pages', width });
      expect(await page.locator('.sheet').count()).toBe(layoutSpeech(parseSpeech(text)).pages.length);
      const offsets = await offsetsOnSheets(page);
      expect(offsets.filter((offset) => !(Math.abs(offset) < 1))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(complaints).toEqual([]);
      if (width === 900 && text.length < 10_000)
        expect(await drawnLines(page)).toEqual(laidLines(layoutSpeech(parseSpeech(text))));
      await page.context().close();
    }
  });

  test('without scripts they are there as well, before anything runs', async () => {
    const { page } = await openPreviewPage(browser, sample, { view: 'pages', scripts: false });
    expect(await page.locator('.sheet').count()).toBe(layoutSpeech(parseSpeech(sample)).pages.length);
    expect(await page.locator('.page-gap, [data-page-start]').count()).toBe(
      layoutSpeech(parseSpeech(sample)).pages.length - 1,
    );
    await page.context().close();
  });

  test('nothing is drawn on paper in the continuous view', async () => {
    const { page } = await openPreviewPage(browser, sample);
    expect(await page.locator('.sheet').count()).toBe(0);
    expect(await page.locator('[data-page-start]').count()).toBe(0);
    await page.context().close();
  });
});

/** Reproducible numbers from 0 to just below 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('typing', () => {
  test('120 edits all over leave the line at the top where it is, and the page as if it were made anew', async () => {
    const text = longSpeech(9_000);
    const preview = await openPreviewPage(browser, text, { view: 'pages', width: 700 });
    const random = randomNumbers(20260105);
    const anchor =
      preview
        .text()
        .split('\n')
        .find((line) => line.startsWith('二、')) ?? '';
    const top = (): Promise<number | undefined> =>
      preview.page.evaluate((words) => {
        const blocks = [...document.querySelectorAll('article > *')];
        return blocks.find((block) => block.textContent === words)?.getBoundingClientRect().top;
      }, anchor);
    await preview.page.evaluate((words) => {
      const blocks = [...document.querySelectorAll('article > *')];
      const block = blocks.find(({ textContent }) => textContent === words);
      window.scrollBy(0, (block?.getBoundingClientRect().top ?? 0) - 2);
    }, anchor);
    const before = await top();
    let worst = 0;
    for (let turn = 0; turn < 120; turn++) {
      const lines = preview.text().split('\n');
      const index = 4 + Math.floor(random() * (lines.length - 5));
      const line = lines[index] ?? '';
      if (line === anchor) continue;
      const at = Math.floor(random() * line.length);
      const what = random();
      if (what < 0.6) lines[index] = `${line.slice(0, at)}把各项任务落到实处，${line.slice(at)}`;
      else if (what < 0.8) lines.splice(index, 1, line.slice(0, at), line.slice(at));
      else if (!line.startsWith('一、')) lines.splice(index, 1);
      await preview.change(lines.join('\n'));
      worst = Math.max(worst, Math.abs(((await top()) ?? Number.NaN) - (before ?? 0)));
    }
    expect(worst).toBeLessThan(1);
    const fresh = await openPreviewPage(browser, preview.text(), { view: 'pages', width: 700 });
    // Attributes in one order, without the styles that tell the browser of heights.
    const shown = (page: Page): Promise<string> =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .map((element) => {
            const attributes = [...element.attributes].filter(({ name }) => name !== 'style');
            const written = attributes.map(({ name, value }) => `${name}=${value}`).sort();
            const own = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '|')).join('');
            return `${element.tagName} ${written.join(' ')} ${own}`;
          })
          .join('\n'),
      );
    expect((await shown(preview.page)).split('\n')).toEqual((await shown(fresh.page)).split('\n'));
    expect((await offsetsOnSheets(preview.page)).filter((offset) => !(Math.abs(offset) < 1))).toEqual([]);
    for (const { page } of [preview, fresh]) await page.context().close();
  });
});

test('a selection survives edits in its own paragraph, though line ends move through it', async () => {
  const preview = await openPreviewPage(browser, sample, { view: 'pages', width: 900 });
  const selected = (): Promise<string> => preview.page.evaluate(() => document.getSelection()?.toString() ?? '');
  await preview.page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      const at = node.data.indexOf('来之不易');
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + 4);
      return;
    }
  });
  expect(await selected()).toBe('来之不易');
  for (const added of ['的', '的同', '的同志', '的同志们', '的同志们来']) {
    await preview.change(sample.replace('负责同志分别汇报', `负责同志${added}分别汇报`));
    expect(await selected()).toBe('来之不易');
  }
  await preview.page.context().close();
});

describe('the reader’s hand', () => {
  test('a click tells the very character, across line ends, marks and what is not shown', async () => {
    const text = `# 甲\n# 乙丙\n同志们：\n要<!-- 注 -->**抓好**落实，${'把各项任务落到实处，'.repeat(12)}完。`;
    const preview = await openPreviewPage(browser, text, { view: 'pages', width: 900, height: 1200 });
    for (const words of ['丙', '抓', '实', '完']) {
      const offset = text.indexOf(words);
      const point = await preview.page.evaluate(pointOfWords, words);
      if (point === undefined) throw new Error(`${words} is not shown`);
      await preview.page.mouse.click(point.x, point.y);
      expect(await preview.received()).toContainEqual({ type: 'click', version: 1, offset });
      await preview.page.waitForTimeout(600);
    }
    await preview.page.context().close();
  });

  test('the reader’s own scrolling is told, with the line at the top; what the host or typing moved is not', async () => {
    const text = longSpeech(9_000);
    const preview = await openPreviewPage(browser, text, { view: 'pages', width: 700 });
    const scrolled = async () => (await preview.received()).filter(({ type }) => type === 'scrolled');
    const offset = text.indexOf('二、');
    await preview.scrollTo({ line: text.slice(0, offset).split('\n').length - 1, offset });
    await preview.change(
      text.replace('同志们：', '同志们：\n再加一段，写得长一些，写得再长一些，好让下面的文字都往下移。'),
    );
    await preview.page.waitForTimeout(300);
    expect(await scrolled()).toEqual([]);
    await preview.page.mouse.move(300, 300);
    await preview.page.mouse.wheel(0, 400);
    await preview.page.waitForTimeout(500);
    const last = (await scrolled()).at(-1);
    const shown = await preview.page.evaluate(() => {
      const blocks = [...document.querySelectorAll<HTMLElement>('article > *')];
      return blocks.find((each) => each.getBoundingClientRect().bottom > 8)?.textContent ?? '';
    });
    if (last?.type !== 'scrolled') throw new Error('nothing was told');
    expect(last.version).toBe(2);
    const from = preview.text().indexOf(shown);
    expect(last.offset).toBeGreaterThanOrEqual(from);
    expect(last.offset).toBeLessThanOrEqual(from + shown.length);
    await preview.page.context().close();
  });

  test('the sentence of the cursor is marked and no element changes', async () => {
    const preview = await openPreviewPage(browser, sample, { view: 'pages' });
    const html = (): Promise<string> => preview.page.evaluate(() => document.body.innerHTML);
    const before = await html();
    const from = sample.indexOf('概括起来');
    const to = sample.indexOf('一是围绕');
    const marked = (): Promise<string> =>
      preview.page.evaluate(() => {
        const [range] = CSS.highlights.get('cursor-sentence') ?? [];
        return range instanceof Range ? range.toString() : '';
      });
    await preview.send({ type: 'mark', version: 1, from, to });
    expect(await marked()).toBe('概括起来，是四个“进一步提升”。');
    await preview.send({ type: 'mark', version: 1, from: 0, to: 0 });
    expect(await marked()).toBe('');
    expect(await html()).toBe(before);
    await preview.page.context().close();
  });
});

test('what is copied has the typefaces and indents of the official layout, and no line or page ends', async () => {
  const text = `在全省安全生产暨森林防火工作电视电话会议上的讲话\n同志们：\n一、<b>认识</b>\n要**抓好**落实，${'把各项任务落到实处，'.repeat(9)}完。\n（一）看。{3分钟}说。`;
  const preview = await openPreviewPage(browser, text, { view: 'pages', width: 900 });
  const copied = await preview.page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    document.getSelection()?.selectAllChildren(article);
    const data = new DataTransfer();
    article.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return { html: data.getData('text/html'), plain: data.getData('text/plain') };
  });
  expect(copied.plain).toBe(
    `在全省安全生产暨森林防火工作\n电视电话会议上的讲话\n同志们：\n一、<b>认识</b>\n要抓好落实，${'把各项任务落到实处，'.repeat(9)}完。\n（一）看。说。`,
  );
  const [title, salutation, heading, body, runIn] = copied.html.match(/<p .*?<\/p>/g) ?? [];
  expect(title).toMatch(/font-size:22pt;text-align:center.*方正小标宋简体.*工作<\/span>.*<br>.*电视/);
  expect(salutation).toMatch(/text-align:left.*仿宋_GB2312.*同志们：/);
  expect(heading).toMatch(/text-indent:32pt.*mso-fareast-font-family:黑体.*一、.*&lt;b&gt;认识&lt;\/b&gt;/);
  expect(body).toMatch(/要<\/span><span [^>]*font-weight:bold">抓好<\/span>/);
  expect(runIn).toMatch(/楷体_GB2312.*看.*仿宋_GB2312[^>]*>说。/);
  await preview.page.context().close();
});

describe('for those who do not see the page, or have no mouse', () => {
  test.each(['pages', 'podium', 'continuous'] as const)('%s: axe finds nothing wrong', async (view) => {
    const { page } = await openPreviewPage(browser, report, { view, width: 900 });
    await page.keyboard.press('+');
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await page.context().close();
  });

  test('axe would tell: an image without words is found', async () => {
    const { page } = await openPreviewPage(browser, report, { view: 'pages' });
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    expect(serious(await violationsIn(page.mainFrame())).map(({ id }) => id)).toEqual(['image-alt']);
    await page.context().close();
  });

  test('each page after the first is announced with its number where it begins', async () => {
    const { page } = await openPreviewPage(browser, report, { view: 'pages', width: 900 });
    const pages = layoutSpeech(parseSpeech(report)).pages.length;
    const told = await page.locator('[role=separator]').evaluateAll((all) => all.map((each) => each.ariaLabel));
    expect(told).toEqual(Array.from({ length: pages - 1 }, (_, index) => `第${index + 2}页`));
    await page.context().close();
  });

  test('the keys scroll it as they scroll every page', async () => {
    const { page } = await openPreviewPage(browser, report, { view: 'pages', width: 900 });
    const y = (): Promise<number> => page.evaluate(() => window.scrollY);
    await page.locator('article').focus();
    for (const key of ['ArrowDown', 'PageDown', ' ']) {
      const before = await y();
      await page.keyboard.press(key);
      await expect.poll(y, { timeout: 15_000 }).toBeGreaterThan(before);
    }
    const end = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    // A key that comes while the browser still glides from the one before may be lost, as on every page.
    const pressed = async (key: string): Promise<number> => {
      await page.keyboard.press(key);
      await page.waitForTimeout(500);
      return await y();
    };
    await expect.poll(() => pressed('End'), { timeout: 15_000 }).toBeGreaterThan(end - 2);
    await expect.poll(() => pressed('Home'), { timeout: 15_000 }).toBe(0);
    await page.context().close();
  });
});
