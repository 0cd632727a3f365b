import { sentencesOf } from '../core/sentences.ts';
import type { Clause, Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { countSpokenSyllables } from '../core/text/spokenSyllables.ts';
import { countUntil } from './countUntil.ts';
import { countedTextOf } from './plainText.ts';

/** Counts the syllables of a span that are read aloud. */
export type SpokenWithin = (span: Span) => number;

/**
 * Counts what is read aloud of spans of a speech. Prepared once for a speech; a count costs the logarithm of the number of
 * clauses. A clause that lies partly in the span counts with its words there.
 */
export function spokenWithin(speech: Speech): SpokenWithin {
  const clauses: Clause[] = sentencesOf(speech).flatMap((sentence) => sentence.clauses);
  // before[n]: the syllables of the first n clauses.
  const before = [0];
  for (const { syllables } of clauses) before.push((before.at(-1) ?? 0) + syllables);
  const counted = countedTextOf(speech);
  const partly = (clause: Clause | undefined, { start, end }: Span) => {
    if (!clause || clause.start >= end || clause.end <= start) return 0;
    const inner = { start: Math.max(start, clause.start), end: Math.min(end, clause.end) };
    return countSpokenSyllables(counted(inner));
  };
  return (span) => {
    // The clauses from `first` up to `end` lie wholly in the span.
    const first = countUntil(clauses, ({ start }) => start >= span.start);
    const end = Math.max(
      first,
      countUntil(clauses, (clause) => clause.end > span.end),
    );
    const whole = (before[end] ?? 0) - (before[first] ?? 0);
    const head = partly(clauses[first - 1], span);
    return whole + head + (end >= first ? partly(clauses[end], span) : 0);
  };
}
