import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { breathLengths } from './breathLengths.ts';
import { budgetMarks } from './budgetMarks.ts';
import { repeatedSentences } from './repeatedSentences.ts';
import { sectionTimes } from './sectionTimes.ts';
import { sentenceLengths } from './sentenceLengths.ts';
import { structureCounts } from './structureCounts.ts';

const timing = { rate: 60, pause: 0 };

describe('the time of the sections', () => {
  const text =
    '---\n时长: 1\n---\n在会上的讲话\n同志们：\n今天开个会。\n一、甲{10秒}\n（一）子文。说六个字吧。\n（二）丑文。一是快。二是好。\n二、乙\n说四个字。\n谢谢大家！\n';
  const rows = sectionTimes(parseSpeech(text), timing);

  test('opening, sections, what stands right under them, closing', () => {
    expect(rows.map(({ entry, depth, spoken, budget }) => [entry.text, depth, spoken, budget])).toEqual([
      ['今天开个会。', 0, 5, undefined],
      ['一、甲', 0, 19, 10],
      ['（一）子文', 1, 8, undefined],
      ['（二）丑文', 1, 9, undefined],
      ['二、乙', 0, 6, undefined],
    ]);
  });

  test('shares of the whole, and the balance of the sections of the highest level', () => {
    expect(rows[1]?.duration).toBe(19);
    expect(rows[1]?.share).toBeCloseTo(19 / (3 + 5 + 19 + 6 + 4), 5);
    expect(rows.map(({ balance }) => balance)).toEqual([undefined, 19 / 12.5, undefined, undefined, 6 / 12.5]);
  });

  test('one section alone is not balanced against others', () => {
    expect(sectionTimes(parseSpeech('同志们：\n一、甲\n好。\n'), timing).map(({ balance }) => balance)).toEqual([
      undefined,
    ]);
  });

  test('an empty speech has none', () => {
    expect(sectionTimes(parseSpeech(''))).toEqual([]);
  });
});

test.each([
  ['100 is not long', '好'.repeat(99), 100, false],
  ['101 is', '好'.repeat(100), 101, true],
])('a sentence: %s', (_name, words, characters, isLong) => {
  const text = `同志们：\n${words}。好。\n`;
  const [, sentence, short] = sentenceLengths(parseSpeech(text), timing);
  expect(sentence).toEqual({ span: { start: 5, end: 6 + words.length }, characters, duration: words.length, isLong });
  expect(short?.characters).toBe(2);
});

describe('breaths', () => {
  const lengthsOf = (text: string) =>
    breathLengths(parseSpeech(text)).flatMap(({ from, to, isLong, spans }) =>
      spans.length > 0 ? [[from, to, isLong, spans.length]] : [],
    );

  test.each([
    ['short ones', '同志们：\n好，好，很好。', [[1, 4, false, 4]]],
    [
      '28 is not long, 29 is',
      `同志们：\n${'好'.repeat(28)}，${'好'.repeat(29)}。`,
      [
        [1, 4, false, 1],
        [25, 28, false, 1],
        [29, 32, true, 1],
      ],
    ],
    [
      'all beyond the last are one',
      `${'好'.repeat(200)}。${'好'.repeat(50)}。`,
      [[41, Number.POSITIVE_INFINITY, true, 2]],
    ],
  ])('%s', (_name, text, expected) => {
    expect(lengthsOf(text)).toEqual(expected);
  });

  test('all groups are there, also the empty ones', () => {
    expect(breathLengths(parseSpeech('')).map(({ from }) => from)).toEqual([1, 5, 9, 13, 17, 21, 25, 29, 33, 37, 41]);
  });
});

describe('repeated sentences', () => {
  test.each([
    ['the same words', '今天的任务只有一个。别的话。\n今天的任务只有一个！', ['今天的任务只有一个。', 2]],
    [
      'behind different markers',
      '同志们：\n一是今天的任务只有一个。二是今天的任务只有一个。',
      ['一是今天的任务只有一个。', 2],
    ],
  ])('%s', (_name, text, expected) => {
    expect(
      repeatedSentences(parseSpeech(text)).map(({ first, spans }) => [
        text.slice(first.start, first.end),
        spans.length,
      ]),
    ).toEqual([expected]);
  });

  test.each([
    ['short ones', '同志们！\n好。\n同志们！'],
    ['other words', '今天的任务只有一个。明天的任务只有一个。'],
    ['in a comment', '今天的任务只有一个。<!-- 今天的任务只有一个。 -->'],
  ])('not %s', (_name, text) => {
    expect(repeatedSentences(parseSpeech(text))).toEqual([]);
  });
});

test('the structure in numbers', () => {
  const text = '同志们：\n一、甲\n（一）子。一是快。二是好。\n（二）丑。\n二、乙\n【待核实】××县。\n';
  expect(structureCounts(parseSpeech(text))).toEqual({ headings: [2, 2], items: 2, placeholders: 2 });
  expect(structureCounts(parseSpeech(''))).toEqual({ headings: [], items: 0, placeholders: 0 });
});

test('budgets in the text, and what became of them', () => {
  const text = '同志们：\n一、甲。{3分钟}说五个字吧。\n二、乙｛30秒｝\n好。\n三、丙\n';
  const marks = budgetMarks(parseSpeech(text), timing);
  expect(marks.map(({ span, budget, duration }) => [text.slice(span.start, span.end), budget, duration])).toEqual([
    ['{3分钟}', 180, 7],
    ['｛30秒｝', 30, 3],
  ]);
  expect(budgetMarks(parseSpeech('同志们：\n一、甲\n'))).toEqual([]);
});
