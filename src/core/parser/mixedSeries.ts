import type { MarkerForm } from '../speech.ts';
import type { Candidate } from './candidates.ts';

/** The forms that change places in the midst of a series: 一要…，二要…，三是…. */
const COUNTING: ReadonlySet<MarkerForm> = new Set(['shi', 'yao', 'ke']);

/** A counted member: the family by which its series goes on, and where it stands. */
interface Member {
  readonly ordinal: number;
  readonly family: string;
  readonly scope: number;
}

/**
 * Confirms the members with which a series changes its form, and gives them its family: 一要学，二要干，三是总结. A third or
 * later one is such a member where its own form has not begun: 一要 within 一是 … 二是 is a series of its own.
 *
 * `scopes` holds each candidate's, `confirmed` is written to.
 */
export function joinMixedSeries(
  candidates: readonly Candidate[],
  confirmed: boolean[],
  scopes: readonly number[],
): readonly Candidate[] {
  if (!mixes(candidates)) return candidates;
  const joined = new Map<number, Candidate>();
  const lastOf = new Map<MarkerForm, Member>();
  let last: Member | undefined;
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index];
    const { form, ordinal } = candidate ?? {};
    if (!candidate || form === undefined || ordinal === undefined || !COUNTING.has(form)) continue;
    const scope = scopes[index] ?? 0;
    const own = lastOf.get(form);
    const before =
      own?.scope === scope ? (own.ordinal === ordinal - 1 ? own : undefined) : ordinal > 2 ? last : undefined;
    const continues = before?.scope === scope && before.ordinal === ordinal - 1;
    if (continues && before !== own) confirmed[index] = true;
    if (confirmed[index] !== true) continue;
    const family = continues ? before.family : form;
    if (family !== form) joined.set(index, { ...candidate, families: [family] });
    last = { ordinal, family, scope };
    lastOf.set(form, last);
  }
  return joined.size === 0 ? candidates : candidates.map((candidate, index) => joined.get(index) ?? candidate);
}

/** Whether more than one of the forms stands in the text: in most there is none to change to. */
function mixes(candidates: readonly Candidate[]): boolean {
  let first: MarkerForm | undefined;
  for (const { form } of candidates) {
    if (!COUNTING.has(form)) continue;
    first ??= form;
    if (form !== first) return true;
  }
  return false;
}
