import type { Candidate } from './candidates.ts';

/** How far a member behind a gap looks ahead: further on, nothing is said about the gap any more. */
const LOOK_AHEAD = 200;

/**
 * How many ancestors of a member lie in the gap before it. `later` are the candidates behind the member up to the next
 * gap: each of them that continues a series whose beginning nobody sees, and that is of a higher rank than the member or
 * counts from an earlier number in its family, shows one ancestor.
 */
export function ancestorsInGap(
  member: Candidate,
  later: Iterable<Candidate>,
  isHigher: (candidate: Candidate) => boolean,
): number {
  const lastOrdinals = new Map<string, number>();
  const shown = new Set<string>();
  const own = member.families;
  const note = ({ ordinal }: Candidate, families: readonly string[]) => {
    if (ordinal !== undefined) for (const family of families) lastOrdinals.set(family, ordinal);
  };
  note(member, own);
  let looked = 0;
  for (const candidate of later) {
    if (++looked > LOOK_AHEAD) break;
    const families = candidate.families;
    const { ordinal } = candidate;
    const continues = families.some((family) => (lastOrdinals.get(family) ?? -1) + 1 === ordinal);
    if (!continues && candidate.initial && ordinal !== undefined && ordinal > 1) {
      const family = families[0] ?? '';
      const countsEarlier = own.includes(family) && ordinal <= (member.ordinal ?? 1);
      if (countsEarlier || isHigher(candidate)) shown.add(family);
    }
    note(candidate, families);
  }
  return shown.size;
}
