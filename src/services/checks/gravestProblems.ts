import type { Problem } from './check.ts';
import type { Severity } from './checkValues.ts';

const GRAVENESS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2, style: 3 };

/** At most so many problems, the gravest, of equal ones the first in the text; in the order of the text. And how many are left out. */
export function gravestProblems(
  problems: readonly Problem[],
  most: number,
): { readonly shown: readonly Problem[]; readonly left: number } {
  if (problems.length <= most) return { shown: problems, left: 0 };
  const ranked = problems.map((problem, index) => ({ problem, index }));
  ranked.sort((a, b) => GRAVENESS[a.problem.severity] - GRAVENESS[b.problem.severity] || a.index - b.index);
  const shown = ranked.slice(0, most).sort((a, b) => a.index - b.index);
  return { shown: shown.map(({ problem }) => problem), left: problems.length - most };
}
