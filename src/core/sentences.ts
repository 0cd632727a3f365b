import type { Speech } from './speech.ts';
import { splitStretch } from './splitStretch.ts';
import { spokenStretchesOf } from './spokenStretches.ts';
import type { Span } from './text/span.ts';

/** A sentence as it is read aloud: up to 。 ！ ？ …… and the quotation mark behind them, or to its paragraph's end. */
export interface Sentence {
  /**
   * With its marks, without blanks at its ends. What is not read aloud (a comment, the ** of a stressed passage) may
   * stand inside. Within one paragraph; sentences ascend and do not overlap.
   */
  readonly span: Span;
  /** Index in {@link Speech.paragraphs}. */
  readonly paragraph: number;
  /** In order, at least one. Together they hold all of the sentence but blanks and what is not read aloud. */
  readonly clauses: readonly Clause[];
  /** Syllables when read aloud: the sum of the clauses', at least 1. */
  readonly syllables: number;
}

/** What is said in one breath: up to ， 、 ； ： or ——. A comma within a number (1,000) ends none. */
export interface Clause {
  /** With the mark that ends it, without blanks at its ends. */
  readonly span: Span;
  /** Syllables when read aloud, numbers as they are read (2020年 = 5), at least 1: marks alone make no clause. */
  readonly syllables: number;
}

const known = new WeakMap<Speech, readonly Sentence[]>();

/**
 * The sentences of a speech that are read aloud, in order: those of title, byline and signature are not, nor stage
 * directions, comments, time budgets and gaps; a gap ends the sentence before it. Computed when first asked for and kept
 * as long as the speech; linear in the text's length.
 */
export function sentencesOf(speech: Speech): readonly Sentence[] {
  const before = known.get(speech);
  if (before) return before;
  const sentences: Sentence[] = [];
  speech.paragraphs.forEach((paragraph, index) => {
    for (const stretch of spokenStretchesOf(speech.text, paragraph)) {
      for (const sentence of splitStretch(stretch, index)) sentences.push(sentence);
    }
  });
  known.set(speech, sentences);
  return sentences;
}
