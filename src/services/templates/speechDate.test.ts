import { expect, test } from 'vitest';
import { dateText, standardDate } from './speechDate.ts';

const today = { year: 2026, month: 1, day: 5 };

test('a day is written without zeros before its numbers', () => {
  expect(dateText(today)).toBe('2026年1月5日');
});

test.each([
  ['the form itself', '2026年1月5日', '2026年1月5日'],
  ['zeros', '2026年01月05日', '2026年1月5日'],
  ['blanks', ' 2026 年 1 月 5 日 ', '2026年1月5日'],
  ['hyphens', '2026-1-5', '2026年1月5日'],
  ['slashes', '2026/01/05', '2026年1月5日'],
  ['points', '2026.1.5', '2026年1月5日'],
  ['full-width digits and brackets', '（２０２６年１月５日）', '2026年1月5日'],
  ['号', '2026年1月5号', '2026年1月5日'],
  ['Chinese numerals', '二〇二六年一月五日', '2026年1月5日'],
  ['零 and ○', '二零二六年十二月三十一日', '2026年12月31日'],
  ['a zero drawn as a circle', '二○二六年十月二十日', '2026年10月20日'],
  ['no year', '1月8日', '2026年1月8日'],
  ['no year, a hyphen', '3-8', '2026年3月8日'],
  ['no year, Chinese numerals', '五月一日', '2026年5月1日'],
  ['the end of this year', '12月31日', '2026年12月31日'],
  ['a leap day', '2028-2-29', '2028年2月29日'],
])('%s', (_name, input, date) => {
  expect(standardDate(input, today)).toBe(date);
});

test.each([
  ['yesterday is of this year', '12月4日', '2026年12月4日'],
  ['long past is of the next', '1月5日', '2027年1月5日'],
])('in December, %s', (_name, input, date) => {
  expect(standardDate(input, { year: 2026, month: 12, day: 5 })).toBe(date);
});

test.each([
  ['nothing', ''],
  ['words', '下周五'],
  ['no such day', '2026年2月30日'],
  ['no leap year', '2026-2-29'],
  ['no such month', '13月1日'],
  ['a day zero', '1月0日'],
  ['only digits', '20260105'],
  ['only a month', '2026年1月'],
  ['a decimal', '1.5'],
  ['a sentence', '2026年1月5日上午'],
  ['a year of two digits', '26年1月5日'],
])('%s is no date', (_name, input) => {
  expect(standardDate(input, today)).toBeUndefined();
});
