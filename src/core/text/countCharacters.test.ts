import { expect, test } from 'vitest';
import { characterCounts, countCharacters } from './countCharacters.ts';

// Each row: the text, 字数, Han characters, runs of Latin letters and digits.
test.each([
  ['讲话稿', 3, 3, 0],
  ['讲话稿。', 4, 3, 0],
  ['2020年', 2, 1, 1],
  ['完成38项议题', 6, 5, 1],
  ['增长5.2%。', 4, 2, 1],
  ['“十四五”规划', 7, 5, 0],
  ['GDP 增长', 3, 2, 1],
  ['red hat', 2, 0, 2],
  ['各项　工作 很好\n', 6, 6, 0],
  ['二〇二六年', 5, 5, 0],
  ['——', 2, 0, 0],
  ['𠮷', 1, 1, 0],
  ['', 0, 0, 0],
])('%j', (text, characters, han, words) => {
  expect(characterCounts(text)).toEqual({ characters, han, words });
  expect(countCharacters(text)).toBe(characters);
});
