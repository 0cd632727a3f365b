import type { Candidate } from './candidates.ts';
import { isHeadingForm, rankOf } from './markers.ts';

/**
 * Headings that lost the line end before them: 九、 behind a full stop in the text of 八、, （二） in the paragraph that （一）
 * opens. It is the one number between two headings, or behind the last, that no paragraph opens with.
 */
export function gluedHeadings(candidates: readonly Candidate[], gapBefore: readonly number[]): Set<Candidate> {
  const glued = new Set<Candidate>();
  const next = nextNumbers(candidates);
  const last = new Map<number, Candidate>();
  candidates.forEach((candidate, index) => {
    const { form, initial, ordinal, paragraph } = candidate;
    if (!isHeadingForm(form) || form === 'hash') return;
    const rank = rankOf(form, 'opening');
    if (!initial) {
      const before = last.get(rank);
      const continues = before?.form === form && ordinal === (before.ordinal ?? 0) + 1;
      const later = next[index];
      const free = later === undefined || later === 1 || later === (ordinal ?? 0) + 1;
      if (!continues || !free || gapBefore[paragraph] !== gapBefore[before.paragraph]) return;
      // Only 二、 is sure enough to be told from a reference in paragraphs farther on.
      if (form !== 'hanComma' && before.paragraph !== paragraph) return;
      glued.add(candidate);
    }
    last.set(rank, candidate);
    for (let below = rank + 1; below <= LOWEST_HEADING_RANK; below++) last.delete(below);
  });
  return glued;
}

const LOWEST_HEADING_RANK = 5;

/** The number of the next candidate of the same form, by candidate; `undefined` where a higher heading comes first. */
function nextNumbers(candidates: readonly Candidate[]): (number | undefined)[] {
  const numbers: (number | undefined)[] = [];
  const next = new Map<number, Candidate>();
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (!candidate || !isHeadingForm(candidate.form)) continue;
    const rank = rankOf(candidate.form, 'opening');
    const later = next.get(rank);
    numbers[index] = later?.form === candidate.form ? later.ordinal : undefined;
    next.set(rank, candidate);
    if (!candidate.initial) continue;
    for (let below = rank + 1; below <= LOWEST_HEADING_RANK; below++) next.delete(below);
  }
  return numbers;
}
