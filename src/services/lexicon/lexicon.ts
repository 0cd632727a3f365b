import type { Severity } from '../checks/checkValues.ts';
import type { Condition } from './conditions.ts';

/** A form of words that a lexicon speaks of. */
export interface LexiconTerm {
  readonly written: string;
  /** What to write instead, the likeliest first; empty where the lexicon only warns. */
  readonly right: readonly string[];
  /** `right`: the form is right, whatever other lexicons say. */
  readonly severity: Severity | 'right';
  /** All must hold. */
  readonly conditions: readonly Condition[];
  /** Whether the first of `right` may be put in unseen. */
  readonly isSafe: boolean;
  readonly reason: string;
}

/** Phrases that stand in a fixed order, one behind the other: 四个意识 四个自信 两个维护. */
export interface FixedOrder {
  readonly phrases: readonly string[];
  readonly reason: string;
}

export interface Lexicon {
  readonly terms: readonly LexiconTerm[];
  readonly orders: readonly FixedOrder[];
}

export const NO_LEXICON: Lexicon = { terms: [], orders: [] };

/** The lexicons as one; what a later one says of a form counts more than what an earlier one says. */
export function joinLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const terms = lexicons.flatMap((lexicon) => lexicon.terms);
  return { terms, orders: lexicons.flatMap((lexicon) => lexicon.orders) };
}
