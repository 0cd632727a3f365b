import type { MarkerForm } from '../speech.ts';
import type { Candidate } from './candidates.ts';
import { gluedHeadings } from './gluedHeadings.ts';
import { isHeadingForm } from './markers.ts';
import { joinMixedSeries } from './mixedSeries.ts';

/**
 * Which candidates belong to a series, or are headings and need none. A heading that opens its paragraph always counts;
 * every other marker needs a second member of its series: a lone 首先 is a greeting, a lone 一是 no list.
 *
 * `gapBefore[paragraph]` counts the gaps before a paragraph: members on two sides of a gap are not compared, but the
 * first members may lie in the gap, so behind one a marker that opens its paragraph with 第三 counts alone.
 */
export function confirmCandidates(candidates: readonly Candidate[], gapBefore: readonly number[]): Candidate[] {
  if (candidates.length === 0) return [];
  const confirmed = new Array<boolean>(candidates.length).fill(false);
  const paragraphs = candidates.map(({ paragraph }) => paragraph);
  const scopes = scopesOf(candidates, gapBefore);
  const opening: number[] = [];
  const within: number[] = [];
  const items: number[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index];
    if (!candidate) continue;
    if (candidate.initial && isHeadingForm(candidate.form)) {
      confirmed[index] = true;
      continue;
    }
    (candidate.initial ? opening : within).push(index);
    items.push(index);
  }
  // First the series whose members all open paragraphs, then those within paragraphs, then those that run from one
  // paragraph into the next, so that 首先 [首先 其次] 其次 pairs as it reads. What is mixed comes behind what is not:
  // 首先，甲。其次，乙。 is whole before 第一 and 第二 at the start of the next paragraphs are looked at.
  const gaps = paragraphs.map((paragraph) => gapBefore[paragraph] ?? 0);
  pair(candidates, opening, confirmed, gaps, 'ownFamily');
  pair(candidates, within, confirmed, paragraphs, 'allFamilies', true);
  confirmOpenedWithin(candidates, confirmed);
  pair(candidates, opening, confirmed, gaps, 'allFamilies');
  confirmFurther(candidates, within, confirmed);
  const loose: number[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index];
    if (!candidate || (candidate.initial && isHeadingForm(candidate.form))) continue;
    if (!confirmed[index] || COUNTED_FORMS.has(candidate.form)) loose.push(index);
  }
  // Across paragraphs 首先 within one and 第二 at the start of another are two series.
  pair(candidates, loose, confirmed, scopes, 'ownFamily');
  // In one paragraph the first of a list may open it: 一是甲；三是乙。
  confirmDisplaced(candidates, opening, confirmed, scopes);
  confirmDisplaced(candidates, items, confirmed, paragraphs);
  confirmMiscounted(candidates, opening, confirmed, scopes);
  confirmMiscounted(candidates, items, confirmed, paragraphs);
  for (const index of opening) {
    const candidate = candidates[index];
    if (!candidate) continue;
    const late = candidate.ordinal !== undefined && candidate.ordinal > 1;
    if (late && (gapBefore[candidate.paragraph] ?? 0) > 0) confirmed[index] = true;
    // A bullet needs no partner to be one.
    if (candidate.form === 'dash') confirmed[index] = true;
  }
  const members = joinMixedSeries(candidates, confirmed, scopes);
  if (!within.some((index) => isHeadingForm(candidates[index]?.form ?? 'shi'))) {
    return members.filter((_candidate, index) => confirmed[index]);
  }
  const glued = gluedHeadings(candidates, gapBefore);
  return withoutHeadless(
    members.filter((candidate, index) => confirmed[index] || glued.has(candidate)),
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
 * Confirms each candidate that has, within its scope, a neighbour in its family whose ordinal is one more or one less.
 * `scopes` holds each candidate's; each scope is one run of candidates. `indices` says which candidates are looked at, in order.
 */
function pair(
  candidates: readonly Candidate[],
  indices: readonly number[],
  confirmed: boolean[],
  scopes: readonly number[],
  families: 'allFamilies' | 'ownFamily',
  repeats = false,
): void {
  if (indices.length < 2 || areAllConfirmed(indices, confirmed)) return;
  const last = new Map<string, number>();
  let heading = -1;
  for (const index of indices) {
    const candidate = candidates[index];
    if (!candidate) continue;
    const count = families === 'ownFamily' ? 1 : candidate.families.length;
    let found = false;
    for (let at = 0; at < count; at++) {
      const family = candidate.families[at] ?? '';
      const before = last.get(family);
      const neighbour = before === undefined ? undefined : candidates[before];
      // 首先，我代表…。第一，…。第二，…。: what goes on with 第一 makes no partner for a lone 首先 around it.
      if (before !== undefined && neighbour && scopes[before] === scopes[index] && !found) {
        // 一是 under 二、 and 一是 under 三、 are no repetition.
        if (follows(neighbour, candidate, repeats && before > heading)) {
          confirmed[before] = true;
          confirmed[index] = true;
          found = true;
        }
      }
      last.set(family, index);
    }
    if (candidate.form === 'hanComma' || candidate.form === 'part') heading = index;
  }
}

/** Of most series nothing is left to be confirmed after the first look. */
function areAllConfirmed(indices: readonly number[], confirmed: readonly boolean[]): boolean {
  return indices.every((index) => confirmed[index]);
}

/** Confirms a marker that opens its paragraph and goes on within it: 一要学，二要干，三要总结。 */
function confirmOpenedWithin(candidates: readonly Candidate[], confirmed: boolean[]): void {
  let opening: number | undefined;
  // The family of a first member behind it: 首先，我代表…。第一，…。第二，…。
  let begun: string | undefined;
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index];
    if (!candidate) continue;
    if (candidate.initial) {
      opening = isHeadingForm(candidate.form) || confirmed[index] ? undefined : index;
      begun = undefined;
      continue;
    }
    const first = opening === undefined ? undefined : candidates[opening];
    if (opening === undefined || first?.paragraph !== candidate.paragraph) continue;
    const [own] = candidate.families;
    if (!candidate.families.some((family) => first.families.includes(family))) {
      if (candidate.ordinal === 1) begun = own;
      continue;
    }
    if (own === begun) continue;
    if (follows(first, candidate, true)) {
      confirmed[opening] = true;
      confirmed[index] = true;
    }
    // What comes behind it goes on with it, or is a series of its own.
    opening = undefined;
  }
}

/** Confirms what goes on with two that say 一个是: 一个是甲，一个是乙，再一个是丙. Behind one alone 另一个是 makes a pair. */
function confirmFurther(candidates: readonly Candidate[], within: readonly number[], confirmed: boolean[]): void {
  for (const index of within) {
    const candidate = candidates[index];
    if (candidate?.form !== 'geShi' || confirmed[index]) continue;
    const before = candidates[index - 1];
    confirmed[index] =
      before?.form === 'geShi' && before.paragraph === candidate.paragraph && confirmed[index - 1] === true;
  }
}

/** A writer who moves or strikes out an item leaves such numbers behind, not more. */
const MOST_SKIPPED = 2;

/**
 * Confirms what goes on with a series under a wrong number: 一是 二是 四是, 一要 二要 二要, 第一， 第三， 第二，. A first member that
 * nothing confirms yet begins such a series too: 一是 三是.
 */
function confirmMiscounted(
  candidates: readonly Candidate[],
  indices: readonly number[],
  confirmed: boolean[],
  scopes: readonly number[],
): void {
  if (indices.length < 2 || areAllConfirmed(indices, confirmed)) return;
  const last = new Map<string, number>();
  for (const index of indices) {
    const { form, ordinal, families } = candidates[index] ?? {};
    const family = families?.[0];
    if (form === undefined || ordinal === undefined || family === undefined || !COUNTED_FORMS.has(form)) continue;
    const before = last.get(family);
    if (before !== undefined && scopes[before] === scopes[index] && !(confirmed[before] && confirmed[index])) {
      const skipped = ordinal - (candidates[before]?.ordinal ?? 0) - 1;
      if (ordinal > 1 && Math.abs(skipped) <= MOST_SKIPPED) {
        confirmed[before] = true;
        confirmed[index] = true;
      }
    }
    if (confirmed[index] || ordinal === 1) last.set(family, index);
  }
}

/** Two that are out of order may be anything. */
const FEWEST_DISPLACED = 3;

/** Confirms a series whose members changed their places, 二是 一是 三是: all of one family in a scope, each number to the last once. */
function confirmDisplaced(
  candidates: readonly Candidate[],
  indices: readonly number[],
  confirmed: boolean[],
  scopes: readonly number[],
): void {
  if (indices.every((index) => confirmed[index])) return;
  const runs = new Map<string, number[]>();
  for (const index of indices) {
    const { form, families } = candidates[index] ?? {};
    if (form === undefined || !DISPLACED_FORMS.has(form)) continue;
    const key = `${scopes[index]} ${families?.[0]}`;
    const run = runs.get(key);
    if (run) run.push(index);
    else runs.set(key, [index]);
  }
  for (const run of runs.values()) {
    if (run.length < FEWEST_DISPLACED || run.every((index) => confirmed[index])) continue;
    const ordinals = new Set(run.map((index) => candidates[index]?.ordinal));
    const isWhole = ordinals.size === run.length && run.every((_index, place) => ordinals.has(place + 1));
    if (isWhole) for (const index of run) confirmed[index] = true;
  }
}

/** What counts and does nothing else: （二） and ② may also point at something. */
const COUNTED_FORMS: ReadonlySet<MarkerForm> = new Set(['shi', 'yao', 'ke', 'qi', 'ordinalWord']);
/** 首先 is also a greeting, 再次 once more; 其次， 首先， 再次， together are neither. */
const DISPLACED_FORMS: ReadonlySet<MarkerForm> = new Set([...COUNTED_FORMS, 'sequenceWord']);

const LAST = '最后';
const THEN = '然后';

/** Whether `next` is the member after `before`. */
function follows(before: Candidate, next: Candidate, repeats: boolean): boolean {
  if (next.form === 'dash') return before.form === 'dash';
  // 首先，我代表…… 最后，预祝……: a greeting and a wish are no series, nor is one 最后 behind another.
  if (next.ordinal === undefined) {
    // 第五，…。 以上五点，请抓好落实。 最后，祝大家…: behind a paragraph of its own the last word is the speech's.
    if (before.form === 'ordinalWord' && next.paragraph > before.paragraph + 1) return false;
    if (next.form !== 'sequenceWord' || before.text === LAST) return false;
    // 首先请甲发言，然后请乙发言。
    return before.ordinal !== 1 || next.text === THEN;
  }
  if (before.ordinal === undefined) return before.form === 'sequenceWord' && next.ordinal > 2;
  if (next.ordinal === before.ordinal + 1) return true;
  return repeats && isRepeatable(next.form) && next.text === before.text;
}

/** 一是…，一是… and 一个是…，一个是… are two members each. */
export function isRepeatable(form: MarkerForm): boolean {
  return form === 'shi' || form === 'geShi';
}

/** Scopes within which a series may run from paragraph to paragraph, by candidate: a heading or a gap ends one. */
function scopesOf(candidates: readonly Candidate[], gapBefore: readonly number[]): number[] {
  let scope = 0;
  let gaps = 0;
  return candidates.map((candidate) => {
    const gap = gapBefore[candidate.paragraph] ?? 0;
    if (gap !== gaps || (candidate.initial && isHeadingForm(candidate.form))) scope++;
    gaps = gap;
    return scope;
  });
}
