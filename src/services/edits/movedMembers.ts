import { isHeadingForm } from '../../core/parser/markers.ts';
import type { MarkerForm, OutlineNode } from '../../core/speech.ts';
import type { GapBetween } from './gapIndex.ts';
import type { Series } from './outlineSeries.ts';

/**
 * Puts the series together that one series of headings or of items fell into when its members changed places by hand: 三、 一、 二、
 * reads as two series, 二、 一、 三、 as one within the other. They belong together where the first does not begin with 1,
 * both are of one form, and their numbers together are 1 to n, each once. All others stay as they are.
 */
export function rejoinMoved(all: readonly Series[], hasGap: GapBetween): readonly Series[] {
  const late = all.filter(isLate);
  if (late.length === 0) return all;
  const beginnings = beginningsByParent(all);
  const wholes = new Map<Series, Series>();
  const absorbed = new Set<Series>();
  for (const series of late) {
    const rest = beginningOf(series, beginnings);
    if (!rest || absorbed.has(rest)) continue;
    const whole = [...series, ...rest].sort((a, b) => a.markerSpan.start - b.markerSpan.start);
    if (!countsToItsEnd(whole) || hasGap(startOf(whole, 0), startOf(whole, -1))) continue;
    wholes.set(series, whole);
    absorbed.add(rest);
  }
  return all.filter((series) => !absorbed.has(series)).map((series) => wholes.get(series) ?? series);
}

/** One that does not begin with 1. */
function isLate([first]: Series): boolean {
  return first?.ordinal !== undefined && first.ordinal > 1 && isSureMember(first);
}

/** Series in document order, by the parent and the form of their members. */
type Beginnings = ReadonlyMap<OutlineNode | undefined, ReadonlyMap<MarkerForm, readonly Series[]>>;

/** The series that begin with 1. */
function beginningsByParent(all: readonly Series[]): Beginnings {
  const byParent = new Map<OutlineNode | undefined, Map<MarkerForm, Series[]>>();
  for (const series of all) {
    const [first] = series;
    if (first?.ordinal !== 1 || !isSureMember(first)) continue;
    const byForm = byParent.get(first.parent) ?? new Map<MarkerForm, Series[]>();
    byParent.set(first.parent, byForm);
    const siblings = byForm.get(first.form);
    if (siblings) siblings.push(series);
    else byForm.set(first.form, [series]);
  }
  return byParent;
}

/** The first series behind the beginning of a late one that has its form, within one of its members or beside it. */
function beginningOf(late: Series, beginnings: Beginnings): Series | undefined {
  const [first] = late;
  if (!first) return undefined;
  for (const member of late) {
    const [within] = beginnings.get(member)?.get(first.form) ?? [];
    if (within) return within;
  }
  return firstBehind(beginnings.get(first.parent)?.get(first.form) ?? [], first.markerSpan.start);
}

function firstBehind(sorted: readonly Series[], offset: number): Series | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle] ?? [], 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

/** Within a paragraph （二） may point at something. */
function isSureMember({ form, kind }: OutlineNode): boolean {
  return ITEM_FORMS.has(form) || (kind !== 'I' && isHeadingForm(form));
}

const ITEM_FORMS: ReadonlySet<MarkerForm> = new Set(['shi', 'yao', 'ke', 'qi', 'ordinalWord', 'sequenceWord']);

function countsToItsEnd(members: Series): boolean {
  const ordinals = new Set(members.map(({ ordinal }) => ordinal));
  return ordinals.size === members.length && members.every((_member, index) => ordinals.has(index + 1));
}

function startOf(series: Series, index: number): number {
  return series.at(index)?.markerSpan.start ?? 0;
}
