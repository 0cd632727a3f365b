import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import { openPreviewPage, type PreviewPage } from './previewPage.ts';

let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('These tests need a Chromium; name one in CHROME_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(() => browser.close());

const sentences = [
  '要把任务分到岗位、落到人头，',
  '做到月月有进度、件件有着落。',
  '各单位要多到一线看一看，',
  '把情况摸清楚，把办法想周全。',
  '凡是定下来的事情，都要一抓到底。',
];

/** A speech of our own words with sections, points and paragraphs of many lengths; paragraphs can be told apart. */
function longSpeech(paragraphs: number): string {
  const lines = ['在年度工作会议上的讲话', '（2026年1月5日）', '同志们：'];
  for (let index = 0; index < paragraphs; index++) {
    const body = Array.from(
      { length: 1 + ((index * 7) % 9) },
      (_, turn) => sentences[(index + turn) % sentences.length],
    );
    if (index % 20 === 0)
      lines.push(`${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][index / 20]}、第${index}段的标题`);
    lines.push(`第${index}段：${body.join('')}`);
  }
  return lines.join('\n');
}

/** Reproducible numbers from 0 to just below 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The text at the top of the view: a paragraph of the middle and where its line in view begins, in CSS pixels. */
async function topOf(preview: PreviewPage, words: string): Promise<number | undefined> {
  return await preview.page.evaluate((wanted) => {
    const block = [...document.querySelectorAll('article > *')].find((element) =>
      element.textContent.startsWith(wanted),
    );
    return block?.getBoundingClientRect().top;
  }, words);
}

async function scrollY(preview: PreviewPage): Promise<number> {
  return await preview.page.evaluate(() => window.scrollY);
}

/** What does not change while it is edited by the messages only. */
async function shownText(preview: PreviewPage): Promise<string> {
  return await preview.page.evaluate(() =>
    [...document.querySelectorAll('article > *')].map((block) => block.textContent).join('\n'),
  );
}

describe('first paint', () => {
  test('the speech is on the page before any script runs, and in the editor’s place of the text', async () => {
    const { page } = await openPreviewPage(browser, longSpeech(3), { scripts: false });
    expect(await page.locator('h1.title').textContent()).toBe('在年度工作会议上的讲话');
    expect(await page.locator('p.salutation').count()).toBe(1);
    await page.context().close();
  });

  test('starts where the editor is scrolled to, or where the reader was', async () => {
    const text = longSpeech(80);
    const offset = text.indexOf('第50段：');
    const line = text.slice(0, offset).split('\n').length - 1;
    const fresh = await openPreviewPage(browser, text, { start: { line, offset } });
    expect(Math.abs((await topOf(fresh, '第50段：')) ?? 99)).toBeLessThan(1);
    await fresh.page.waitForFunction(() => 'pageState' in window);
    await fresh.page.evaluate(() => window.scrollBy(0, 500));
    const y = await scrollY(fresh);
    await fresh.page.waitForTimeout(300);
    const state: unknown = await fresh.page.evaluate(() => Reflect.get(window, 'pageState'));
    const again = await openPreviewPage(browser, text, { state });
    expect(Math.abs((await scrollY(again)) - y)).toBeLessThanOrEqual(1);
    const other = await openPreviewPage(browser, text, { state, uri: 'file:///other.speech' });
    expect(await scrollY(other)).toBe(0);
    for (const { page } of [fresh, again, other]) await page.context().close();
  });

  test('keeps to its policy, and says that it is ready', async () => {
    const preview = await openPreviewPage(browser, '一、<img src=x onerror=alert(1)>\n<script>alert(1)</script>正文');
    await preview.change('一、<img src=x onerror=alert(1)>\n<script>alert(2)</script><style>*{color:red}</style>正文');
    expect(await preview.page.locator('img, article script, article style').count()).toBe(0);
    expect(preview.complaints).toEqual([]);
    expect(await preview.received()).toEqual([{ type: 'ready', version: 1 }]);
    await preview.page.context().close();
  });
});

describe('typing', () => {
  test('200 edits above, in and below the view leave the text at its top where it is', async () => {
    const preview = await openPreviewPage(browser, longSpeech(100));
    const random = randomNumbers(20260105);
    const anchor = '第50段：';
    await preview.page.evaluate((wanted) => {
      const block = [...document.querySelectorAll('article > *')].find(({ textContent }) =>
        textContent.startsWith(wanted),
      );
      window.scrollBy(0, (block?.getBoundingClientRect().top ?? 0) - 3);
    }, anchor);
    const before = await topOf(preview, anchor);
    let worst = 0;
    for (let turn = 0; turn < 200; turn++) {
      const lines = preview.text().split('\n');
      const kept = lines.findIndex((line) => line.startsWith(anchor));
      const index = 3 + Math.floor(random() * (lines.length - 3));
      const line = lines[index] ?? '';
      const what = random();
      if (what < 0.5 || index === kept) {
        const at = index === kept ? line.length : Math.floor(random() * line.length);
        lines[index] = `${line.slice(0, at)}${sentences[turn % sentences.length]}${line.slice(at)}`;
      } else if (what < 0.65) lines[index] = line.slice(0, Math.ceil(line.length / 2));
      else if (what < 0.8) lines.splice(index, 0, `新增第${turn}段。${sentences.join('')}`);
      else if (what < 0.9) lines.splice(index, 1);
      else lines.splice(index, 1, line.slice(0, 5), line.slice(5));
      if (!lines.some((each) => each.startsWith(anchor))) continue;
      await preview.change(lines.join('\n'));
      worst = Math.max(worst, Math.abs(((await topOf(preview, anchor)) ?? 1e6) - (before ?? 0)));
    }
    expect(worst).toBeLessThanOrEqual(1);
    expect(preview.complaints).toEqual([]);
    const anew = await openPreviewPage(browser, preview.text());
    expect(await shownText(preview)).toBe(await shownText(anew));
    await anew.page.context().close();
    await preview.page.context().close();
  });

  test('a line in the midst of a paragraph stays when the paragraph grows above the view', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `这是长段中的第${index}句话。`).join('');
    const preview = await openPreviewPage(browser, `标题\n同志们：\n${long}\n末段。`);
    await preview.page.evaluate(() => window.scrollTo(0, 1400));
    const sentenceAt = () =>
      preview.page.evaluate(() => {
        const caret = document.caretRangeFromPoint(window.innerWidth / 2, 60);
        return Number(/第(\d+)句/.exec(caret?.startContainer.textContent?.slice(caret.startOffset) ?? '')?.[1]);
      });
    const before = await sentenceAt();
    expect(before).toBeGreaterThan(50);
    const added = '这里补上一些话，又补上一些话，再补上一些话。'.repeat(20);
    await preview.change(preview.text().replace('第0句话。', `第0句话。${added}`));
    // Within its line the text may begin elsewhere; a line holds up to three of these sentences.
    expect(Math.abs((await sentenceAt()) - before)).toBeLessThanOrEqual(3);
    await preview.page.context().close();
  });

  test('at the very top the page stays at its top', async () => {
    const preview = await openPreviewPage(browser, longSpeech(60));
    await preview.change(`---\n密级: 内部\n---\n${preview.text()}`);
    expect(await scrollY(preview)).toBe(0);
    expect(await preview.page.locator('p.classification').textContent()).toBe('内部');
    await preview.page.context().close();
  });

  test('one letter changes one text node and nothing else', async () => {
    const preview = await openPreviewPage(browser, longSpeech(60));
    await preview.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((records) => {
        for (const record of records) seen.push(`${record.type} ${record.target.nodeName}`);
      }).observe(document.querySelector('article') ?? document, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await preview.change(preview.text().replace('第7段：', '第7段，新：'));
    expect(await preview.page.evaluate(() => Reflect.get(window, 'seen'))).toEqual(['characterData #text']);
    // Every paragraph is still found by its place in the text, above the change and below it.
    for (let index = 0; index < 50; index += 3) {
      const offset = preview.text().indexOf(`\n第${index}段`) + 1;
      await preview.scrollTo({ offset, line: preview.text().slice(0, offset).split('\n').length - 1 });
      expect(Math.abs((await topOf(preview, preview.text().slice(offset).split('\n')[0] ?? '')) ?? 99)).toBeLessThan(1);
    }
    await preview.page.context().close();
  });

  test('a selection survives edits in other paragraphs and in its own', async () => {
    const preview = await openPreviewPage(browser, longSpeech(40));
    await preview.page.evaluate(() => {
      const block = [...document.querySelectorAll('article > *')].find(({ textContent }) =>
        textContent.startsWith('第5段'),
      );
      const node = block?.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, 4, node, 9);
    });
    const selected = () => preview.page.evaluate(() => String(getSelection()));
    const before = await selected();
    expect(before).toHaveLength(5);
    await preview.change(preview.text().replace('第3段：', '第3段改：').replace('第9段：', '第9段\n改：'));
    await preview.change(preview.text().replace('第5段：', '第5段又改：'));
    expect(await selected()).toBe(before);
    await preview.page.context().close();
  });

  test('the top line stays when the page gets narrower', async () => {
    const preview = await openPreviewPage(browser, longSpeech(60));
    const offset = preview.text().indexOf('第30段：');
    await preview.scrollTo({ line: preview.text().slice(0, offset).split('\n').length - 1, offset });
    await preview.page.setViewportSize({ width: 360, height: 600 });
    await preview.page.waitForTimeout(100);
    expect(Math.abs((await topOf(preview, '第30段：')) ?? 99)).toBeLessThanOrEqual(1);
    await preview.page.context().close();
  });
});

describe('following the editor', () => {
  const place = (preview: PreviewPage, words: string) => {
    const offset = preview.text().indexOf(words);
    return { offset, line: preview.text().slice(0, offset).split('\n').length - 1 };
  };

  test('the editor’s first line goes to the top; its very first line shows the top of the page', async () => {
    const preview = await openPreviewPage(browser, longSpeech(80));
    await preview.scrollTo(place(preview, '第40段：'));
    expect(Math.abs((await topOf(preview, '第40段：')) ?? 99)).toBeLessThan(1);
    await preview.scrollTo({ line: 0, offset: 0 });
    expect(await scrollY(preview)).toBe(0);
    await preview.page.context().close();
  });

  test('the cursor’s paragraph comes into view, and nothing moves when it is there', async () => {
    const preview = await openPreviewPage(browser, longSpeech(80));
    await preview.reveal(place(preview, '第3段：'));
    expect(await scrollY(preview)).toBe(0);
    await preview.reveal(place(preview, '第60段：'));
    const top = (await topOf(preview, '第60段：')) ?? 1e6;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(600);
    const y = await scrollY(preview);
    await preview.reveal(place(preview, '第60段：'));
    expect(await scrollY(preview)).toBe(y);
    await preview.page.context().close();
  });
});

describe('versions', () => {
  test('a patch that was seen is dropped, one that does not fit asks for the whole, and the whole mends the page', async () => {
    const preview = await openPreviewPage(browser, '甲\n乙\n丙');
    const before = await shownText(preview);
    await preview.send({
      type: 'patch',
      base: 0,
      version: 1,
      label: 'Preview',
      patch: { hunks: [{ from: 0, removed: 3, inserted: [] }], shifts: [] },
    });
    expect(await shownText(preview)).toBe(before);
    expect(await preview.received()).toEqual([{ type: 'ready', version: 1 }]);
    await preview.send({ type: 'patch', base: 6, version: 7, label: 'Preview', patch: { hunks: [], shifts: [] } });
    await preview.send({ type: 'patch', base: 7, version: 8, label: 'Preview', patch: { hunks: [], shifts: [] } });
    expect(await preview.received()).toEqual([{ type: 'ready', version: 1 }, { type: 'resync' }]);
    await preview.send({
      type: 'update',
      uri: 'file:///speech.speech',
      version: 9,
      label: 'Preview',
      start: { line: 0, offset: 0 },
      pages: [],
      blocks: [{ html: '<p class="text">丁</p>', offset: 0, end: 1, line: 0 }],
    });
    expect(await shownText(preview)).toBe('丁');
    await preview.page.context().close();
  });

  test('messages that are none, and html that is no single element, change nothing', async () => {
    const preview = await openPreviewPage(browser, '甲\n乙');
    const before = await shownText(preview);
    for (const message of [undefined, null, 'patch', { type: 'patch' }, { type: 'update', version: 3 }]) {
      await preview.page.evaluate((data) => window.postMessage(data, '*'), message);
    }
    await preview.send({
      type: 'patch',
      base: 1,
      version: 2,
      label: 'Preview',
      patch: {
        hunks: [{ from: 0, removed: 1, inserted: [{ html: '<p>一</p><p>二</p>', offset: 0, end: 1, line: 0 }] }],
        shifts: [],
      },
    });
    expect(await shownText(preview)).toBe(before);
    expect(await preview.received()).toContainEqual({ type: 'resync' });
    expect(preview.complaints).toEqual([]);
    await preview.page.context().close();
  });

  test('another speech replaces the page and starts at its own place', async () => {
    const preview = await openPreviewPage(browser, longSpeech(60));
    await preview.page.evaluate(() => window.scrollTo(0, 3000));
    await preview.send({
      type: 'update',
      uri: 'file:///other.speech',
      version: 2,
      label: 'Preview other',
      start: { line: 0, offset: 0 },
      pages: [],
      blocks: [{ html: '<p class="text">另一篇</p>', offset: 0, end: 3, line: 0 }],
    });
    expect(await shownText(preview)).toBe('另一篇');
    expect(await scrollY(preview)).toBe(0);
    expect(await preview.page.locator('article').getAttribute('aria-label')).toBe('Preview other');
    await preview.page.context().close();
  });
});
