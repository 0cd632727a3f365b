import type { IdentifiedEntry } from './outlineIdentity.ts';

/**
 * The entries that a cursor stands in, from the root to the deepest. Empty before the first entry.
 *
 * A blank place after an entry still belongs to it, for that is where it goes on being written.
 */
export function entriesAt(roots: readonly IdentifiedEntry[], offset: number): readonly IdentifiedEntry[] {
  const path: IdentifiedEntry[] = [];
  let level = roots;
  let parent: IdentifiedEntry | undefined;
  for (;;) {
    const index = level.findLastIndex((candidate) => candidate.entry.range.start <= offset);
    const found = level[index];
    if (found === undefined) return path;
    const parentGoesOn =
      parent !== undefined &&
      index === level.length - 1 &&
      offset > found.entry.range.end &&
      parent.entry.range.end > found.entry.range.end;
    if (parentGoesOn) return path;
    path.push(found);
    parent = found;
    level = found.children;
  }
}
