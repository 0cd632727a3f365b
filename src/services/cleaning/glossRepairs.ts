import type { CleaningTables } from './cleaningTables.ts';
import type { Repair } from './damage.ts';
import { areDamage, findGlosses, type Gloss, glossedCharacters } from './glosses.ts';
import { unlikelinessIn } from './likelihood.ts';
import { likelyCharacters } from './rejoining.ts';
import { rejoinSplitPairs } from './splitPairs.ts';

export interface GlossRepairs {
  /** None where the glosses are no damage. */
  readonly repairs: readonly Repair[];
  readonly areDamage: boolean;
}

/** Glosses taken out, and the characters that they tore apart put together. `whole` says whether glosses are damage here;
 * where they are asked for, those that fit go all the same. */
export function removeGlosses(text: string, tables: CleaningTables, whole: string, isAsked = false): GlossRepairs {
  const glosses = findGlosses(text, tables.readings);
  const ofWhole = whole === text ? glosses : findGlosses(whole, tables.readings);
  if (!areDamage(whole, ofWhole)) {
    const repairs = glosses
      .filter(({ fits }) => isAsked && fits === 'yes')
      .map(({ start, end }) => ({ class: 'gloss' as const, span: { start, end }, text: '' }));
    return { repairs, areDamage: false };
  }
  const { gbk, readings, pairs, simplify } = tables;
  const unlikeliness = unlikelinessIn(trustedText(whole, ofWhole), pairs, simplify);
  const glossed = glossedCharacters(whole, ofWhole);
  const runs = rejoinSplitPairs(text, glosses, {
    gbk,
    readings,
    unlikeliness,
    likelyBehind: likelyCharacters(gbk, unlikeliness),
    glossed,
  });
  const repairs: Repair[] = [];
  let next = 0;
  for (const { start, end, fits } of glosses) {
    for (let run = runs[next]; run && run.span.start <= start; run = runs[++next]) repairs.push(run);
    const last = repairs.at(-1);
    if (fits === 'yes' && start >= (last?.span.end ?? 0))
      repairs.push({ class: 'gloss', span: { start, end }, text: '' });
  }
  repairs.push(...runs.slice(next));
  return { repairs, areDamage: true };
}

/** The text that tells how the writer writes: without glosses and without what may be made of the halves of characters. */
function trustedText(text: string, glosses: readonly Gloss[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { start, end, fits } of glosses) {
    if (start > copied) pieces.push(text.slice(copied, start));
    // Behind a byte without its partner all may be wrong up to the line's end, or to a gloss that fits again.
    const lineEnd = fits === 'no' ? text.indexOf('\n', end) : end;
    copied = fits === 'yes' ? end : Math.max(copied, lineEnd < 0 ? text.length : lineEnd);
  }
  pieces.push(text.slice(copied));
  return pieces.join('').replace(BEHIND_MARK, '!');
}

/** What stands behind a half-width exclamation mark, which may have been found across two characters. */
const BEHIND_MARK = /![^\r\n!]{1,8}/g;
