import type { MarkerForm } from '../speech.ts';
import type { Candidate } from './candidates.ts';
import { isHeadingForm } from './markers.ts';

/**
 * Which candidates belong to a series, or are headings and need none. A heading that opens its paragraph always counts;
 * every other marker needs a second member of its series: a lone 首先 is a greeting, a lone 一是 no list.
 *
 * `gapBefore[paragraph]` counts the gaps before a paragraph: members on two sides of a gap are not compared, but the
 * first members may lie in the gap, so behind one a marker that opens its paragraph with 第三 counts alone.
 */
export function confirmCandidates(candidates: readonly Candidate[], gapBefore: ArrayLike<number>): Candidate[] {
  const confirmed = new Set<Candidate>();
  const loose: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.initial && isHeadingForm(candidate.form)) confirmed.add(candidate);
    else loose.push(candidate);
  }
  const scopeOf = scopes(candidates, gapBefore);
  // First the series whose members all open paragraphs, then those within paragraphs, then those that run from one
  // paragraph into the next, so that 首先 [首先 其次] 其次 pairs as it reads.
  const opening = loose.filter((candidate) => candidate.initial);
  pair(opening, confirmed, (candidate) => gapBefore[candidate.paragraph] ?? 0, allFamilies);
  const within = loose.filter((candidate) => !candidate.initial);
  pair(within, confirmed, (candidate) => candidate.paragraph, allFamilies, true);
  pair(
    loose.filter(
      (candidate) => !confirmed.has(candidate) || candidate.form === 'ordinalWord' || candidate.form === 'shi',
    ),
    confirmed,
    (candidate) => scopeOf.get(candidate) ?? 0,
    // Across paragraphs 首先 within one and 第二 at the start of another are two series.
    ownFamily,
  );
  for (const candidate of opening) {
    const late = candidate.ordinal !== undefined && candidate.ordinal > 1;
    if (late && (gapBefore[candidate.paragraph] ?? 0) > 0) confirmed.add(candidate);
    // A bullet needs no partner to be one.
    if (candidate.form === 'dash') confirmed.add(candidate);
  }
  const glued = gluedHeadings(candidates, gapBefore);
  return withoutHeadless(
    candidates.filter((candidate) => confirmed.has(candidate) || glued.has(candidate)),
    glued,
  );
}

/** Within a paragraph （二） ② 二、 count only behind their （一） ① 一、: else they point at notes or at items elsewhere. */
function withoutHeadless(candidates: readonly Candidate[], glued: ReadonlySet<Candidate>): Candidate[] {
  // The last paragraph in which each form has begun with its first number.
  const begun = new Map<MarkerForm, number>();
  return candidates.filter((candidate) => {
    const { form, initial, ordinal, paragraph } = candidate;
    if (initial || !isHeadingForm(form)) return true;
    if (ordinal === 1) begun.set(form, paragraph);
    return begun.get(form) === paragraph || glued.has(candidate);
  });
}

/**
 * Headings 九、 that lost the line end before them and stand behind a full stop in the paragraph of 八、: the one number
 * between two headings, or behind the last, that no paragraph opens with.
 */
function gluedHeadings(candidates: readonly Candidate[], gapBefore: ArrayLike<number>): Set<Candidate> {
  const glued = new Set<Candidate>();
  const headings = candidates.filter(({ form }) => form === 'hanComma');
  let last: Candidate | undefined;
  headings.forEach((candidate, index) => {
    const { initial, ordinal, paragraph } = candidate;
    if (!initial) {
      const next = headings[index + 1]?.ordinal;
      const continues = last !== undefined && ordinal === (last.ordinal ?? 0) + 1;
      const free = next === undefined || next === 1 || next === (ordinal ?? 0) + 1;
      if (!continues || !free || gapBefore[paragraph] !== gapBefore[last?.paragraph ?? -1]) return;
      glued.add(candidate);
    }
    last = candidate;
  });
  return glued;
}

const allFamilies = (candidate: Candidate): readonly string[] => candidate.families;
const ownFamily = (candidate: Candidate): readonly string[] => candidate.families.slice(0, 1);

/**
 * Confirms each candidate that has, within its scope, a neighbour in its family whose ordinal is one more or one less.
 * Each scope is one run of candidates.
 */
function pair(
  candidates: readonly Candidate[],
  confirmed: Set<Candidate>,
  scopeOf: (candidate: Candidate) => number,
  families: (candidate: Candidate) => readonly string[],
  repeats = false,
): void {
  const last = new Map<string, Candidate>();
  for (const candidate of candidates) {
    for (const family of families(candidate)) {
      const before = last.get(family);
      if (before && scopeOf(before) === scopeOf(candidate) && follows(before, candidate, repeats)) {
        confirmed.add(before);
        confirmed.add(candidate);
      }
      last.set(family, candidate);
    }
  }
}

/** Whether `next` is the member after `before`. */
function follows(before: Candidate, next: Candidate, repeats: boolean): boolean {
  if (next.form === 'dash') return before.form === 'dash';
  // 首先，我代表…… 最后，预祝……: a greeting and a wish are no series.
  if (next.ordinal === undefined) return next.form === 'sequenceWord' && before.ordinal !== 1;
  if (before.ordinal === undefined) return before.form === 'sequenceWord' && next.ordinal > 2;
  if (next.ordinal === before.ordinal + 1) return true;
  return repeats && isRepeatable(next.form) && next.text === before.text;
}

/** 一是…，一是… and 一个是…，一个是… are two members each. */
export function isRepeatable(form: MarkerForm): boolean {
  return form === 'shi' || form === 'geShi';
}

/** Scopes within which a series may run from paragraph to paragraph: a heading or a gap ends one. */
function scopes(candidates: readonly Candidate[], gapBefore: ArrayLike<number>): Map<Candidate, number> {
  const scopeOf = new Map<Candidate, number>();
  let scope = 0;
  let gaps = 0;
  for (const candidate of candidates) {
    const gap = gapBefore[candidate.paragraph] ?? 0;
    if (gap !== gaps || (candidate.initial && isHeadingForm(candidate.form))) scope++;
    gaps = gap;
    scopeOf.set(candidate, scope);
  }
  return scopeOf;
}
