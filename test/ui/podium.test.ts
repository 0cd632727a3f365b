import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longSpeech } from '../../scripts/bench/longSpeech.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech, type SpeechLayout } from '../../src/layout/layoutSpeech.ts';
import { PODIUM_SIZE, podiumSetup } from '../../src/layout/podiumSetup.ts';
import { drawnLines, laidLines, offsetsOnSheets } from './drawnPages.ts';
import { openPreviewPage } from './previewPage.ts';
import { openWalk, themes, type Walk } from './walk.ts';

const sample = readFileSync(new URL('../../samples/专委会工作会讲话.speech', import.meta.url), 'utf8');
const marked = `在全县乡村建设推进会上的讲话
（2026年1月5日）
县委书记　单志远
同志们：
刚才，蔚县、歙县的同志作了发言，盱眙县也介绍了*做法*，我都赞成。（掌声）／过去一年，大家／顶着压力干，／／交出了一份*沉甸甸*的答卷。
一、认识要到位
由解{xiè}文清同志牵头，仇{qiú}永安同志配合，要**真抓实干**。
谢谢大家！
`;

function layoutOf(text: string): SpeechLayout {
  return layoutSpeech(parseSpeech(text), podiumSetup(PODIUM_SIZE));
}

describe('the page of the large copy', () => {
  let browser: Browser;

  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('These tests need a Chromium; name one in CHROME_PATH.');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });

  afterAll(() => browser.close());

  test.each([
    ['a sample', sample],
    ['marks and readings', marked],
    ['stage directions in lines of their own', sample.replaceAll('。\n', '。\n（热烈鼓掌）\n')],
    ['30,000 characters', longSpeech(30_000)],
  ])('%s: every line is that of the layout, and every page on its sheet', async (_name, text) => {
    for (const width of [430, 900]) {
      const { page, complaints } = await openPreviewPage(browser, text, { view: 'podium', width });
      expect(await page.locator('.sheet').count()).toBe(layoutOf(text).pages.length);
      expect((await offsetsOnSheets(page)).filter((offset) => !(Math.abs(offset) < 1))).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      if (width === 900 && text.length < 10_000) expect(await drawnLines(page)).toEqual(laidLines(layoutOf(text)));
      await page.context().close();
    }
  });

  test('marks are seen, Pinyin stands over its characters and is no text', async () => {
    const { page } = await openPreviewPage(browser, marked, { view: 'podium', width: 900 });
    expect(await page.locator('.pause').allTextContents()).toEqual(['／', '／', '／／']);
    expect(await page.locator('.stress').allTextContents()).toEqual(['做法', '沉甸甸']);
    const read = await page
      .locator('.reading')
      .evaluateAll((all) => all.map((each) => `${each.textContent}${each.getAttribute('data-pinyin')}`));
    expect(read).toEqual(['单shàn', '蔚yù', '歙shè', '盱xū', '眙yí', '解xiè', '仇qiú']);
    expect(await page.locator('article').textContent()).not.toMatch(/[a-z*{}]/);
    await page.context().close();
  });

  test('Pinyin goes with its character to the next line and the next page, in a page made and in one edited', async () => {
    const read = '仇{qiú}永安同志牵头，完成三十八项任务，年均增长百分之五。';
    const text = marked.replace('谢谢大家！', `${read.repeat(40)}\n谢谢大家！`);
    const { page, change } = await openPreviewPage(browser, text, { view: 'podium', width: 900 });
    const torn = (): Promise<number> =>
      page.locator('.reading').evaluateAll((all) => all.filter((each) => each.querySelector('wbr, .page-gap')).length);
    const atLineStarts = (): Promise<number> => page.locator('wbr + .reading').evaluateAll((all) => all.length);
    expect(await torn()).toBe(0);
    expect(await atLineStarts()).toBeGreaterThan(0);
    for (const more of ['甲', '甲乙丙', '甲乙丙丁戊己', '甲乙丙丁戊己庚辛壬']) {
      await change(text.replace(read, more + read));
      expect(await torn()).toBe(0);
    }
    expect(await atLineStarts()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('a stage direction in a line of its own is marked once', async () => {
    const text = '在会上的讲话\n同志们：\n会议开得很好。\n（热烈鼓掌）\n谢谢大家！\n';
    const { page } = await openPreviewPage(browser, text, { view: 'podium' });
    const grounds = await page
      .locator('.stage-direction')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    expect(grounds.filter((ground) => ground !== 'rgba(0, 0, 0, 0)')).toHaveLength(1);
    await page.context().close();
  });

  test('a click behind marks finds the character', async () => {
    const preview = await openPreviewPage(browser, marked, { view: 'podium', width: 900 });
    const box = await preview.page.locator('.stress').nth(1).boundingBox();
    if (box === null) throw new Error('nothing is stressed');
    await preview.page.mouse.click(box.x + box.width / 6 - 4, box.y + box.height / 2);
    await expect
      .poll(async () => (await preview.received()).findLast(({ type }) => type === 'click'), { timeout: 15_000 })
      .toMatchObject({ offset: marked.indexOf('沉甸甸') });
    await preview.page.context().close();
  });

  test('what is copied is without the marks', async () => {
    const { page } = await openPreviewPage(browser, marked, { view: 'podium', width: 900 });
    const copied = await page.evaluate(() => {
      document.getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body);
      const data = new DataTransfer();
      document
        .querySelector('article')
        ?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    });
    expect(copied).toContain('（掌声）过去一年，大家顶着压力干，交出了一份沉甸甸的答卷。');
    await page.context().close();
  });

  test('an edit gives the page that would be made anew', async () => {
    const preview = await openPreviewPage(browser, sample, { view: 'podium', width: 700 });
    const html = (page: typeof preview.page): Promise<string> =>
      page.evaluate(() => document.querySelector('main')?.innerHTML ?? '');
    const edits = ['各专委会都要／记住这一点。', '*务必*，', '再补充一句，这件事要抓紧办。'];
    let text = sample;
    for (const [index, words] of edits.entries()) {
      const at = text.indexOf('。', (text.length / 4) * (index + 1)) + 1;
      text = text.slice(0, at) + words + text.slice(at);
      await preview.change(text);
    }
    const fresh = await openPreviewPage(browser, text, { view: 'podium', width: 700 });
    const bare = (source: string): string => source.replaceAll(/ data-(?:offset|end|line)="\d+"/g, '');
    expect(bare(await html(preview.page))).toBe(bare(await html(fresh.page)));
    expect((await offsetsOnSheets(preview.page)).filter((offset) => !(Math.abs(offset) < 1))).toEqual([]);
    await preview.page.context().close();
    await fresh.page.context().close();
  });
});

/** Pictures for people to look at, besides. */
describe('the large copy in the workbench', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
    await walk.write('大字版.speech', marked);
    await walk.open('大字版.speech');
  });

  afterAll(() => walk?.close());

  test('a command opens it; buttons in its title change to the official pages and back', async () => {
    await walk.command('讲话稿: 预览大字版');
    await walk.preview().locator('.podium .pause').first().waitFor();
    // Rare characters are read from a file of their own.
    await expect.poll(() => walk.preview().locator('.reading[data-pinyin="shè"]').count(), { timeout: 15_000 }).toBe(1);
    expect(await walk.preview().locator('.pause').count()).toBe(3);
    // Its title has buttons where it is the one that is used.
    await walk.page.locator('.tab', { hasText: '预览 在全县乡村建设' }).click();
    await walk.page.getByRole('button', { name: '预览公文版式' }).click();
    await expect.poll(() => walk.preview().locator('body.pages:not(.podium)').count(), { timeout: 15_000 }).toBe(1);
    expect(await walk.preview().locator('#speech').textContent()).not.toContain('／');
    await walk.page.getByRole('button', { name: '预览大字版' }).click();
    await walk.preview().locator('.podium .pause').first().waitFor();
  });

  test('it shows what is typed', async () => {
    await walk.focus('大字版.speech');
    await walk.page.keyboard.press('Control+End');
    await walk.insert('请大家／*马上*行动。');
    await walk.preview().locator('.stress', { hasText: '马上' }).waitFor();
  });

  test.each(themes)('%s', async (theme) => {
    await walk.setTheme(theme);
    await walk.preview().locator('.podium .pause').first().waitFor();
    await walk.page.waitForTimeout(500);
    await walk.picture(`podium-${theme}`);
  });

  test('it is still there after a reload', async () => {
    await walk.reload(/editor.*rostrum\.preview/);
    await walk.preview().locator('.podium .pause').first().waitFor({ timeout: 60_000 });
    expect(walk.errors()).toEqual([]);
    expect(walk.outside()).toEqual([]);
  });
});
