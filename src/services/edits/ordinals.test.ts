import { expect, test } from 'vitest';
import { digitValue, hanValue } from '../../core/text/numerals.ts';
import { circledNumeral, digitNumeral, hanNumeral } from './ordinals.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('%d is %s', (ordinal, numeral) => {
  expect(hanNumeral(ordinal)).toBe(numeral);
});

test('what is written is read as the same number, from 1 to 99', () => {
  for (let ordinal = 1; ordinal <= 99; ordinal++) {
    expect(hanValue(hanNumeral(ordinal) ?? '')).toBe(ordinal);
    expect(digitValue(digitNumeral(ordinal, '1') ?? '')).toBe(ordinal);
    expect(digitValue(digitNumeral(ordinal, '１') ?? '')).toBe(ordinal);
  }
});

test.each([0, -1, 100, 1.5, Number.NaN])('%d is no ordinal', (value) => {
  expect(hanNumeral(value)).toBeUndefined();
  expect(digitNumeral(value, '1')).toBeUndefined();
  expect(circledNumeral(value)).toBeUndefined();
});

test.each([
  [12, '3', '12'],
  [12, '３', '１２'],
  [4, '03', '04'],
  [4, '０３', '０４'],
  [10, '09', '10'],
  // Two digits without a zero in front do not say that one is wanted.
  [9, '10', '9'],
])('%d like %s is %s', (ordinal, like, numeral) => {
  expect(digitNumeral(ordinal, like)).toBe(numeral);
});

test('circled numbers end with ⑳', () => {
  expect([1, 20, 21].map(circledNumeral)).toEqual(['①', '⑳', undefined]);
});
