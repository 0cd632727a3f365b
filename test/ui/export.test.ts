import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../scripts/bootstrap.mjs';
import { findChromium } from '../../scripts/chromium.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech } from '../../src/layout/layoutSpeech.ts';
import { officialSetup } from '../../src/layout/pageSetup.ts';
import { longSpeech } from './fixtures.ts';
import { openWalk, type Walk } from './walk.ts';

const name = '驻村.speech';
const speech = longSpeech(8);
const contents = { stageDirections: 'kept', contents: true } as const;
const pages = layoutSpeech(parseSpeech(speech), officialSetup, undefined, contents).pages.length;
const html = '在驻村工作总结会上的讲话（送审稿）.html';
const pdf = '在驻村工作总结会上的讲话（送审稿）.pdf';

/** A speech leaves the editor as a file, from the palette, by the hands of a person. */
describe('export', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
  });

  afterAll(() => walk?.close());

  beforeEach(async () => {
    await walk.closeAll();
    await walk.command('Notifications: Clear All Notifications');
    await walk.write(name, speech);
    await walk.open(name);
  });

  /** From the palette to the file, with contents. */
  const exportAs = async (kind: string): Promise<void> => {
    await walk.command('讲话稿: 导出…');
    await walk.choose(kind);
    await walk.choose('加目录');
    const place = walk.page.locator('.quick-input-widget .quick-input-box input');
    await expect.poll(() => place.inputValue()).toContain('（送审稿）');
    await walk.page
      .locator('.quick-input-widget')
      .getByRole('button', { name: /^(?:导出|确定|OK)$/ })
      .click();
  };

  /** What the workbench says of a file; a workbench for tests says it in the list behind the bell alone. */
  const told = async (file: string): Promise<Locator> => {
    await expect.poll(() => walk.files(), { timeout: 30_000 }).toContain(file);
    const message = walk.page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: file })
      .first();
    await expect
      .poll(
        async () => {
          if (!(await message.isVisible())) await walk.page.locator('#status\\.notifications').click();
          return message.isVisible();
        },
        { timeout: 15_000, interval: 1000 },
      )
      .toBe(true);
    return message;
  };

  test('HTML: one file with the pages; a browser prints it without asking for anything else', async () => {
    await exportAs('HTML 网页（公文版式）');
    await told(html);
    await walk.picture('export-told');
    const written = await walk.read(html);
    expect(written).toContain('<title>在驻村工作总结会上的讲话</title>');
    expect(written).toMatch(/<a href="#page-2">\.+<span class="page">2<\/span><\/a>/);
    expect(written).not.toMatch(/<script|src=|url\(/);

    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('This test needs a Chromium; name one in CHROME_PATH.');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(written);
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(pages);
    expect(asked).toEqual([]);
    const pictures = join(root, 'test-results', 'screenshots');
    await page.screenshot({ path: join(pictures, 'export-html.png'), fullPage: true });
    await writeFile(join(pictures, 'export-html.pdf'), printed);
    await browser.close();
  });

  test('what was chosen last is chosen the next time, and the browser downloads the file', async () => {
    await walk.command('讲话稿: 导出…');
    await expect
      .poll(() => walk.page.locator('.quick-input-widget .monaco-list-row.focused').textContent())
      .toContain('HTML 网页（公文版式）');
    await walk.page.keyboard.press('Escape');
    await exportAs('HTML 网页（公文版式）');
    // The file is there already: the workbench asks before it is replaced.
    const replace = walk.page.getByRole('button', { name: /^(?:OK|Yes|Replace|确定|是|替换)$/ });
    await replace.last().click();
    const message = await told(html);
    const download = walk.page.waitForEvent('download');
    await message.getByRole('button', { name: '下载' }).click();
    const file = await (await download).path();
    expect(await readFile(file, 'utf8')).toBe(await walk.read(html));
  });

  test('PDF: made by the browser of the computer', async () => {
    await exportAs('PDF（公文版式）');
    await told(pdf);
    const bytes = await readFile(walk.path(pdf), 'latin1');
    expect(bytes.startsWith('%PDF-')).toBe(true);
    expect(bytes).toContain('Skia/PDF');
    expect(bytes.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(pages);
  });

  test('nothing was wanted from outside of this machine', () => {
    expect(walk.outside()).toEqual([]);
    expect(walk.errors()).toEqual([]);
  });
});
