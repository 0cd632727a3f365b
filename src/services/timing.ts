import type { Speech } from '../core/speech.ts';

/** How fast one speaks, and how long what is not said takes. */
export interface Timing {
  /** Spoken syllables a minute. */
  readonly rate: number;
  /** Seconds for each stage direction: （掌声）. */
  readonly pause: number;
}

/** Spoken syllables a minute: of a solemn report, of a usual speech, of a brisk one. */
export const SPEAKING_RATES = { solemn: 145, usual: 180, brisk: 220 } as const;

/** The rates at which speeches are given. */
export const SPEAKING_RATE_RANGE = { lowest: 140, highest: 230 } as const;

/** Where nobody says otherwise. The pauses of a usual speech are in the rate already: it was measured with its applause. */
export const DEFAULT_TIMING: Timing = { rate: SPEAKING_RATES.usual, pause: 0 };

/** By what a speech is timed: its own 语速 goes before what is preferred. */
export function timingOf(speech: Speech, preferred: Timing = DEFAULT_TIMING): Timing {
  return { rate: speech.facts.rate ?? preferred.rate, pause: preferred.pause };
}
