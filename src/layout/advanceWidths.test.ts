import { expect, test } from 'vitest';
import { boldWidths, regularWidths } from './advanceWidths.ts';

test.each([
  ['a Han character', '国', 1000],
  ['a full-width mark', '，', 1000],
  ['a quotation mark, which Chinese text sets full-width', '“', 1000],
  ['half of a dash', '—', 1000],
  ['half of an ellipsis', '…', 1000],
  ['the point within a name', '·', 1000],
  ['a circled number', '①', 1000],
  ['a multiplication sign', '×', 1000],
  ['a letter of Pinyin with its tone', 'à', 1000],
  ['a full-width digit', '５', 1000],
  ['a digit', '5', 500],
  ['a point between digits', '.', 250],
  ['per cent', '%', 833],
  ['a blank', ' ', 250],
  ['a full-width blank', '\u3000', 1000],
  ['a letter', 'i', 278],
  ['a letter with an accent', 'é'.normalize(), 1000],
  ['a Western letter that Pinyin does not have', 'ñ', 500],
  ['a half-width Katakana', 'ｱ', 500],
  ['an accent of its own', '\u0301', 0],
  ['a joiner', '\u200d', 0],
])('%s', (_name, character, thousandths) => {
  expect(regularWidths[character.charCodeAt(0)]).toBe(thousandths);
});

test('bold digits are as wide as others, bold letters are not', () => {
  expect(boldWidths['5'.charCodeAt(0)]).toBe(500);
  expect([regularWidths['b'.charCodeAt(0)], boldWidths['b'.charCodeAt(0)]]).toEqual([500, 556]);
});

test('a pair of surrogates is one character wide', () => {
  const widths = [...'𠮷'.split('')].map((unit) => regularWidths[unit.charCodeAt(0)]);
  expect(widths).toEqual([1000, 0]);
});
