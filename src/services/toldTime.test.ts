import { expect, test } from 'vitest';
import { isOverPlan, roughly, toldTime } from './toldTime.ts';

test.each([
  [0.2, 1],
  [59.1, 60],
  [64, 60],
  [65, 70],
  [430.4, 430],
])('%f seconds are told as %i', (seconds, told) => {
  expect(roughly(seconds)).toBe(told);
});

// Each row: seconds, planned seconds, and what is told of both.
test.each([
  ['a little over', 124.7, 120, 125, 5],
  ['just right', 122.9, 120, 120, 0],
  ['just right from below', 117.1, 120, 120, 0],
  ['a little left', 93.2, 120, 94, -26],
  ['much left', 220.6, 300, 220, -80],
  ['much over', 745.4, 600, 750, 150],
  ['over by less than a minute', 745.4, 720, 746, 26],
  ['a short time of a long plan', 18.2, 900, 19, -881],
  ['a plan that is no multiple of ten', 300, 203, 300, 97],
])('%s: %f of %i', (_name, duration, plan, told, over) => {
  expect(toldTime(duration, plan)).toEqual({ duration: told, over });
});

test('what is told adds up, and says over where the time is', () => {
  for (let duration = 0; duration < 400; duration += 0.7) {
    for (const plan of [30, 90, 120, 300]) {
      const told = toldTime(duration, plan);
      expect(told.duration - told.over).toBe(plan);
      expect(told.over > 0).toBe(isOverPlan(duration - plan));
    }
  }
});
