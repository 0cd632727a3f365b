import { sentencesOf } from '../core/sentences.ts';
import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { countsWithinOf } from './countsWithin.ts';
import { LONG_SENTENCE } from './hardToSay.ts';
import { type Timing, timingOf } from './timing.ts';

export interface SentenceLength {
  readonly span: Span;
  /** 字数, as Word counts. */
  readonly characters: number;
  /** Seconds; not rounded. */
  readonly duration: number;
  readonly isLong: boolean;
}

/** The length of every sentence that is read aloud, along the speech. */
export function sentenceLengths(speech: Speech, { rate }: Timing = timingOf(speech)): readonly SentenceLength[] {
  const counts = countsWithinOf(speech);
  return sentencesOf(speech).map(({ start, end, syllables }) => {
    const span = { start, end };
    const { characters } = counts(span);
    return { span, characters, duration: (syllables / rate) * 60, isLong: characters > LONG_SENTENCE };
  });
}
