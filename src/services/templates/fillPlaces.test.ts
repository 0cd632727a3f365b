import { expect, test } from 'vitest';
import { fillPlaces } from './fillPlaces.ts';

const values = new Map([
  ['【姓名】', { words: '林宁', printed: '林\u3000宁' }],
  ['【职务】', { words: '局长' }],
]);

test.each([
  ['a byline', '【职务】　【姓名】', '局长　林\u3000宁'],
  ['a signature', '【姓名】\n【日期】\n', '林\u3000宁\n【日期】\n'],
  ['a line end of Windows', '【姓名】\r\n甲', '林\u3000宁\r\n甲'],
  ['running text', '我是【职务】【姓名】。', '我是局长林宁。'],
  ['a place of another name', '【主持人姓名】', '【主持人姓名】'],
  ['every time', '【职务】，【职务】', '局长，局长'],
])('%s', (_name, text, filled) => {
  expect(fillPlaces(text, values)).toBe(filled);
});

test('what looks like a replacement pattern is text', () => {
  expect(fillPlaces('【甲】', new Map([['【甲】', { words: '$&$1' }]]))).toBe('$&$1');
});
