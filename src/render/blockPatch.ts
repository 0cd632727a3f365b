import type { SpeechBlock } from './speechHtml.ts';

/** How one page becomes the next. All lists are in the order of the page. */
export interface BlockPatch {
  /** They neither overlap nor touch. */
  readonly hunks: readonly BlockHunk[];
  /**
   * How far the kept blocks moved in the text: each shift holds from its block to that of the next one. Blocks before the
   * first shift have not moved.
   */
  readonly shifts: readonly BlockShift[];
}

export interface BlockHunk {
  /** Index of the first block concerned, in the page as it was before the patch. */
  readonly from: number;
  readonly removed: number;
  readonly inserted: readonly SpeechBlock[];
}

export interface BlockShift {
  /** Index of a block in the page as it is after the patch. */
  readonly from: number;
  /** Added to the block's offset, in UTF-16 code units. */
  readonly offset: number;
  /** Added to the block's end; differs from `offset` where a part that is not shown grew. */
  readonly end: number;
  /** Added to the block's line. */
  readonly line: number;
}

/**
 * The least that has to change on the page. Blocks count as the same when their html is; of blocks that are not the same,
 * the first of a stretch is replaced by the first, and so on, so that one edited paragraph is one replaced element.
 */
export function blockPatch(before: readonly SpeechBlock[], after: readonly SpeechBlock[]): BlockPatch {
  const kept = keptPairs(before, after);
  return { hunks: hunksBetween(kept, before.length, after), shifts: shiftsOf(kept, before, after) };
}

export function isEmptyPatch(patch: BlockPatch): boolean {
  return patch.hunks.length === 0 && patch.shifts.length === 0;
}

/** A block that stays: its index before and after. */
type Kept = readonly [before: number, after: number];

function keptPairs(before: readonly SpeechBlock[], after: readonly SpeechBlock[]): Kept[] {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix]?.html === after[prefix]?.html) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && before.at(-1 - suffix)?.html === after.at(-1 - suffix)?.html) suffix++;
  const kept: Kept[] = [];
  for (let index = 0; index < prefix; index++) kept.push([index, index]);
  const anchors = keptBetween(before, after, prefix, before.length - suffix, after.length - suffix);
  for (const anchor of anchors) kept.push(anchor);
  for (let left = suffix; left > 0; left--) kept.push([before.length - left, after.length - left]);
  return kept;
}

/**
 * Between a common beginning and end: the longest run, in order, of blocks whose html stands once on either side, each
 * with the same neighbours around it.
 */
function keptBetween(
  before: readonly SpeechBlock[],
  after: readonly SpeechBlock[],
  start: number,
  beforeEnd: number,
  afterEnd: number,
): Kept[] {
  if (start === beforeEnd || start === afterEnd) return [];
  const places = uniquePlaces(before, start, beforeEnd);
  const unique = [...uniquePlaces(after, start, afterEnd)].flatMap(([html, afterIndex]): Kept[] => {
    const beforeIndex = places.get(html);
    return beforeIndex === undefined ? [] : [[beforeIndex, afterIndex]];
  });
  const kept: Kept[] = [];
  let [beforeAt, afterAt] = [start, start];
  const keepWhileSame = (beforeLimit: number, afterLimit: number): void => {
    while (beforeAt < beforeLimit && afterAt < afterLimit && before[beforeAt]?.html === after[afterAt]?.html) {
      kept.push([beforeAt++, afterAt++]);
    }
  };
  for (const [beforeIndex, afterIndex] of longestRising(unique)) {
    if (beforeIndex < beforeAt) continue;
    keepWhileSame(beforeIndex, afterIndex);
    kept.push([beforeIndex, afterIndex]);
    [beforeAt, afterAt] = [beforeIndex + 1, afterIndex + 1];
  }
  keepWhileSame(beforeEnd, afterEnd);
  return kept;
}

/** Index of each html that occurs once within the range. */
function uniquePlaces(blocks: readonly SpeechBlock[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = start; index < end; index++) {
    const html = blocks[index]?.html;
    if (html === undefined) continue;
    if (places.has(html)) repeated.add(html);
    places.set(html, index);
  }
  for (const html of repeated) places.delete(html);
  return places;
}

/** The longest part of `pairs` (ascending in `after`) that ascends in `before` as well. */
function longestRising(pairs: readonly Kept[]): Kept[] {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  pairs.forEach(([before], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[0] ?? 0) < before) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? undefined : tails[low - 1]);
    tails[low] = index;
  });
  const rising: Kept[] = [];
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) {
    const pair = pairs[index];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

function hunksBetween(kept: readonly Kept[], beforeLength: number, after: readonly SpeechBlock[]): BlockHunk[] {
  const hunks: BlockHunk[] = [];
  let [beforeAt, afterAt] = [0, 0];
  const closeAt = (beforeIndex: number, afterIndex: number): void => {
    if (beforeIndex > beforeAt || afterIndex > afterAt) {
      hunks.push({ from: beforeAt, removed: beforeIndex - beforeAt, inserted: after.slice(afterAt, afterIndex) });
    }
    [beforeAt, afterAt] = [beforeIndex + 1, afterIndex + 1];
  };
  for (const [beforeIndex, afterIndex] of kept) closeAt(beforeIndex, afterIndex);
  closeAt(beforeLength, after.length);
  return hunks;
}

function shiftsOf(kept: readonly Kept[], before: readonly SpeechBlock[], after: readonly SpeechBlock[]): BlockShift[] {
  const shifts: BlockShift[] = [];
  let current = { offset: 0, end: 0, line: 0 };
  for (const [beforeIndex, afterIndex] of kept) {
    const was = before[beforeIndex];
    const is = after[afterIndex];
    if (was === undefined || is === undefined) continue;
    const shift = { offset: is.offset - was.offset, end: is.end - was.end, line: is.line - was.line };
    if (shift.offset === current.offset && shift.end === current.end && shift.line === current.line) continue;
    shifts.push({ from: afterIndex, ...shift });
    current = shift;
  }
  return shifts;
}
