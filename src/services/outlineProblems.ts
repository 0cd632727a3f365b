import { entriesAt } from './outlineCursor.ts';
import type { IdentifiedEntry } from './outlineIdentity.ts';

/** Something that is reported of a place in the text. */
export interface PlacedProblem {
  /** Where it begins. */
  readonly offset: number;
  readonly weight: ProblemWeight;
}

export type ProblemWeight = 'error' | 'warning' | 'information';

/** What is reported of a row's text. */
export interface RowProblems {
  /** With those of the rows below it; at least 1. */
  readonly all: number;
  /** Of the row's own words alone. */
  readonly own: number;
  /** The gravest of all. */
  readonly worst: ProblemWeight;
}

/**
 * The rows in whose text something is reported, by id: each the deepest row of a problem and all rows above it. What stands
 * before the first row, such as the front matter, is told of that row, lest it be lost.
 */
export function problemsByRow(
  roots: readonly IdentifiedEntry[],
  problems: readonly PlacedProblem[],
): ReadonlyMap<string, RowProblems> {
  const rows = new Map<string, RowProblems>();
  for (const { offset, weight } of problems) {
    const found = entriesAt(roots, offset);
    const path = (found.length > 0 ? found : roots.slice(0, 1)).filter(({ entry }) => entry.kind !== 'announcement');
    path.forEach(({ id }, depth) => {
      const known = rows.get(id);
      rows.set(id, {
        all: (known?.all ?? 0) + 1,
        own: (known?.own ?? 0) + (depth === path.length - 1 ? 1 : 0),
        worst: known === undefined ? weight : worse(known.worst, weight),
      });
    });
  }
  return rows;
}

const graveness: { readonly [Weight in ProblemWeight]: number } = { error: 2, warning: 1, information: 0 };

function worse(a: ProblemWeight, b: ProblemWeight): ProblemWeight {
  return graveness[a] >= graveness[b] ? a : b;
}
