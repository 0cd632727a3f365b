import { isHeadingForm } from '../../core/parser/markers.ts';
import type { MarkerForm, OutlineNode } from '../../core/speech.ts';
import type { GapBetween } from './gapIndex.ts';
import type { Series } from './outlineSeries.ts';

/**
 * Puts together what counts as one list though it reads as several series: 一是 within a paragraph, some paragraphs without
 * a marker, then 二是 and 三是 at the start of others. A series that does not begin with 1 goes on with the one before it
 * that has its parent and form, where that one ended lower and no gap lies between. Headings are left as they are: of
 * them every member is seen.
 */
export function joinContinued(all: readonly Series[], hasGap: GapBetween): readonly Series[] {
  const latest = new Map<OutlineNode | undefined, Map<MarkerForm, number>>();
  const joined: OutlineNode[][] = [];
  for (const series of all) {
    const [first] = series;
    if (!first || isHeadingForm(first.form)) {
      joined.push([...series]);
      continue;
    }
    const ofForm = latest.get(first.parent) ?? new Map<MarkerForm, number>();
    latest.set(first.parent, ofForm);
    const index = formsBefore(first.form)
      .map((form) => ofForm.get(form))
      .find((place) => place !== undefined && goesOn(joined[place] ?? [], first, hasGap));
    if (index === undefined) {
      ofForm.set(first.form, joined.length);
      joined.push([...series]);
    } else {
      for (const member of series) joined[index]?.push(member);
    }
  }
  return joined;
}

/** 第三 can go on with its own kind and with 首先 其次. */
function formsBefore(form: MarkerForm): readonly MarkerForm[] {
  return form === 'ordinalWord' ? ['ordinalWord', 'sequenceWord'] : [form];
}

function goesOn(before: Series, first: OutlineNode, hasGap: GapBetween): boolean {
  const last = before.findLast(({ ordinal }) => ordinal !== undefined)?.ordinal;
  if (first.ordinal === undefined || last === undefined || first.ordinal === 1 || last >= first.ordinal) return false;
  return !hasGap(before.at(-1)?.markerSpan.start ?? 0, first.markerSpan.start);
}
