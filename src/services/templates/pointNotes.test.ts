import { expect, test } from 'vitest';
import { pointNotesOf, withoutPointNotes } from './pointNotes.ts';

test.each([
  ['no note', '一、认清形势', false, false],
  ['可省', '一、认清形势<!-- 可省 -->', true, false],
  ['居末', '一、认清形势 <!--居末-->', false, true],
  ['both in one', '一、认清形势<!-- 可省、居末 -->', true, true],
  ['both in two', '一、认清形势<!-- 居末 --><!-- 可省 -->', true, true],
  ['another comment', '一、认清形势<!-- 此处可省 -->', false, false],
  ['the words without a comment', '一、认清形势，客套可省', false, false],
])('%s', (_name, line, omissible, stayingLast) => {
  expect(pointNotesOf(line)).toEqual({ omissible, stayingLast });
});

test('notes are taken out with the blanks before them, other comments stay', () => {
  expect(withoutPointNotes('一、甲 <!-- 可省 -->\n二、乙<!-- 居末 --><!-- 请核对 -->\n')).toBe(
    '一、甲\n二、乙<!-- 请核对 -->\n',
  );
});
