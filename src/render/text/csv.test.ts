import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test.each([
  ['plain', '甲', '甲'],
  ['a comma', '甲,乙', '"甲,乙"'],
  ['quotation marks', '说"好"', '"说""好"""'],
  ['a line end', '甲\n乙', '"甲\n乙"'],
  ['a formula', '=1+1', "'=1+1"],
  ['another', '@x', "'@x"],
  ['a figure below zero', '-5.2%', '-5.2%'],
  ['a calculation', '-1+1', "'-1+1"],
])('%s', (_name, text, expected) => {
  expect(csvText(['列'], [[text]])).toBe(`\ufeff列\r\n${expected}\r\n`);
});
