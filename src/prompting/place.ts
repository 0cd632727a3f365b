import type { Pace, PromptedScript } from './script.ts';

/** How far one has come: behind so many syllables, and so many seconds of the pauses that stand there are over. */
export interface Place {
  readonly syllables: number;
  readonly waited: number;
}

type Timed = Pick<PromptedScript, 'syllables' | 'pauses'>;

/** Seconds that are only left because sums are not exact. */
const NO_TIME = 1e-9;

/** Where one begins: a stage direction before the first word is still to come. */
export const BEGINNING: Place = { syllables: 0, waited: 0 };

/** Where somebody jumps to; what pauses stand there belong to the words before. */
export function placeAt({ syllables, pauses }: Timed, wanted: number, { pause }: Pace): Place {
  const at = Math.min(Math.max(0, wanted), syllables);
  return at === 0 ? BEGINNING : { syllables: at, waited: countAt(pauses, at) * pause };
}

/** Where one is after so many seconds more. */
export function advance(script: Timed, from: Place, seconds: number, { rate, pause }: Pace): Place {
  const { pauses, syllables: end } = script;
  let { syllables, waited } = from;
  let left = seconds;
  for (;;) {
    const wait = countAt(pauses, syllables) * pause - waited;
    if (wait > left) return { syllables, waited: waited + left };
    if (wait > 0) {
      left -= wait;
      waited += wait;
    }
    if (syllables >= end) return { syllables: end, waited };
    const next = Math.min(pauses[countUpTo(pauses, syllables)] ?? end, end);
    const reached = syllables + (left * rate) / 60;
    if (reached < next) return reached === syllables ? { syllables, waited } : { syllables: reached, waited: 0 };
    left -= ((next - syllables) * 60) / rate;
    syllables = next;
    waited = 0;
    if (!(left > 0)) return { syllables, waited };
  }
}

/** Seconds from a place to another point, the pauses that stand at that point included. */
export function secondsTo({ pauses }: Timed, { syllables, waited }: Place, end: number, { rate, pause }: Pace): number {
  if (end < syllables) return 0;
  const waits = countUpTo(pauses, end) - countUpTo(pauses, syllables) + countAt(pauses, syllables);
  return ((end - syllables) * 60) / rate + Math.max(0, waits * pause - waited);
}

/** Whether nothing is left to be said or waited for. */
export function isAtEnd(script: Timed, place: Place, pace: Pace): boolean {
  return place.syllables >= script.syllables && secondsTo(script, place, script.syllables, pace) <= NO_TIME;
}

/** Whether one stands at a stage direction. */
export function isWaiting({ pauses }: Timed, { syllables, waited }: Place, { pause }: Pace): boolean {
  return waited + NO_TIME < countAt(pauses, syllables) * pause;
}

/** How many of ascending values are not over one. */
export function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countAt(values: readonly number[], value: number): number {
  const end = countUpTo(values, value);
  let start = end;
  while (start > 0 && values[start - 1] === value) start--;
  return end - start;
}
