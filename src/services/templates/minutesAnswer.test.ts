import { expect, test } from 'vitest';
import { minutesAnswer } from './minutesAnswer.ts';

test.each([
  ['20', 20],
  [' 20 ', 20],
  ['２０', 20],
  ['20分钟', 20],
  ['20 分', 20],
  ['二十', 20],
  ['一', 1],
  ['十五分钟', 15],
  ['240', 240],
])('%j is %i minutes', (input, minutes) => {
  expect(minutesAnswer(input)).toBe(minutes);
});

test.each(['', '0', '241', '20.5', '-5', '半小时', '20分30秒', '两'.repeat(4), 'twenty', '1e2'])(
  '%j is no number of minutes',
  (input) => {
    expect(minutesAnswer(input)).toBeUndefined();
  },
);
