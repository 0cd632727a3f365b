import type { IdentifiedEntry } from './outlineIdentity.ts';

/** How deep the outline is shown. */
export type OutlineLevels = 1 | 2 | 'all';

/** Which rows of the outline are wanted. */
export interface OutlineWish {
  readonly levels: OutlineLevels;
  /** Nothing but the rows in whose text something is wrong, and those above them. */
  readonly onlyProblems: boolean;
}

export const WHOLE_OUTLINE: OutlineWish = { levels: 'all', onlyProblems: false };

/** What was kept of a wish; all rows for what is none. */
export function outlineWish(kept: unknown): OutlineWish {
  if (typeof kept !== 'object' || kept === null) return WHOLE_OUTLINE;
  const levels = 'levels' in kept && (kept.levels === 1 || kept.levels === 2) ? kept.levels : 'all';
  return { levels, onlyProblems: 'onlyProblems' in kept && kept.onlyProblems === true };
}

/**
 * The rows that are shown, in order, each with the children that are shown. `hasProblem` is asked by id; an announcement
 * that does not come out is a problem by itself. Rows of which nothing is left out are the same objects as before.
 */
export function shownOutline(
  roots: readonly IdentifiedEntry[],
  wish: OutlineWish,
  hasProblem: (id: string) => boolean,
): readonly IdentifiedEntry[] {
  const { levels, onlyProblems } = wish;
  if (levels === 'all' && !onlyProblems) return roots;
  const depth = levels === 'all' ? Number.POSITIVE_INFINITY : levels;
  return shownOf(roots, depth, onlyProblems ? (row) => isWrong(row, hasProblem) : () => true);
}

function shownOf(
  rows: readonly IdentifiedEntry[],
  depth: number,
  isShown: (row: IdentifiedEntry) => boolean,
): readonly IdentifiedEntry[] {
  if (depth < 1) return [];
  return rows.filter(isShown).map((row) => {
    const children = shownOf(row.children, depth - 1, isShown);
    return sameList(children, row.children) ? row : { ...row, children };
  });
}

function sameList(a: readonly IdentifiedEntry[], b: readonly IdentifiedEntry[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}

function isWrong({ id, entry, children }: IdentifiedEntry, hasProblem: (id: string) => boolean): boolean {
  return entry.kind === 'announcement' || hasProblem(id) || children.some((child) => isWrong(child, hasProblem));
}
