import { expect, test } from 'vitest';
import { formattedNumber } from './docxNumberForms.ts';

test.each([
  [12, 'chineseCounting', '十二'],
  [3, 'chineseCountingThousand', '三'],
  [3, 'chineseLegalSimplified', '叁'],
  [2, 'ideographTraditional', '乙'],
  [3, 'ideographZodiac', '寅'],
  [4, 'decimalEnclosedCircle', '④'],
  [99, 'decimalEnclosedCircle', '99'],
  [5, 'decimalZero', '05'],
  [28, 'upperLetter', 'BB'],
  [3, 'lowerLetter', 'c'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [4, 'lowerRoman', 'iv'],
  [4, 'none', ''],
  [4, 'hebrew1', '4'],
])('%d in %s is %s', (value, format, text) => {
  expect(formattedNumber(value, format)).toBe(text);
});
