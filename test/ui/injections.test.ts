import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech } from '../../src/layout/layoutSpeech.ts';
import { printHtml } from '../../src/render/printHtml.ts';
import { injections } from '../injections.ts';
import { openPreviewPage } from './previewPage.ts';

let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('These tests need a Chromium; name one in CHROME_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(() => browser.close());

/** A speech that has the words in its front matter, title, head, headings, items, marks and body. */
function everywhere(words: string): string {
  return [
    '---',
    `标题: ${JSON.stringify(words)}`,
    `讲话人: ${JSON.stringify(words)}`,
    `职务: ${JSON.stringify(words)}`,
    `日期: ${JSON.stringify(words)}`,
    `密级: ${JSON.stringify(words)}`,
    '---',
    `# ${words}`,
    `——${words}`,
    '同志们：',
    `一、${words}`,
    `（一）${words}。${words.repeat(8)}`,
    `一是${words}。二是${words}。{3分钟}`,
    `**${words}**（掌声${words}）【${words}】〔此处省略${words}〕`,
    `*${words}*／${words}／／，单{${words}}县`,
    `<!-- ${words} -->`,
    words,
  ].join('\n');
}

/** What stands in the article that the renderer does not write: elements, and attributes of elements. */
function strangersIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // EM is the stress of the large copy; no injection asks for one.
    const tags = /^(H[1-6]|P|SPAN|STRONG|EM|MARK|BR|WBR)$/;
    const names =
      /^(class|role|aria-label|aria-level|data-(from|to|lines|page-start|from-right|from-left|free|pinyin))$/;
    const roles = /^(doc-subtitle|heading|separator)$/;
    const found: string[] = [];
    for (const element of document.querySelectorAll('article *')) {
      if (!tags.test(element.tagName)) found.push(element.tagName);
      for (const { name, value } of element.attributes) {
        // The number of the page ends in a block, and of the lines left free there, are all that is written into a style.
        const isOwn = name === 'style' ? /^(--gaps: \d+;)?( ?--free: \d+;)?$/.test(value) : names.test(name);
        if (!isOwn || (name === 'role' && !roles.test(value))) found.push(`${element.tagName} ${name}=${value}`);
      }
    }
    const elsewhere = document.querySelectorAll('body > :not(main), main > :not(article, #sheets, #zoom-told)');
    return [...found, ...[...elsewhere].map((element) => element.outerHTML)];
  });
}

async function isBroken(page: Page): Promise<boolean> {
  return await page.evaluate(() => Reflect.get(window, 'broken') !== undefined);
}

test.each(['pages', 'podium', 'continuous'] as const)(
  '%s: what is written stays text: no script runs, no element is made, nothing is asked of another place',
  async (view) => {
    const preview = await openPreviewPage(browser, everywhere('甲'), { view });
    const asked: string[] = [];
    preview.page.on('request', (request) => asked.push(request.url()));
    for (const injection of injections) {
      await preview.change(everywhere(injection));
      expect(await strangersIn(preview.page), injection).toEqual([]);
      expect(await isBroken(preview.page), injection).toBe(false);
    }
    expect(asked).toEqual([]);
    expect(preview.complaints).toEqual([]);
    await preview.page.context().close();
  },
  120_000,
);

test('nor in a page that is made with it, with all of it selected, copied and clicked', async () => {
  const reader = await browser.newPage();
  for (const injection of [...injections, injections.join('\n')]) {
    const { page, complaints, requests } = await openPreviewPage(browser, everywhere(injection), { view: 'pages' });
    expect(await strangersIn(page), injection).toEqual([]);
    const html = await page.evaluate(() => {
      const article = document.querySelector('article') as HTMLElement;
      document.getSelection()?.selectAllChildren(article);
      const data = new DataTransfer();
      article.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      document.getSelection()?.empty();
      return data.getData('text/html');
    });
    // Read elsewhere: the policy of the page would stop what a word processor might not.
    const copied = await reader.evaluate((text) => {
      const { body } = new DOMParser().parseFromString(text, 'text/html');
      const elements = [...body.querySelectorAll('*')];
      return {
        tags: [...new Set(elements.map(({ tagName }) => tagName))],
        attributes: [...new Set(elements.flatMap((each) => each.getAttributeNames()))],
      };
    }, html);
    expect(
      copied.tags.filter((tag) => !['P', 'SPAN', 'BR'].includes(tag)),
      injection,
    ).toEqual([]);
    expect(copied.attributes, injection).toEqual(['style']);
    await page.mouse.click(280, 300);
    expect(await isBroken(page), injection).toBe(false);
    expect(
      requests.filter((url) => !url.startsWith('http://preview.test/')),
      injection,
    ).toEqual([]);
    expect(complaints, injection).toEqual([]);
    await page.context().close();
  }
  await reader.close();
}, 240_000);

test('nor on the printed pages, which a browser opens without any policy of ours', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const injection of injections) {
    const speech = parseSpeech(everywhere(injection));
    await page.setContent(printHtml(speech, layoutSpeech(speech)));
    const tags = await page.evaluate(() => [...document.querySelectorAll('*')].map(({ tagName }) => tagName));
    const own = ['HTML', 'HEAD', 'META', 'TITLE', 'STYLE', 'BODY', 'SECTION', 'P', 'SPAN', 'B', 'STRONG'];
    expect(
      tags.filter((tag) => !own.includes(tag)),
      injection,
    ).toEqual([]);
    expect(
      tags.filter((tag) => tag === 'STYLE' || tag === 'TITLE'),
      injection,
    ).toHaveLength(2);
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((each) =>
        each.getAttributeNames().filter((name) => /^on|href|src/.test(name)),
      ),
    );
    expect(handlers, injection).toEqual([]);
    expect(await isBroken(page), injection).toBe(false);
  }
  expect(asked).toEqual([]);
  await page.close();
}, 120_000);

test('the watch would see it: an element and an attribute that no renderer writes are found', async () => {
  const { page } = await openPreviewPage(browser, everywhere('甲'), { view: 'pages' });
  await page.evaluate(() => {
    const block = document.querySelector('article > p') as HTMLElement;
    block.append(document.createElement('img'));
    block.setAttribute('onclick', 'void 0');
  });
  expect(await strangersIn(page)).toEqual(['P onclick=void 0', 'IMG']);
  await page.context().close();
});
