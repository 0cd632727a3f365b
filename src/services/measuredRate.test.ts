import { expect, test } from 'vitest';
import { measuredRate } from './measuredRate.ts';

test.each([
  ['a usual speaker', 180, 60, { measured: 180, rate: 180 }],
  ['rounded', 100, 33, { measured: 182, rate: 182 }],
  ['slower than speeches are given', 120, 60, { measured: 120, rate: 140 }],
  ['faster', 300, 60, { measured: 300, rate: 230 }],
  ['a whole rehearsal', 29_900, 206 * 60, { measured: 145, rate: 145 }],
])('%s', (_name, syllables, seconds, expected) => {
  expect(measuredRate(syllables, seconds)).toEqual(expected);
});

test.each([
  ['too soon', 180, 9],
  ['faster than anybody speaks', 700, 60],
  ['the clock was forgotten', 180, 600],
  ['no time', 180, Number.NaN],
  ['no words', 0, 60],
])('no rate: %s', (_name, syllables, seconds) => {
  expect(measuredRate(syllables, seconds)).toBeUndefined();
});
