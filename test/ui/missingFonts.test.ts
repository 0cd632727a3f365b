import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import type { MissingFace } from '../../src/preview/protocol.ts';
import { openPreviewPage } from './previewPage.ts';

let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('These tests need a Chromium; name one in CHROME_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(() => browser.close());

/** Names of the fonts of this computer, as its own tool lists them. */
function installed(): ReadonlySet<string> {
  const list = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  return new Set(list.split(/[\n,]/).map((name) => name.trim()));
}

const wanted: readonly (readonly [MissingFace['face'], readonly string[]])[] = [
  ['title', ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05']],
  ['text', ['仿宋_GB2312', 'FangSong_GB2312', '方正仿宋_GBK', '方正仿宋简体', '仿宋', 'FangSong']],
  ['black', ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体']],
  ['kai', ['楷体_GB2312', 'KaiTi_GB2312', '方正楷体_GBK', '方正楷体简体', '楷体', 'KaiTi']],
];

test('the page tells the faces that this computer has no office font for, and what stands in', async () => {
  const fonts = installed();
  const preview = await openPreviewPage(browser, '标题\n同志们：\n正文。', { view: 'pages', asksFonts: true });
  const told = async () => (await preview.received()).find(({ type }) => type === 'fonts');
  await expect.poll(told, { timeout: 15_000 }).toBeDefined();
  const message = await told();
  const missing = message?.type === 'fonts' ? message.missing : [];
  const absent = wanted.filter(([, names]) => !names.some((name) => fonts.has(name))).map(([face]) => face);
  expect(missing.map(({ face }) => face)).toEqual(absent);
  for (const { instead } of missing) if (instead !== undefined) expect([...fonts]).toContain(instead);
  expect(preview.complaints).toEqual([]);
  await preview.page.context().close();
});

test('a page that is not asked tells nothing', async () => {
  const preview = await openPreviewPage(browser, '标题\n同志们：\n正文。', { view: 'pages' });
  await preview.page.waitForTimeout(1000);
  expect((await preview.received()).map(({ type }) => type)).toEqual(['ready']);
  await preview.page.context().close();
});
