import { breakLines, type TextRange } from './breakLines.ts';
import { titleBreakCosts, WORD_SPLIT } from './titleBreaks.ts';

/** A title that is longer than so many lines is no title any more. */
const MOST_LINES = 5;
/** Of the characters. What is longer is broken as text is. */
const LONGEST_TITLE = 120;

/**
 * Breaks a title into lines by meaning (GB/T 9704—2012, 7.3.1: 词意完整, 排列对称, 长短适宜, in the shape of a 梯形 or 菱形): as
 * few lines as can be, one more only where a word would be parted; a break that the writer made with a line end stays.
 * `advances` and `room` are in the same unit. Never empty; the ranges cover the text, line ends with the line before.
 */
export function titleLines(text: string, advances: Int32Array, room: number): readonly TextRange[] {
  const lines: TextRange[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const own = linesOf(text.slice(start, end), advances.subarray(start, end), room);
    const after = newline < 0 ? end : newline + 1;
    own.forEach((line, index) => {
      lines.push({ start: start + line.start, end: index === own.length - 1 ? after : start + line.end });
    });
    start = after;
  }
  if (lines.length === 0) lines.push({ start: 0, end: 0 });
  return lines;
}

function linesOf(text: string, advances: Int32Array, room: number): readonly TextRange[] {
  const plain = breakLines(text, advances, room, room);
  if (plain.length === 1 || plain.length > MOST_LINES || text.length > LONGEST_TITLE) return plain;
  const costs = titleBreakCosts(text);
  const search = { text, advances, costs, room };
  const fewest = bestBreaks(search, plain.length);
  const more = fewest === undefined || fewest.worst >= WORD_SPLIT ? bestBreaks(search, plain.length + 1) : undefined;
  const best = more !== undefined && more.cost < (fewest?.cost ?? Number.POSITIVE_INFINITY) ? more : fewest;
  if (best === undefined) return plain;
  const ends = [...best.breaks, text.length];
  return ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
}

interface Search {
  readonly text: string;
  readonly advances: Int32Array;
  readonly costs: readonly number[];
  readonly room: number;
}

interface Breaks {
  readonly breaks: readonly number[];
  readonly cost: number;
  /** The dearest single break. */
  readonly worst: number;
}

/** The cheapest way to break a title into so many lines; `undefined` if there is none. */
function bestBreaks({ text, advances, costs, room }: Search, count: number): Breaks | undefined {
  const sums = new Float64Array(text.length + 1);
  for (let at = 0; at < text.length; at++) sums[at + 1] = (sums[at] ?? 0) + (advances[at] ?? 0);
  const width = (start: number, end: number): number => (sums[end] ?? 0) - (sums[start] ?? 0);
  const places = [...costs.keys()].filter((at) => at > 0 && Number.isFinite(costs[at]));
  let best: Breaks | undefined;
  const breaks: number[] = [];
  const widths: number[] = [];
  const visit = (start: number, from: number, cost: number, worst: number): void => {
    if (best !== undefined && cost >= best.cost) return;
    if (breaks.length === count - 1) {
      if (width(start, text.length) > room) return;
      const whole = cost + shapeCost([...widths, width(start, text.length)]);
      if (best === undefined || whole < best.cost) best = { breaks: [...breaks], cost: whole, worst };
      return;
    }
    for (let index = from; index < places.length; index++) {
      const at = places[index] ?? 0;
      if (width(start, at) > room) return;
      // What is left must still fit.
      if (width(at, text.length) > room * (count - 1 - breaks.length)) continue;
      const price = costs[at] ?? 0;
      breaks.push(at);
      widths.push(width(start, at));
      visit(at, index + 1, cost + price, Math.max(worst, price));
      breaks.pop();
      widths.pop();
    }
  };
  visit(0, 0, 0, 0);
  return best;
}

/** 沙漏形: a line in the middle shorter than those around it. */
const HOURGLASS = 6;
/** 长方形: lines of one length. */
const RECTANGLE = 1.5;
/** By how much the shortest line falls short of the longest, squared. */
const UNEVEN = 10;
const SLIGHT = 0.05;

function shapeCost(widths: readonly number[]): number {
  const longest = Math.max(...widths);
  const difference = (longest - Math.min(...widths)) / longest;
  let cost = difference ** 2 * UNEVEN;
  if (difference < SLIGHT) cost += RECTANGLE;
  for (let index = 1; index < widths.length - 1; index++) {
    const width = widths[index] ?? 0;
    if (width < (widths[index - 1] ?? 0) && width < (widths[index + 1] ?? 0)) cost += HOURGLASS;
  }
  return cost;
}
