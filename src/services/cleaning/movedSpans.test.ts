import { expect, test } from 'vitest';
import { movedPlaces } from './movedSpans.ts';

const places = [{ span: { start: 2, end: 3 } }, { span: { start: 6, end: 8 } }];

test.each([
  [
    'before both',
    { offset: 0, removed: 1, inserted: 3 },
    [
      [4, 5],
      [8, 10],
    ],
  ],
  [
    'between them',
    { offset: 3, removed: 3, inserted: 0 },
    [
      [2, 3],
      [3, 5],
    ],
  ],
  [
    'behind both',
    { offset: 8, removed: 0, inserted: 5 },
    [
      [2, 3],
      [6, 8],
    ],
  ],
  [
    'at the start of one',
    { offset: 6, removed: 0, inserted: 1 },
    [
      [2, 3],
      [7, 9],
    ],
  ],
  ['within one', { offset: 7, removed: 0, inserted: 1 }, [[2, 3]]],
  ['over both', { offset: 1, removed: 9, inserted: 9 }, []],
])('a change %s', (_name, change, wanted) => {
  expect(movedPlaces(places, change).map(({ span }) => [span.start, span.end])).toEqual(wanted);
});
