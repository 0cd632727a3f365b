import { expect, test } from 'vitest';
import { lastStartingUpTo } from './lastStartingUpTo.ts';

test.each<[number, number | undefined]>([
  [-1, undefined],
  [0, 0],
  [4, 0],
  [5, 5],
  [6, 5],
  [7, 7],
  [99, 7],
])('the last that starts up to %d is %s', (offset, expected) => {
  expect(lastStartingUpTo([0, 5, 7], offset, (start) => start)).toBe(expected);
});

test('among none there is none', () => {
  expect(lastStartingUpTo([], 3, () => 0)).toBeUndefined();
});
