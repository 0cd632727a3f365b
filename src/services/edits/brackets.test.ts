import { expect, test } from 'vitest';
import { areBracketsClosed, closedEnd } from './brackets.ts';

test.each([
  ['甲（乙）丙', true, 5],
  ['甲“乙（丙）”', true, 7],
  ['甲（乙', false, 3],
  ['甲）乙', false, 1],
  ['（甲））', false, 3],
  ['', true, 0],
])('%j', (text, isClosed, end) => {
  expect(areBracketsClosed(text)).toBe(isClosed);
  expect(closedEnd(text)).toBe(end);
});
