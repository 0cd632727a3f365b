import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longSpeech } from '../../scripts/bench/longSpeech.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { openScratch, type Scratch } from '../../scripts/scratch.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech, type SpeechLayout } from '../../src/layout/layoutSpeech.ts';
import { officialSetup } from '../../src/layout/pageSetup.ts';
import { findPdfPrograms } from '../../src/node/findProgram.ts';
import { makePdf } from '../../src/node/makePdf.ts';
import { speechDocx } from '../../src/render/docx/speechDocx.ts';
import { printHtml } from '../../src/render/printHtml.ts';
import { inkBands } from './inkOf.ts';
import { pageTruth } from './pageTruth.ts';
import { type PdfPage, pdfPages } from './pdfPages.ts';

// PDFs as the programs of this machine make them.

const plain = { stageDirections: 'kept', contents: false, comments: false, at: new Date(0) } as const;
const samplesFolder = new URL('../../samples/', import.meta.url);
const sources: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(samplesFolder)
      .filter((name) => name.endsWith('.speech'))
      .map((name) => [name, readFileSync(new URL(name, samplesFolder), 'utf8')]),
  ),
  long: longSpeech(12_000),
};

let scratch: Scratch;

let temporary: string;
const before = process.env['TMPDIR'];

beforeAll(() => {
  scratch = openScratch('makePdf');
  // Of its own: what others leave in the system's is not ours.
  temporary = join(scratch.folder, 'temporary');
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
});

afterAll(async () => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await scratch.dispose();
});

const leftovers = (): readonly string[] => readdirSync(temporary).filter((name) => name.startsWith('rostrum-pdf-'));

function browser() {
  const path = findChromium();
  if (path === undefined) throw new Error('These tests need a Chromium; name one in CHROME_PATH.');
  return { kind: 'browser', path } as const;
}

async function pagesOf(pdf: Uint8Array, name: string): Promise<readonly PdfPage[]> {
  const file = join(scratch.folder, `${name}.pdf`);
  await writeFile(file, pdf);
  return pdfPages(file, scratch);
}

async function printed(layout: SpeechLayout, source: string, name: string): Promise<readonly PdfPage[]> {
  const html = new TextEncoder().encode(printHtml(parseSpeech(source), layout));
  const outcome = await makePdf(browser(), html);
  if (outcome.kind !== 'made') throw new Error(outcome.kind === 'failed' ? outcome.reason : outcome.kind);
  return pagesOf(outcome.bytes, name);
}

test('LibreOffice makes a PDF of the Word file, and nothing is left on the disk', async () => {
  const [office] = findPdfPrograms('', ['libreOffice']);
  if (office === undefined) throw new Error('no LibreOffice');
  const outcome = await makePdf(
    office,
    speechDocx(parseSpeech('同志们：\n正文。\n'), { ...plain, layout: { kind: 'official' } }),
  );
  if (outcome.kind !== 'made') throw new Error(outcome.kind);
  expect(Buffer.from(outcome.bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
  expect(leftovers()).toEqual([]);
});

test.each(Object.keys(sources))('a browser prints the pages of %s as they are laid out, line by line', async (name) => {
  const layout = layoutSpeech(parseSpeech(sources[name] ?? ''));
  const pages = await printed(layout, sources[name] ?? '', name);
  const truth = pageTruth(layout, pages);
  expect([truth.shownPages, truth.otherStarts, truth.differences]).toEqual([layout.pages.length, 0, []]);
  for (const [index, { width, height, lines }] of pages.entries()) {
    expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    // 7 mm under the type area, outside, one character in.
    const number = lines.filter(({ top, bottom }) => (top + bottom) / 2 > 262);
    expect(number.map(({ text }) => text).join('')).toBe(`—${index + 1}—`);
    const dash = inkBands(join(scratch.folder, `${name}.pdf`), index + 1).at(-1);
    if (dash === undefined) throw new Error(`page ${index + 1} has no ink`);
    expect(Math.abs(dash.densest - 262 - 7)).toBeLessThan(0.5);
    const character = (14 * 25.4) / 72;
    expect(Math.abs(index % 2 === 0 ? 184 - dash.right - character : dash.left - 28 - character)).toBeLessThan(1);
    for (const { left, right } of lines) expect([left > 27.5, right < 185]).toEqual([true, true]);
  }
  expect(leftovers()).toEqual([]);
});

test('the pages that contents name are those on which the headings stand', async () => {
  const source = sources['long'] ?? '';
  const options = { stageDirections: 'kept', contents: true } as const;
  const layout = layoutSpeech(parseSpeech(source), officialSetup, undefined, options);
  const pages = await printed(layout, source, 'contents');
  const texts = pages.map(({ lines }) => lines.map(({ text }) => text).join(''));
  const entries = layout.paragraphs.filter(({ pageNumber }) => pageNumber !== undefined);
  expect(entries.length).toBeGreaterThan(5);
  for (const { printed: entry, pageNumber = 0 } of entries) {
    expect(texts[pageNumber - 1]).toContain(entry.text.replace(/\s/g, '').slice(0, 12));
  }
  const first = pages.flatMap(({ lines }) => lines).find(({ text }) => /\.{5,}\d+$/.test(text));
  expect(Math.abs((first?.right ?? 0) - 184)).toBeLessThan(1);
});

test('whoever cancels gets no PDF, and nothing is left on the disk', async () => {
  const stop = new AbortController();
  const html = new TextEncoder().encode(printHtml(parseSpeech(''), layoutSpeech(parseSpeech(''))));
  const making = makePdf(browser(), html, stop.signal);
  stop.abort();
  expect(await making).toEqual({ kind: 'cancelled' });
  expect(leftovers()).toEqual([]);
});

test('a browser that runs is stopped, and its profile goes with it', async () => {
  const stop = new AbortController();
  const speech = parseSpeech(longSpeech(300_000));
  const making = makePdf(browser(), new TextEncoder().encode(printHtml(speech, layoutSpeech(speech))), stop.signal);
  const started = () => leftovers().some((folder) => existsSync(join(temporary, folder, 'profile', 'Default')));
  await expect.poll(started, { timeout: 15_000, interval: 10 }).toBe(true);
  stop.abort();
  expect(await making).toEqual({ kind: 'cancelled' });
  expect(leftovers()).toEqual([]);
});

test('a program that makes none is told of', async () => {
  for (const kind of ['browser', 'libreOffice'] as const) {
    expect((await makePdf({ kind, path: process.execPath }, new Uint8Array([1, 2, 3]))).kind).toBe('failed');
  }
  expect(leftovers()).toEqual([]);
});
