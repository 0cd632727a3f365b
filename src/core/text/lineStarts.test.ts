import { expect, test } from 'vitest';
import { parseSpeech } from '../parser/parseSpeech.ts';
import { lineAt } from './lineStarts.ts';

test.each([
  ['', [0]],
  ['甲', [0]],
  ['甲\n乙', [0, 2]],
  ['甲\r\n乙', [0, 3]],
  ['甲\r乙', [0, 2]],
  ['甲\r\n\r\n乙\n', [0, 3, 5, 7]],
  ['\n\r\r\n', [0, 1, 2, 4]],
  ['甲\r', [0, 2]],
  ['甲<!-- 乙\n丙 -->\n丁', [0, 8, 14]],
])('the lines of %j start at %j', (text, starts) => {
  expect(parseSpeech(text).lineStarts).toEqual(starts);
});

test('an offset belongs to the line whose start is the last at or before it', () => {
  const starts = parseSpeech('甲乙\n丙\n').lineStarts;
  expect([0, 1, 2, 3, 4, 5, 99].map((offset) => lineAt(starts, offset))).toEqual([0, 0, 0, 1, 1, 2, 2]);
});
