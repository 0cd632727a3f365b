import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { sectionAround, sectionSpan } from './sectionSpan.ts';

function section(text: string, words: string): string | undefined {
  const speech = parseSpeech(text);
  const node = speech.nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(words));
  const span = node && sectionSpan(speech, node);
  return span && text.slice(span.start, span.end);
}

test.each([
  ['its lines with the line end', '一、甲\n甲文。\n（一）子\n\n二、乙\n', '一、', '一、甲\n甲文。\n（一）子\n'],
  ['the last line without one', '一、甲\n二、乙', '二、', '二、乙'],
  ['indentation', '同志们：\n　　一、甲\n　　甲文。\n', '一、', '　　一、甲\n　　甲文。\n'],
  ['not the closing', '一、甲\n二、乙\n同志们！让我们努力奋斗！\n', '二、', '二、乙\n'],
  ['a comment behind it', '一、甲\n<!-- 注 -->\n\n二、乙\n', '一、', '一、甲\n<!-- 注 -->\n'],
  ['a comment right above it', '一、甲\n\n<!-- 注 -->\n二、乙\n', '二、', '<!-- 注 -->\n二、乙\n'],
  ['an item with its mark', '要抓：一是甲；二是乙。要快。', '一是', '一是甲；'],
  ['the last item of a sentence', '要抓：一是甲；二是乙。要快。', '二是', '二是乙。'],
  ['the last item of sentences', '一是甲。甲文。二是乙。乙文。', '二是', '二是乙。乙文。'],
  ['not what looks back on the list', '一是甲。二是乙。乙文。以上两条，请抓好。', '二是', '二是乙。乙文。'],
  ['not a sentence of its own like it', '一是甲。二是乙。以上率下，抓好。', '二是', '二是乙。以上率下，抓好。'],
  ['（掌声） behind it', '一是甲；二是乙。（掌声）要快。', '二是', '二是乙。（掌声）'],
  ['an item of one paragraph', '同志们：\n第一，甲。\n第二，乙。\n这要抓好。\n', '第二', '第二，乙。\n'],
  ['an item of several', '同志们：\n第一，甲。\n甲文。\n第二，乙。\n乙文。\n', '第二', '第二，乙。\n乙文。\n'],
  ['an item with its own items', '一是甲：首先，子；其次，丑。二是乙。', '一是', '一是甲：首先，子；其次，丑。'],
  [
    'a sentence within a quotation is none',
    '一是甲；二是要“干。快干。”抓好。要快。',
    '二是',
    '二是要“干。快干。”抓好。',
  ],
])('%s', (_name, text, words, whole) => {
  expect(section(text, words)).toBe(whole);
});

/** The sections around the place of ｜, from the inside to the outside. */
function selections(marked: string): string[] {
  const offset = marked.indexOf('｜');
  const text = marked.replace('｜', '');
  const speech = parseSpeech(text);
  const found: string[] = [];
  for (let span = sectionAround(speech, { start: offset, end: offset }); span; span = sectionAround(speech, span)) {
    found.push(text.slice(span.start, span.end));
  }
  return found;
}

test('selecting goes from the item to the sections around it', () => {
  expect(selections('一、甲\n（一）子。一是东；二是｜西。\n二、乙\n')).toEqual([
    '二是西。',
    '（一）子。一是东；二是西。\n',
    '一、甲\n（一）子。一是东；二是西。\n',
  ]);
});

test.each([
  ['in the indentation', '同志们：\n　｜　一、甲\n', ['　　一、甲\n']],
  ['before a marker within a paragraph', '一、甲\n要抓｜：一是东；二是西。\n', ['一、甲\n要抓：一是东；二是西。\n']],
  ['in the opening', '同志们：\n开｜头。\n一、甲\n', []],
  ['in the closing', '一、甲\n同志们！让我们努｜力奋斗！\n', []],
  ['in an empty text', '｜', []],
])('selecting %s', (_name, marked, found) => {
  expect(selections(marked)).toEqual(found);
});
