import { syllablesBefore } from '../../prompting/script.ts';
import type { TrackLine } from '../../prompting/track.ts';
import type { RunOnPage } from './runElement.ts';

/**
 * Where the lines of a paragraph begin: `syllables` counted from the paragraph's start, `top` that of the line's box in the
 * window. A line is found by halving, so that a long paragraph costs few looks.
 */
export function lineStarts(runs: readonly RunOnPage[], lineHeight: number): readonly TrackLine[] {
  const range = document.createRange();
  const lines: TrackLine[] = [];
  let before = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (const { text, run } of runs) {
    const topAt = (index: number, otherwise: number): number => {
      range.setStart(text, index);
      range.setEnd(text, Math.min(text.length, index + 1));
      const box = range.getBoundingClientRect();
      // A blank that hangs over a line's end has no box.
      return box.height === 0 ? otherwise : box.top - (lineHeight - box.height) / 2;
    };
    const isNext = (one: number, other: number): boolean => other - one > lineHeight / 2;
    const add = (index: number, at: number): void => {
      lines.push({ syllables: before + syllablesBefore(run, index), top: at });
      top = at;
    };
    const between = (low: number, lowTop: number, high: number, highTop: number): void => {
      if (!isNext(lowTop, highTop)) return;
      if (high - low <= 1) {
        add(high, highTop);
        return;
      }
      const middle = (low + high) >> 1;
      const middleTop = topAt(middle, lowTop);
      between(low, lowTop, middle, middleTop);
      between(middle, middleTop, high, highTop);
    };
    const first = topAt(0, top);
    if (isNext(top, first)) add(0, first);
    const last = text.length - 1;
    if (last > 0) between(0, first, last, topAt(last, first));
    before += syllablesBefore(run, text.length);
  }
  return lines;
}
