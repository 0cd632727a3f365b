import { expect, test } from 'vitest';
import { digitValue, hanValue, ordinalValue } from './numerals.ts';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['两', 2],
  ['一一', undefined],
  ['二三', undefined],
  ['十十', undefined],
  ['', undefined],
  ['〇', undefined],
])('the Chinese numeral %s is %s', (numeral, value) => {
  expect(hanValue(numeral)).toBe(value);
});

test.each([
  ['12', 12],
  ['１２', 12],
  ['', undefined],
  ['1a', undefined],
])('the digits %s are %s', (digits, value) => {
  expect(digitValue(digits)).toBe(value);
});

test.each([
  ['0', undefined],
  ['100', undefined],
  ['三', 3],
  ['３', 3],
])('the ordinal %s is %s', (numeral, value) => {
  expect(ordinalValue(numeral)).toBe(value);
});
