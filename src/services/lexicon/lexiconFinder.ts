import { holds } from './conditions.ts';
import type { FixedOrder, Lexicon, LexiconTerm } from './lexicon.ts';
import { wordFinder } from './wordFinder.ts';

export interface FoundTerm {
  readonly term: LexiconTerm;
  readonly start: number;
  readonly end: number;
}

/** A phrase of a fixed order. */
export interface FoundPhrase {
  readonly order: FixedOrder;
  /** Its place in the order, from 0. */
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

export interface FoundInLexicon {
  /** Ascending, none overlapping: of forms that overlap the longest, of equal ones the last lexicon's. */
  readonly terms: readonly FoundTerm[];
  /** Ascending. */
  readonly phrases: readonly FoundPhrase[];
}

/** Finds what a lexicon speaks of in a text. */
export type LexiconFinder = (text: string) => FoundInLexicon;

const finders = new WeakMap<Lexicon, LexiconFinder>();

/** The finder of a lexicon, prepared once for it. A search reads the text once. */
export function lexiconFinder(lexicon: Lexicon): LexiconFinder {
  const known = finders.get(lexicon);
  if (known) return known;
  const finder = prepare(lexicon);
  finders.set(lexicon, finder);
  return finder;
}

function prepare({ terms, orders }: Lexicon): LexiconFinder {
  const phrases = orders.flatMap((order) => order.phrases.map((phrase, rank) => ({ order, phrase, rank })));
  const find = wordFinder([...terms.map(({ written }) => written), ...phrases.map(({ phrase }) => phrase)]);
  return (text) => {
    const foundTerms: (FoundTerm & { readonly index: number })[] = [];
    const foundPhrases: FoundPhrase[] = [];
    for (const { index, start } of find(text)) {
      const term = terms[index];
      const phrase = phrases[index - terms.length];
      if (term) {
        const end = start + term.written.length;
        const isMeant = term.conditions.every((condition) => holds(condition, text, start, end));
        if (isMeant) foundTerms.push({ term, start, end, index });
      } else if (phrase) {
        foundPhrases.push({ order: phrase.order, rank: phrase.rank, start, end: start + phrase.phrase.length });
      }
    }
    return { terms: withoutOverlaps(foundTerms), phrases: foundPhrases };
  };
}

/** A right form takes its place among the others and says nothing. */
function withoutOverlaps(found: readonly (FoundTerm & { readonly index: number })[]): readonly FoundTerm[] {
  const kept: FoundTerm[] = [];
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end || b.index - a.index);
  for (const each of sorted) {
    const last = kept.at(-1);
    if (!last || each.start >= last.end) kept.push(each);
    else if (each.end - each.start > last.end - last.start) kept[kept.length - 1] = each;
  }
  return kept.filter(({ term }) => term.severity !== 'right');
}
