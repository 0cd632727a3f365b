import { expect, test } from 'vitest';
import { clockSyllables, digitOf, numberSyllables, quantitySyllables } from './spokenNumbers.ts';

// Each row: the digits, how they are read as a quantity.
test.each([
  ['7', '七'],
  ['10', '十'],
  ['12', '十二'],
  ['20', '二十'],
  ['105', '一百零五'],
  ['110', '一百一十'],
  ['1005', '一千零五'],
  ['10000', '一万'],
  ['10086', '一万零八十六'],
  ['10500', '一万零五百'],
  ['100012', '十万零一十二'],
  ['105000', '十万五千'],
  ['100500', '十万零五百'],
  ['110000', '十一万'],
  ['10000010', '一千万零一十'],
  ['100000000', '一亿'],
  ['100005000', '一亿零五千'],
  ['100010000', '一亿零一万'],
  ['1000000000000', '一万亿'],
  ['1200000000000', '一万二千亿'],
  ['1000000000005', '一万亿零五'],
  ['007', '零零七'],
  ['12345678901234567', '一二三四五六七八九零一二三四五六七'],
])('%s is read %s', (digits, reading) => {
  expect(quantitySyllables(digits)).toBe(reading.length);
});

test.each([
  ['5', '.2', '五点二'],
  ['３', '．１４', '三点一四'],
  ['1,000', '', '一千'],
  ['1，000', '', '一千'],
  ['1,000', '.5', '一千点五'],
  ['38', '', '三十八'],
])('the number %s%s is read %s', (whole, fraction, reading) => {
  expect(numberSyllables(whole, fraction)).toBe(reading.length);
});

test.each([
  ['18', '30', '十八点三十分'],
  ['9', '00', '九点'],
  ['09', '00', '九点'],
  ['0', '00', '零点'],
  ['8', '05', '八点零五分'],
])('%s:%s is read %s', (hour, minute, reading) => {
  expect(clockSyllables(hour, minute)).toBe(reading.length);
});

test.each([
  ['0', 0],
  ['9', 9],
  ['０', 0],
  ['９', 9],
  ['/', -1],
  [':', -1],
  ['／', -1],
  ['：', -1],
  ['一', -1],
])('the digit of %s is %i', (character, digit) => {
  expect(digitOf(character.charCodeAt(0))).toBe(digit);
});
