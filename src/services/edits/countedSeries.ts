import { isHeadingForm } from '../../core/parser/markers.ts';
import { isRepeatable } from '../../core/parser/membership.ts';
import type { MarkerForm, OutlineNode, Speech } from '../../core/speech.ts';
import { joinContinued } from './continuedSeries.ts';
import { earlierOrdinal } from './earlierMarker.ts';
import { isNoneAlone } from './editedList.ts';
import { type GapBetween, gapsOf } from './gapIndex.ts';
import { isNumberedForm } from './markerNumber.ts';
import { rejoinMoved } from './movedMembers.ts';
import { outlineSeries, type Series } from './outlineSeries.ts';

/** Members that are counted together: a series, or the part of one that no gap interrupts. */
export interface CountedSeries {
  /** In document order; at least one. */
  readonly members: Series;
  /** The ordinal of the first of them; each further one counts on by one, whether its marker holds a number or not. */
  readonly firstOrdinal: number;
}

/**
 * What a series begins with whose first number is not 1: `one`: with 1, or with the members that are its beginning but
 * were moved behind it; `written`: with the number that it has.
 */
export type Beginning = 'one' | 'written';

/**
 * The series of a speech whose markers hold numbers, and from which number each counts. Left out are those whose members
 * all bear the same marker (一是…，一是…): that is how they are meant.
 */
export function countedSeries(speech: Speech, beginning: Beginning): readonly CountedSeries[] {
  const hasGap = gapsOf(speech);
  const numbered = outlineSeries(speech).filter((series) => series.some(({ form }) => isNumberedForm(form)));
  const previousEnd = previousEnds(speech, numbered);
  const counted: CountedSeries[] = [];
  const distinct = numbered.filter((series) => !isRepeated(series));
  const whole = beginning === 'one' ? rejoinMoved(distinct, hasGap) : distinct;
  for (const series of joinContinued(whole, hasGap)) {
    for (const members of partsBetweenGaps(series, hasGap)) {
      const firstOrdinal = firstOrdinalOf(speech.text, members, beginning, hasGap, previousEnd);
      if (firstOrdinal !== undefined) counted.push({ members, firstOrdinal });
    }
  }
  return counted;
}

function isRepeated(series: Series): boolean {
  const [first] = series;
  if (!first || series.length === 1 || !isRepeatable(first.form)) return false;
  return series.every(({ form, ordinal }) => form === first.form && ordinal === first.ordinal);
}

function partsBetweenGaps(series: Series, hasGap: GapBetween): readonly Series[] {
  const parts: OutlineNode[][] = [];
  let part: OutlineNode[] = [];
  for (const member of series) {
    const last = part.at(-1);
    if (!last || hasGap(last.markerSpan.start, member.markerSpan.start)) {
      part = [];
      parts.push(part);
    }
    part.push(member);
  }
  return parts;
}

/**
 * 1, but where the beginning is not seen: behind a gap members keep the number from which they count, as do 其次 and 再次
 * behind words that are no marker; behind what reads like an earlier marker they count on from it. `undefined` where no member
 * holds a number.
 */
function firstOrdinalOf(
  text: string,
  members: Series,
  beginning: Beginning,
  hasGap: GapBetween,
  previousEnd: ReadonlyMap<OutlineNode, number>,
): number | undefined {
  const [first] = members;
  const known = members.findIndex(({ ordinal }) => ordinal !== undefined);
  const ordinal = members[known]?.ordinal;
  if (!first || ordinal === undefined) return undefined;
  const written = Math.max(1, ordinal - known);
  if (written === 1 || beginning === 'written') return written;
  // Its beginning was moved behind it.
  if (members.some((member) => member.ordinal === 1)) return 1;
  if (hasGap(first.parent?.markerSpan.end ?? 0, first.markerSpan.start)) return written;
  // Alone a 第二， is read as a member, and a 第一， is none.
  if (first.form === 'sequenceWord' || (members.length === 1 && isNoneAlone(first))) return written;
  if (isHeadingForm(first.form) && first.kind !== 'I') return 1;
  const earlier = earlierOrdinal(text.slice(previousEnd.get(first) ?? 0, first.markerSpan.start), first);
  return earlier === undefined ? 1 : earlier + 1;
}

/** For the first member of each series, where the last node of its form before it, or its parent's marker, ends. */
function previousEnds({ nodes }: Speech, all: readonly Series[]): ReadonlyMap<OutlineNode, number> {
  const firsts = new Set(all.map(([first]) => first));
  const lastOfForm = new Map<MarkerForm, number>();
  const ends = new Map<OutlineNode, number>();
  for (const node of nodes) {
    if (firsts.has(node)) {
      ends.set(node, Math.max(lastOfForm.get(node.form) ?? 0, node.parent?.markerSpan.end ?? 0));
    }
    lastOfForm.set(node.form, node.markerSpan.end);
  }
  return ends;
}
