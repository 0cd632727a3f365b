import { readRate } from '../prompting/readRate.ts';
import { SPEAKING_RATE_RANGE } from './timing.ts';

/** The rate at which somebody has read. */
export interface MeasuredRate {
  /** Spoken syllables a minute, a whole number. */
  readonly measured: number;
  /** The same, within the range at which speeches are given. */
  readonly rate: number;
}

/** The rate of so many syllables in so many seconds; `undefined` where nobody can have read them aloud in that time. */
export function measuredRate(syllables: number, seconds: number): MeasuredRate | undefined {
  const measured = readRate(syllables, seconds);
  if (measured === undefined) return undefined;
  const { lowest, highest } = SPEAKING_RATE_RANGE;
  return { measured, rate: Math.min(highest, Math.max(lowest, measured)) };
}
