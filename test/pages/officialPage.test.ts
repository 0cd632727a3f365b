import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longSpeech } from '../../scripts/bench/longSpeech.ts';
import { openScratch, type Scratch } from '../../scripts/scratch.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { printSpeech } from '../../src/layout/print/printSpeech.ts';
import { speechDocx } from '../../src/render/docx/speechDocx.ts';
import { inkBands } from './inkOf.ts';
import { convertToPdf, type PdfLine, type PdfPage, pdfPages } from './pdfPages.ts';

// The Word file as LibreOffice shows it, measured.

const samplesFolder = new URL('../../samples/', import.meta.url);
const samples = readdirSync(samplesFolder).filter((name) => name.endsWith('.speech'));
const paragraph = '全区上下要把思想统一到会议精神上来，把力量凝聚到目标任务上来，真抓实干，务求实效。';
/** Of full-width characters alone, over several pages; a heading now and then. */
const fullWidth = `在全区工作会议上的讲话\n同志们：\n${Array.from(
  { length: 30 },
  (_, index) => `${index % 3 === 0 ? '（一）统一思想认识\n' : ''}${paragraph.repeat(2 + (index % 4))}\n`,
).join('')}`;
const report = `在会上的述职报告\n（2026年3月12日）\n张　三\n同志们：\n${paragraph}\n特此报告，请予评议。\n张　三\n2026年3月12日\n`;

const sources: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    samples.map((name, index) => [`sample${index}`, readFileSync(new URL(name, samplesFolder), 'utf8')]),
  ),
  fullWidth,
  report,
  long: longSpeech(12_000),
};
const names = Object.keys(sources);
/** The same text with contents before it. */
const CONTENTS = 'contents';

const TOP = 37;
const LEFT = 28;
const RIGHT = 210 - 26;
const BOTTOM = 297 - 35;
const PITCH = 225 / 22;
/** 三号 */
const EM = (16 * 25.4) / 72;

let scratch: Scratch;
let pdfs: Readonly<Record<string, string>> = {};
const pagesOf: Record<string, readonly PdfPage[]> = {};

beforeAll(async () => {
  scratch = openScratch('pages');
  const at = new Date('2026-03-12T08:30:00Z');
  const files = names.map((name) => {
    const speech = parseSpeech(sources[name] ?? '');
    const plain = { stageDirections: 'kept', contents: false, comments: false, at } as const;
    return [name, speechDocx(speech, { layout: { kind: 'official' }, ...plain })] as const;
  });
  const withContents = { stageDirections: 'kept', contents: true, comments: false, at } as const;
  const contents = speechDocx(parseSpeech(longSpeech(12_000)), { layout: { kind: 'official' }, ...withContents });
  pdfs = await convertToPdf({ ...Object.fromEntries(files), [CONTENTS]: contents }, scratch);
  for (const name of [...names, CONTENTS]) pagesOf[name] = await pdfPages(pdfs[name] ?? '', scratch);
});

afterAll(() => scratch.dispose());

const isPageNumber = ({ text, top }: PdfLine): boolean => top > BOTTOM && /^—\d+—$/.test(text);
const textLines = (page: PdfPage): readonly PdfLine[] => page.lines.filter((line) => !isPageNumber(line));
/** Counted from 0, blank lines too. */
const row = ({ top, bottom }: PdfLine): number => Math.round(((top + bottom) / 2 - TOP - PITCH / 2) / PITCH);
const isHeading = (text: string | undefined): boolean =>
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/.test(text ?? '');

test.each(names)('every page of %s is A4 and has 22 lines, but the last and those before a heading', (name) => {
  const pages = pagesOf[name] ?? [];
  expect(pages.length).toBeGreaterThan(0);
  pages.forEach((page, index) => {
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([210, 297]);
    const lines = textLines(page);
    const last = lines.at(-1);
    const next = pages[index + 1];
    if (last === undefined) throw new Error(`page ${index + 1} is empty`);
    expect(row(last)).toBeLessThan(22);
    if (next !== undefined && !isHeading(textLines(next)[0]?.text)) expect([index, row(last) + 1]).toEqual([index, 22]);
    if (index > 0 && lines[0] !== undefined) expect(row(lines[0])).toBe(0);
    for (const line of lines) {
      // The title's box is larger than its line.
      if (line.bottom - line.top > PITCH * 0.75) continue;
      const top = TOP + row(line) * PITCH;
      expect([line.text, line.top > top - 1 && line.bottom < top + PITCH + 1]).toEqual([line.text, true]);
      const [first] = lines.slice(index === 0 ? -1 : 0);
      if (first === undefined) continue;
      const pitches = (line.bottom - first.bottom) / PITCH;
      expect(Math.abs(pitches - Math.round(pitches))).toBeLessThan(0.1);
    }
  });
});

test('a full line of full-width characters has 28 of them, or fewer where marks must not be parted', () => {
  const lines = (pagesOf['fullWidth'] ?? []).flatMap((page) => textLines(page));
  const full = lines.filter(({ left, right }) => Math.abs(left - LEFT) < 1 && right > RIGHT - 2);
  expect(full.length).toBeGreaterThan(60);
  for (const { text } of full) {
    const next = lines[lines.findIndex((line) => line.text === text) + 1];
    expect(text.length).toBeLessThanOrEqual(28);
    // A mark may not begin a line: the character before it goes along.
    if (text.length < 28) expect(next?.text).toMatch(/^[^，。、；：？！”]{1,2}[，。、；：？！”]/);
  }
  expect(full.filter(({ text }) => text.length === 28).length).toBeGreaterThan(full.length / 2);
});

test.each(names)(
  'no line of %s stands out of the type area, and its paragraphs are set in by two characters',
  (name) => {
    for (const page of pagesOf[name] ?? []) {
      for (const { left, right, text } of textLines(page)) {
        expect([text, left >= LEFT - 1 && right <= RIGHT + 1]).toEqual([text, true]);
      }
    }
    const lines = (pagesOf[name] ?? []).flatMap((page) => textLines(page));
    const behindHead = lines.slice(lines.findIndex(({ text }) => text.endsWith('：')));
    const body = behindHead.filter(({ left }) => left > LEFT + 1 && left < LEFT + 3 * EM);
    for (const { left, text } of body) {
      // The ink of a bracket or a quotation mark begins in the middle of its square; its box does not.
      expect([text, Math.abs(left - LEFT - 2 * EM) < 1]).toEqual([text, true]);
    }
  },
);

test.each(names)('the whole text of %s is on its pages', (name) => {
  const printed = printSpeech(parseSpeech(sources[name] ?? ''), {
    stageDirections: 'kept',
    contents: false,
  }).paragraphs;
  const expected = printed
    .flatMap((each) => (each.role === 'blank' ? [] : each.pieces))
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('');
  const shown = (pagesOf[name] ?? []).flatMap((page) => textLines(page).map(({ text }) => text)).join('');
  const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');
  expect(bare(shown)).toBe(bare(expected));
});

test.each(names)('page numbers of %s stand 7 mm under the text, outside, one character in', (name) => {
  const pages = pagesOf[name] ?? [];
  pages.forEach((page, index) => {
    const numbers = page.lines.filter(isPageNumber);
    expect(numbers.map(({ text }) => text)).toEqual([`—${index + 1}—`]);
  });
  for (const number of [1, 2]) {
    if (number > pages.length) continue;
    const band = inkBands(pdfs[name] ?? '', number).at(-1);
    if (band === undefined) throw new Error(`page ${number} has no ink`);
    expect(Math.abs(band.densest - BOTTOM - 7)).toBeLessThan(0.5);
    const character = (14 * 25.4) / 72;
    if (number % 2 === 1) expect(Math.abs(RIGHT - band.right - character)).toBeLessThan(1);
    else expect(Math.abs(band.left - LEFT - character)).toBeLessThan(1);
  }
});

test.each(names)('the title of %s stands in the middle, the byline too', (name) => {
  const lines = textLines(pagesOf[name]?.[0] ?? { width: 0, height: 0, lines: [] });
  const salutation = lines.findIndex(({ text }) => text.endsWith('：'));
  expect(salutation).toBeGreaterThan(0);
  for (const { left, right, text } of lines.slice(0, salutation)) {
    expect([text, Math.abs((left + right) / 2 - (LEFT + RIGHT) / 2) < 1]).toEqual([text, true]);
  }
  const flush = lines[salutation];
  expect(Math.abs((flush?.left ?? 0) - LEFT)).toBeLessThan(1);
  // One blank line before the salutation.
  const before = lines[salutation - 1];
  if (flush !== undefined && before !== undefined) expect(row(flush) - row(before)).toBe(2);
});

test('the date of the signature begins two characters to the right of the name and stands two from the edge', () => {
  const lines = (pagesOf['report'] ?? []).flatMap((page) => textLines(page));
  const [name, date] = lines.slice(-2);
  if (name === undefined || date === undefined) throw new Error('no signature');
  expect([name.text, date.text]).toEqual(['张三', '2026年3月12日']);
  const before = lines.at(-3);
  if (before !== undefined) expect(row(name) - row(before)).toBe(2);
  expect(Math.abs(RIGHT - 2 * EM - date.right)).toBeLessThan(1);
  // LibreOffice puts a quarter of a character between digits and Han, which Word is told not to.
  expect(Math.abs(name.left + 2 * EM - date.left)).toBeLessThan(2 + (5 * EM) / 4);
});

test('the pages that contents name are those on which the headings stand, at the right edge behind dots', () => {
  const pages = pagesOf[CONTENTS] ?? [];
  const rows = pages.flatMap((page) => rowsOf(page));
  const entries = rows.flatMap(({ text, right }) => {
    const entry = /^(.*?[^.\d])\.{3,}(\d+)$/.exec(text);
    return entry === null ? [] : [{ words: entry[1] ?? '', page: Number(entry[2]), right }];
  });
  expect(entries.length).toBeGreaterThan(5);
  for (const { words, page, right } of entries) {
    expect([words, Math.abs(right - RIGHT) < 1]).toEqual([words, true]);
    const shown = textLines(pages[page - 1] ?? { width: 0, height: 0, lines: [] });
    const there = shown.some(({ text }) => text.startsWith(words.slice(0, 10)) && !/\.{3,}\d+$/.test(text));
    expect([words, there]).toEqual([words, true]);
  }
});

/** Lines at one height in one. */
function rowsOf(page: PdfPage): readonly { readonly text: string; readonly right: number }[] {
  const found = new Map<number, PdfLine[]>();
  for (const line of textLines(page)) {
    const at = Math.round(row(line));
    found.set(at, [...(found.get(at) ?? []), line]);
  }
  return [...found.values()].map((lines) => {
    const pieces = lines.sort((a, b) => a.left - b.left);
    return { text: pieces.map(({ text }) => text).join(''), right: Math.max(...pieces.map(({ right }) => right)) };
  });
}
