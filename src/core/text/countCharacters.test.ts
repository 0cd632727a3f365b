import { expect, test } from 'vitest';
import { characterCounts, countCharacters } from './countCharacters.ts';

// Each row: why, the text, and as Word's dialogue has them 字数, Chinese characters without marks, 非中文单词,
// 字符数（不计空格）, 字符数（计空格）.
test.each([
  ['nothing', '', 0, 0, 0, 0, 0],
  ['a Chinese character is one', '讲话稿', 3, 3, 0, 3, 3],
  ['so is a full-width mark', '讲话稿。', 4, 3, 0, 4, 4],
  ['digits in a row are one word', '2020年', 2, 1, 1, 5, 5],
  ['a number amid text', '完成38项议题', 6, 5, 1, 7, 7],
  ['half-width marks belong to the word beside them', '增长5.2%。', 4, 2, 1, 7, 7],
  ['thousands', '1,000万元', 3, 2, 1, 7, 7],
  ['a half-width mark between Chinese characters is a word', '甲,乙', 3, 2, 1, 3, 3],
  ['with a space behind it as well', '甲, 乙', 3, 2, 1, 3, 4],
  ['half-width brackets are words of their own', '(一)', 3, 1, 2, 3, 3],
  ['quotation marks of Chinese text are one each', '“十四五”规划', 7, 5, 0, 7, 7],
  ['also beside Latin letters', 'Hello “世界”', 5, 2, 1, 9, 10],
  ['a dash is two characters', '——', 2, 0, 0, 2, 2],
  ['an ellipsis is two characters', '……', 2, 0, 0, 2, 2],
  ['a dash parts two numbers', '3—5月', 4, 1, 2, 4, 4],
  ['a hyphen does not', '2024-2025年', 2, 1, 1, 10, 10],
  ['nor a slash', 'and/or', 1, 0, 1, 6, 6],
  ['a clock time with a half-width colon', '18:30开会', 3, 2, 1, 7, 7],
  ['with a full-width one', '18：30开会', 5, 2, 2, 7, 7],
  ['an apostrophe is part of its word', 'don’t', 1, 0, 1, 5, 5],
  ['a closing quotation mark is not', '‘GDP’一词', 5, 2, 1, 7, 7],
  ['words are parted by spaces', 'red hat', 2, 0, 2, 6, 7],
  ['a space between Latin and Chinese', 'GDP 增长', 3, 2, 1, 5, 6],
  ['the ideographic space is a space', '李　强', 2, 2, 0, 2, 3],
  ['several spaces count each', '各项　工作 很好\t', 6, 6, 0, 6, 9],
  ['line ends are no characters', '甲\r\n乙\n', 2, 2, 0, 2, 2],
  ['but part words', 'A\nB', 2, 0, 2, 2, 2],
  ['full-width letters and digits are one each', 'ＧＤＰ２０', 5, 0, 0, 5, 5],
  ['circled numbers', '①②', 2, 0, 0, 2, 2],
  ['Roman numerals', 'Ⅻ', 1, 0, 0, 1, 1],
  ['℃ is one, a number before it another', '30℃', 2, 0, 1, 3, 3],
  ['‰ likewise', '3‰', 2, 0, 1, 2, 2],
  ['% is half-width', '3%', 1, 0, 1, 2, 2],
  ['％ is full-width', '3％', 2, 0, 1, 2, 2],
  ['㎡', '100㎡', 2, 0, 1, 4, 4],
  ['× for an open place', '××县', 3, 1, 0, 3, 3],
  ['the point of a name', '甲·乙', 3, 2, 0, 3, 3],
  ['a sign of mathematics', '甲→乙', 3, 2, 0, 3, 3],
  ['〇 is a Chinese character', '二〇二六年', 5, 5, 0, 5, 5],
  ['○ typed for it is a mark', '二○二六年', 5, 4, 0, 5, 5],
  ['a document number', '〔2026〕5号', 5, 1, 2, 8, 8],
  ['kana and hangul one each', 'あ가', 2, 0, 0, 2, 2],
  ['a character beyond the first plane is one', '𠮷', 1, 1, 0, 1, 1],
  ['an emoji is a word', '😀好', 2, 1, 1, 2, 2],
  ['a stray half of one as well', '\ud83d好', 2, 1, 1, 2, 2],
  ['what nobody sees is not counted', 'G\u200bD\ufeffP', 1, 0, 1, 3, 3],
  ['control characters are not counted', '甲\u0000乙', 2, 2, 0, 2, 2],
])('%s: %j', (_why, text, characters, han, words, withoutSpaces, withSpaces) => {
  expect(characterCounts(text)).toEqual({ characters, han, words, withoutSpaces, withSpaces });
  expect(countCharacters(text)).toBe(characters);
});

test('the counts of lines add up to the counts of the text', () => {
  const text = '增长5.2%。\nGDP 增长\n“十四五”\n';
  const lines = text.split('\n').map(characterCounts);
  const sum = (of: (counts: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + of(line), 0);
  expect(characterCounts(text)).toEqual({
    characters: sum(({ characters }) => characters),
    han: sum(({ han }) => han),
    words: sum(({ words }) => words),
    withoutSpaces: sum(({ withoutSpaces }) => withoutSpaces),
    withSpaces: sum(({ withSpaces }) => withSpaces),
  });
});
