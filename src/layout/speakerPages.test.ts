import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { layoutSpeech, type SpeechLayout } from './layoutSpeech.ts';
import { pageLines } from './pageLines.ts';
import { podiumSetup, podiumSizeOf } from './podiumSetup.ts';

const SETUP = podiumSetup(20);
const HEAD = '同志们：\n';
/** Two lines of 22 characters, but for the indent. */
const SENTENCE = '这一句正好要占两行多一点的地方，好让人看清楚它落在哪一页上。';

function layoutOf(body: string): SpeechLayout {
  return layoutSpeech(parseSpeech(HEAD + body), SETUP);
}

/** The text of each page, its lines joined. */
function pagesOf(layout: SpeechLayout): string[] {
  return layout.pages.map((_start, page) =>
    pageLines(layout, page)
      .map(({ paragraph, line }) => {
        const laid = layout.paragraphs[paragraph];
        const range = laid?.lines[line];
        return laid === undefined || range === undefined ? '' : laid.printed.text.slice(range.start, range.end);
      })
      .join(''),
  );
}

describe('a page is turned', () => {
  test('between the sentences of a paragraph, whose line ends early', () => {
    const layout = layoutOf(SENTENCE.repeat(30));
    const pages = pagesOf(layout);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toMatch(/[。：]$/);
    expect(pages.join('')).toBe(`同志们：${SENTENCE.repeat(30)}`);
    expect(layout.paragraphs.at(-1)?.shortLines?.length).toBe(pages.length - 1);
  });

  test('before a paragraph whose first sentence would go on', () => {
    const pages = pagesOf(layoutOf(`${`${SENTENCE}\n`.repeat(8)}${SENTENCE.slice(0, -1)}，${SENTENCE}`));
    for (const page of pages) expect(page).toMatch(/[。：]$/);
  });

  test('behind a stage direction, which belongs to the sentence before it', () => {
    const body = `${SENTENCE.slice(0, -1)}！（掌声）`.repeat(20);
    for (const page of pagesOf(layoutOf(body))) expect(page).toMatch(/[）：]$/);
  });

  test('behind a clause where a sentence fills more than half a page', () => {
    const long = '要把任务分到岗位、落到人头，'.repeat(40);
    const pages = pagesOf(layoutOf(`${SENTENCE.repeat(4)}${long}办好。`));
    expect(pages[0]).toMatch(/[，、]$/);
    expect(pages.join('')).toContain(long);
  });

  test('after a full page where there is neither sentence nor clause', () => {
    const layout = layoutOf('好'.repeat(1000));
    expect(layout.pages.length).toBe(Math.ceil(1000 / 22 / SETUP.linesPerPage));
    expect(pagesOf(layout).join('')).toBe(`同志们：${'好'.repeat(1000)}`);
  });

  test('so that a heading stays with the first sentence under it', () => {
    for (let before = 1; before < 12; before++) {
      const pages = pagesOf(layoutOf(`${`${SENTENCE}\n`.repeat(before)}一、抓落实\n${SENTENCE.repeat(3)}`));
      for (const page of pages) expect(page).not.toMatch(/抓落实$/);
    }
  });
});

test('nothing is lost, no page is too long, and an edit gives the same as a fresh start', () => {
  const piece = fc.constantFrom(
    SENTENCE,
    '好。',
    '一、抓落实\n',
    '\n',
    '他说：“要快！”',
    '（掌声）',
    '要把，',
    '／',
    '*快*',
    'GDP增长5.2%，',
  );
  const body = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(body, body, fc.integer({ min: 16, max: 36 }), (first, second, size) => {
      const setup = podiumSetup(size);
      const before = layoutSpeech(parseSpeech(HEAD + first), setup);
      const speech = parseSpeech(HEAD + first + second);
      const layout = layoutSpeech(speech, setup, before);
      expect(layout).toEqual(layoutSpeech(speech, setup));
      expect(pagesOf(layout).join('')).toBe(layout.paragraphs.map(({ printed }) => printed.text).join(''));
      layout.pages.forEach((_start, page) => {
        const { length } = pageLines(layout, page);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(setup.linesPerPage);
      });
    }),
    { numRuns: 150 },
  );
});

test.each([
  [20, 20],
  [8, 16],
  [99, 36],
  [18.4, 18],
  ['20', 20],
  [Number.NaN, 20],
])('the setting %s is the size %s', (value, size) => {
  expect(podiumSizeOf(value)).toBe(size);
});
