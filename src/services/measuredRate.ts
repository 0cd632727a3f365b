import { SPEAKING_RATE_RANGE } from './timing.ts';

/** The rate at which somebody has read. */
export interface MeasuredRate {
  /** Spoken syllables a minute, a whole number. */
  readonly measured: number;
  /** The same, within the range at which speeches are given. */
  readonly rate: number;
}

/** Whoever is done sooner has not read aloud. */
const SHORTEST_SECONDS = 10;
/** Syllables a minute that nobody speaks, and that no speech is as slow as. */
const FASTEST = 600;
const SLOWEST = 40;

/** The rate of so many syllables in so many seconds; `undefined` where nobody can have read them aloud in that time. */
export function measuredRate(syllables: number, seconds: number): MeasuredRate | undefined {
  if (!(seconds >= SHORTEST_SECONDS)) return undefined;
  const measured = Math.round((syllables / seconds) * 60);
  if (measured < SLOWEST || measured > FASTEST) return undefined;
  const { lowest, highest } = SPEAKING_RATE_RANGE;
  return { measured, rate: Math.min(highest, Math.max(lowest, measured)) };
}
