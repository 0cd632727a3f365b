import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { selectionSpans } from './selectionSpans.ts';

const CURSOR = '｜';

/** What is taken in, step by step, the whole text left out; line ends as ⏎. */
function stepsOf(marked: string): readonly string[] {
  const text = marked.replace(CURSOR, '');
  const spans = selectionSpans(parseSpeech(text), marked.indexOf(CURSOR));
  expect(spans.at(-1)).toEqual({ start: 0, end: text.length });
  return spans.slice(0, -1).map(({ start, end }) => text.slice(start, end).replaceAll('\n', '⏎'));
}

test.each<[string, string, readonly string[]]>([
  [
    'clause, sentence, paragraph, item, section',
    '同志们：\n一、认识\n（一）机遇。政策好，人｜心齐。要抓住。\n还有时间。\n二、任务\n',
    [
      '人心齐。',
      '政策好，人心齐。',
      '（一）机遇。政策好，人心齐。要抓住。',
      '（一）机遇。政策好，人心齐。要抓住。⏎还有时间。',
      '一、认识⏎（一）机遇。政策好，人心齐。要抓住。⏎还有时间。',
    ],
  ],
  [
    'an item within a paragraph before the paragraph',
    '同志们：\n一、认识\n要做到两点。一是要快，很｜快；二是要准。都不难。\n二、任务\n',
    [
      '很快；',
      '一是要快，很快；',
      '一是要快，很快；二是要准。',
      '要做到两点。一是要快，很快；二是要准。都不难。',
      '一、认识⏎要做到两点。一是要快，很快；二是要准。都不难。',
    ],
  ],
  [
    'a sentence that begins before its item, cut to the item',
    '同志们：\n一、认识\n要做到：一是要｜快，很快。马上办。二是要准。\n二、任务\n',
    [
      '一是要快，',
      '一是要快，很快。',
      '一是要快，很快。马上办。',
      '要做到：一是要快，很快。马上办。二是要准。',
      '一、认识⏎要做到：一是要快，很快。马上办。二是要准。',
    ],
  ],
  [
    'what the opening is',
    '同志们：\n今天开会。很重｜要。\n天气也好。\n一、认识\n二、任务\n',
    ['很重要。', '今天开会。很重要。', '今天开会。很重要。⏎天气也好。'],
  ],
  [
    'the sentence before the cursor at a paragraph’s end',
    '同志们：\n早。今天开会。｜\n',
    ['今天开会。', '早。今天开会。'],
  ],
  ['the sentence behind the cursor between two', '同志们：\n早。｜今天开会。\n', ['今天开会。', '早。今天开会。']],
  ['the title as one line', '在推进会上｜的讲话\n同志们：\n', ['在推进会上的讲话']],
  ['the section on a blank line within it', '同志们：\n一、认识\n｜\n正文。\n二、任务\n', ['一、认识⏎⏎正文。']],
  ['nothing less than all in front matter', '---\n时长: ｜20\n---\n同志们：\n', []],
])('a growing selection takes in %s', (_name, marked, expected) => {
  expect(stepsOf(marked)).toEqual(expected);
});

test('an empty text has one selection, itself', () => {
  expect(selectionSpans(parseSpeech(''), 0)).toEqual([{ start: 0, end: 0 }]);
});

const samples = new URL('../../samples/', import.meta.url);

test.each(readdirSync(samples).filter((name) => name.endsWith('.speech')))(
  'in %s each step holds the one before and the cursor, wherever it stands',
  (name) => {
    const speech = parseSpeech(readFileSync(new URL(name, samples), 'utf8'));
    for (let offset = 0; offset <= speech.text.length; offset++) {
      let inner = { start: offset, end: offset };
      for (const span of selectionSpans(speech, offset)) {
        if (span.start > inner.start || span.end < inner.end || span.end - span.start <= inner.end - inner.start) {
          expect.fail(`${offset}: ${JSON.stringify(inner)} in ${JSON.stringify(span)}`);
        }
        inner = span;
      }
      if (inner.end !== speech.text.length) expect.fail(`${offset}: ends with ${JSON.stringify(inner)}`);
    }
  },
);
