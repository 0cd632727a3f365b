import { sentencesOf } from '../core/sentences.ts';
import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { LONG_BREATH } from './hardToSay.ts';

/** The breaths of about one length. */
export interface BreathLengths {
  /** Syllables, both ends included; `to` is infinite for the last. */
  readonly from: number;
  readonly to: number;
  /** Longer than one can well say in one breath. */
  readonly isLong: boolean;
  /** Where they stand, along the speech. */
  readonly spans: readonly Span[];
}

/** So many syllables to one group; the long ones begin a group of their own. */
const STEP = 4;
const GROUPS = LONG_BREATH / STEP + 4;

/** How many breaths a speech has of each length: what is said from one mark to the next. All groups, also the empty ones. */
export function breathLengths(speech: Speech): readonly BreathLengths[] {
  const groups = Array.from({ length: GROUPS }, (): Span[] => []);
  for (const { clauses } of sentencesOf(speech)) {
    for (const { start, end, syllables } of clauses) {
      groups[Math.min(GROUPS - 1, Math.floor((syllables - 1) / STEP))]?.push({ start, end });
    }
  }
  return groups.map((spans, index) => ({
    from: index * STEP + 1,
    to: index === GROUPS - 1 ? Number.POSITIVE_INFINITY : (index + 1) * STEP,
    isLong: index * STEP >= LONG_BREATH,
    spans,
  }));
}
