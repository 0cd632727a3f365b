import { expect, test } from 'vitest';
import { changedZoom } from '../../src/webview/zoomSteps.ts';

test.each([
  ['larger, from its own size', 'in', 1, 1.1],
  ['larger, from a size between two', 'in', 0.62, 0.67],
  ['larger, from a size that looks like one of them', 'in', 0.998, 1.1],
  ['smaller, from its own size', 'out', 1, 0.9],
  ['smaller, from a size between two', 'out', 1.3, 1.25],
  ['no larger than the largest', 'in', 5, 5],
  ['no smaller than the smallest', 'out', 0.5, 0.5],
  ['what is smaller than all, by a narrow window, gets no larger by making it smaller', 'out', 0.3, 0.3],
  ['as it was at first', 'reset', 2, 'auto'],
  ['as wide as the window', 'width', 2, 'width'],
] as const)('%s', (_name, change, shown, zoom) => {
  expect(changedZoom(change, shown)).toBe(zoom);
});
