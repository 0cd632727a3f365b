import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { type MoveTarget, moveNodeTo } from './moveNodeTo.ts';
import { applyEdits } from './textEdit.ts';

function moved(text: string, words: string, kind: MoveTarget['kind'], beside: string, renumber = true): string {
  const speech = parseSpeech(text);
  const target = { kind, node: named(speech, beside) };
  const result = moveNodeTo(speech, named(speech, words), target, { renumber });
  if (result.kind === 'edits') return applyEdits(text, result.edits);
  return result.kind === 'atEdge' ? 'atEdge' : result.reason;
}

function named({ nodes }: Speech, words: string): OutlineNode {
  const node = nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(words));
  if (!node) throw new Error(`no node ${words}`);
  return node;
}

const TEXT = '同志们：\n一、甲\n（一）子\n子文。\n（二）丑\n\n二、乙\n（一）寅\n\n三、丙\n\n同志们！让我们努力奋斗！\n';

test.each([
  [
    'to the front of its list',
    '三、',
    'before',
    '一、',
    '一、丙\n\n二、甲\n（一）子\n子文。\n（二）丑\n\n三、乙\n（一）寅',
  ],
  [
    'to the end of its list',
    '一、',
    'after',
    '三、',
    '一、乙\n（一）寅\n\n二、丙\n\n三、甲\n（一）子\n子文。\n（二）丑',
  ],
  [
    'under another parent',
    '（一）子',
    'after',
    '（一）寅',
    '一、甲\n（一）丑\n\n二、乙\n（一）寅\n（二）子\n子文。\n\n三、丙',
  ],
  [
    'as the only one under another',
    '（一）子',
    'lastUnder',
    '三、',
    '一、甲\n（一）丑\n\n二、乙\n（一）寅\n\n三、丙\n（一）子\n子文。',
  ],
  [
    'a level up, in the form that is used there',
    '（二）丑',
    'before',
    '二、',
    '一、甲\n（一）子\n子文。\n\n二、丑\n\n三、乙\n（一）寅\n\n四、丙',
  ],
  [
    'a level down, and what stands under it as much',
    '二、',
    'before',
    '（二）丑',
    '一、甲\n（一）子\n子文。\n（二）乙\n1.寅\n（三）丑\n\n二、丙',
  ],
])('%s', (_name, words, kind, beside, body) => {
  const target = kind === 'before' || kind === 'after' ? kind : 'lastUnder';
  expect(moved(TEXT, words, target, beside)).toBe(`同志们：\n${body}\n\n同志们！让我们努力奋斗！\n`);
});

test('items within a paragraph move within their list', () => {
  expect(moved('要抓：一是甲；二是乙；三是丙。', '三是', 'before', '一是')).toBe('要抓：一是丙；二是甲；三是乙。');
});

test.each([
  ['where it stands', '一、', 'before', '二、', 'atEdge'],
  ['behind itself', '一、', 'after', '一、', 'atEdge'],
  ['under its own parent, where it is the last', '（二）丑', 'lastUnder', '一、', 'atEdge'],
  ['under itself', '一、', 'lastUnder', '一、', 'intoItself'],
  ['under what stands under it', '一、', 'after', '（二）丑', 'intoItself'],
])('nothing to do or not to be done: %s', (_name, words, kind, beside, reason) => {
  const target = kind === 'before' || kind === 'after' ? kind : 'lastUnder';
  expect(moved(TEXT, words, target, beside)).toBe(reason);
});

test('an item within a paragraph goes to no other list', () => {
  const text = '一、甲\n要抓：一是东；二是西。\n二、乙\n';
  expect(moved(text, '一是', 'after', '二、')).toBe('withinParagraph');
  expect(moved(text, '二、', 'before', '二是')).toBe('amongItems');
});

test('a number that does not go so far', () => {
  const circled = Array.from({ length: 20 }, (_none, index) => `${String.fromCharCode(0x2460 + index)}甲\n`).join('');
  expect(moved(`一、甲\n${circled}二、乙\n①丙\n`, '①丙', 'lastUnder', '一、')).toBe('noNumber');
});

test('without renumbering both lists keep their numbers', () => {
  expect(moved('一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n', '（二）丑', 'after', '（一）寅', false)).toBe(
    '一、甲\n（一）子\n二、乙\n（一）寅\n（二）丑\n',
  );
});

test('what a gap in the section that is moved hides keeps its number', () => {
  const text = '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n〔以下缺〕\n三、丙\n';
  expect(moved(text, '（一）寅', 'before', '（二）丑')).not.toContain('（三）丑');
});

test('under one that has nothing below it, with a blank line where paragraphs have one', () => {
  const text = '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n丙。\n';
  expect(moved(text, '（二）丑', 'lastUnder', '二、')).toBe('一、甲\n\n（一）子\n\n二、乙\n\n丙。\n\n（一）丑\n');
});

test.each([
  [
    'of paragraphs that are one sentence',
    '一、甲\n（一）子；\n（二）丑。\n二、乙\n',
    '一、甲\n（一）丑。\n二、乙\n（一）子。\n',
  ],
  [
    'as they are, where paragraphs end in any way',
    '一、甲\n（一）子；\n（二）丑\n（三）寅。\n二、乙\n',
    '一、甲\n（一）丑\n（二）寅。\n二、乙\n（一）子；\n',
  ],
])('end marks %s', (_name, text, after) => {
  expect(moved(text, '（一）', 'lastUnder', '二、')).toBe(after);
});

test('sections of several paragraphs are no one sentence, however they end', () => {
  const text = '第一部分　子\n一、甲\n甲文；\n二、乙\n乙文；\n三、丙\n丙文\n第二部分　丑\n（一）寅\n';
  expect(moved(text, '（一）寅', 'after', '三、')).toBe(
    '第一部分　子\n一、甲\n甲文；\n二、乙\n乙文；\n三、丙\n丙文\n四、寅\n第二部分　丑\n',
  );
});
