import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { layoutSpeech } from './layoutSpeech.ts';
import { lineRuns } from './lineRuns.ts';
import { officialSetup } from './pageSetup.ts';

const han = (count: number): string => '国'.repeat(count);

function shownLines(source: string): string[] {
  const { paragraphs } = layoutSpeech(parseSpeech(source));
  return paragraphs.flatMap(({ printed, lines }) => lines.map(({ start, end }) => printed.text.slice(start, end)));
}

test('a page has 22 lines of 28 characters, the first line of a paragraph 26', () => {
  const lines = shownLines(`同志们：\n${han(26 + 28 * 30)}`);
  expect(lines.map(({ length }) => length)).toEqual([4, 26, ...Array(30).fill(28)]);
  const { pages } = layoutSpeech(parseSpeech(`同志们：\n${han(26 + 28 * 30)}`));
  expect(pages).toEqual([
    { paragraph: 0, line: 0 },
    { paragraph: 1, line: 21 },
  ]);
});

test('a salutation is flush left', () => {
  const salutation = '尊敬的各位领导、各位来宾，女士们、先生们，亲爱的老师们、同学们：';
  expect(shownLines(`${salutation}\n好。`)[0]).toBe('尊敬的各位领导、各位来宾，女士们、先生们，亲爱的老师们、');
});

test('a title line holds 20 characters of 22 points', () => {
  expect(shownLines(`# ${han(20)}\n同志们：`)[0]).toHaveLength(20);
});

/** Each run as `x text`, rounded to points. */
function runs(source: string, paragraph: number, line: number): string[] {
  const { paragraphs } = layoutSpeech(parseSpeech(source));
  const laid = paragraphs[paragraph];
  if (laid === undefined) return [];
  return lineRuns(laid, line, officialSetup).map(({ x, text }) => `${(x / 20).toFixed(1)} ${text}`);
}

test.each([
  ['a title in the middle', '# 讲话\n同志们：', 0, 0, ['199.4 讲话']],
  ['a salutation at the edge', '# 讲话\n同志们：', 2, 0, ['0.0 同志们：']],
  ['a paragraph two characters in', '同志们：\n大家好。', 1, 0, ['32.0 大家好。']],
  ['a blank line', '# 讲话\n同志们：', 1, 0, []],
  ['a run-in heading and its text', '同志们：\n一、看。说。\n二、做。干。', 1, 0, ['32.0 一、看。', '95.0 说。']],
])('runs of %s', (_name, source, paragraph, line, answer) => {
  expect(runs(source, paragraph, line)).toEqual(answer);
});

test('a full line reaches the right edge, the last of a paragraph does not', () => {
  const { paragraphs } = layoutSpeech(parseSpeech(`同志们：\n${han(20)}12.5%${han(30)}`));
  const laid = paragraphs[1];
  if (laid === undefined) throw new Error('nothing was laid out');
  const ends = laid.lines.map((_range, line) => {
    const last = lineRuns(laid, line, officialSetup).at(-1);
    return Math.round((last?.x ?? 0) + (last?.width ?? 0));
  });
  expect(ends[0]).toBe(8845);
  expect(ends[1]).toBeLessThan(8845);
});

test('runs tell where they are written', () => {
  const source = `同志们：\n要**抓好**落实${han(40)}`;
  const { paragraphs } = layoutSpeech(parseSpeech(source));
  for (const laid of paragraphs) {
    laid.lines.forEach((_range, line) => {
      for (const { text, span } of lineRuns(laid, line, officialSetup)) {
        expect(source.slice(span?.start, span?.end)).toBe(text);
      }
    });
  }
});
