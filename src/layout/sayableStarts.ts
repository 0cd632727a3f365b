import type { Sentence } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';

/** Where one can go on reading: offsets of the speech, ascending. */
export interface SayableStarts {
  /** Where sentences begin. */
  readonly sentences: readonly number[];
  /** Where clauses begin that begin no sentence. */
  readonly clauses: readonly number[];
}

/** Finds them within a span of the speech, but for its beginning. The sentences are all of the speech. */
export function sayableStarts(sentences: readonly Sentence[]): (span: Span) => SayableStarts {
  return ({ start, end }) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found: SayableStarts & { sentences: number[]; clauses: number[] } = { sentences: [], clauses: [] };
    for (let index = low; index < sentences.length; index++) {
      const sentence = sentences[index];
      if (sentence === undefined || sentence.start >= end) break;
      if (sentence.start > start) found.sentences.push(sentence.start);
      for (const clause of sentence.clauses.slice(1)) if (clause.start > start) found.clauses.push(clause.start);
    }
    return found;
  };
}
