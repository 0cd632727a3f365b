import type { Candidate } from './candidates.ts';

/** Answers where the next member of a family stands; a question costs the logarithm of the family's size. */
export type FamilyIndex = (family: string, from: number) => number | undefined;

/** The index over some candidates: it gives the index of a family's first candidate at or behind `from`. */
export function familyIndexOf(candidates: readonly Candidate[]): FamilyIndex {
  const indices = new Map<string, number[]>();
  candidates.forEach((candidate, index) => {
    for (const family of candidate.families) {
      const list = indices.get(family);
      if (list) list.push(index);
      else indices.set(family, [index]);
    }
  });
  return (family, from) => {
    const list = indices.get(family);
    if (!list) return undefined;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return list[low];
  };
}
