import { expect, test } from 'vitest';
import { movedOffset } from './movedOffset.ts';

const edits = [
  { span: { start: 2, end: 4 }, text: '甲乙丙' },
  { span: { start: 6, end: 6 }, text: '丁' },
  { span: { start: 8, end: 10 }, text: '' },
];

test.each([
  ['before all edits', 1, 1],
  ['where one begins', 2, 2],
  ['within one', 3, 5],
  ['where one ends', 4, 5],
  ['between two', 5, 6],
  ['where words are put in', 6, 8],
  ['where words are taken away', 9, 10],
  ['behind all', 12, 12],
])('%s', (_name, before, after) => {
  expect(movedOffset(edits, before)).toBe(after);
});

test('without edits it stays', () => {
  expect(movedOffset([], 7)).toBe(7);
});
