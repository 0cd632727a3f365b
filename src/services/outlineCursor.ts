import type { Span } from '../core/text/span.ts';
import type { IdentifiedEntry } from './outlineIdentity.ts';

/**
 * The entries that a cursor stands in, from the root to the deepest. Empty before the first entry.
 *
 * A blank place after an entry still belongs to it, for that is where it goes on being written; behind an announcement its
 * parent's text goes on.
 */
export function entriesAt(roots: readonly IdentifiedEntry[], offset: number): readonly IdentifiedEntry[] {
  const path: IdentifiedEntry[] = [];
  let level = roots;
  let parent: IdentifiedEntry | undefined;
  for (;;) {
    const announcement = level.find(({ entry }) => entry.kind === 'announcement' && holds(entry.range, offset));
    if (announcement !== undefined) return [...path, announcement];
    const held = level.filter(({ entry }) => entry.kind !== 'announcement');
    const index = held.findLastIndex((candidate) => candidate.entry.range.start <= offset);
    const found = held[index];
    if (found === undefined) return path;
    const parentGoesOn =
      parent !== undefined &&
      index === held.length - 1 &&
      offset > found.entry.range.end &&
      parent.entry.range.end > found.entry.range.end;
    if (parentGoesOn) return path;
    path.push(found);
    parent = found;
    level = found.children;
  }
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
