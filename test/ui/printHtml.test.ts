import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech } from '../../src/layout/layoutSpeech.ts';
import { printHtml } from '../../src/render/printHtml.ts';

const sample = readFileSync(new URL('../../samples/专委会工作会讲话.speech', import.meta.url), 'utf8');

test('a browser prints a sheet for each page of the layout, every line full and in one row', async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('This test needs a Chromium; name one in CHROME_PATH.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const speech = parseSpeech(sample);
  const layout = layoutSpeech(speech);
  await page.setContent(printHtml(speech, layout));
  const faults = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section p:not(.number)')].flatMap((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const rows = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12)));
      const { right } = range.getBoundingClientRect();
      const edge = line.getBoundingClientRect().right;
      const isShort = line.classList.contains('full') && edge - right > 3;
      return rows.size > 2 || isShort ? [line.textContent] : [];
    }),
  );
  expect(faults).toEqual([]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(layout.pages.length);
  expect(asked).toEqual([]);
  await browser.close();
});
