/**
 * Median milliseconds of each task. The tasks take turns, and another begins each round, so that a slower moment of the
 * machine and the garbage of the one before meet them alike. Half as many rounds go before, to warm up; not timed.
 *
 * With `turn`, in milliseconds, a task is done again and again until its turn is over, and the median is that of its single
 * times: a task of a tenth of a millisecond would else be measured by what the one before it left of the processor's memory.
 */
export function medians(tasks: readonly (() => unknown)[], rounds: number, turn = 0): readonly number[] {
  const times: number[][] = tasks.map(() => []);
  const warming = Math.ceil(rounds / 2);
  for (let round = -warming; round < rounds; round++) {
    for (let place = 0; place < tasks.length; place++) {
      const index = (place + round + warming) % tasks.length;
      let spent = 0;
      do {
        const start = performance.now();
        tasks[index]?.();
        const time = performance.now() - start;
        spent += time;
        if (round >= 0) times[index]?.push(time);
      } while (spent < turn);
    }
  }
  return times.map(medianOf);
}

/** The middle one, or the mean of the two in the middle; `NaN` of nothing. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * How many rounds give a steady median of a text of so many characters in a few seconds. Of a short text a program sees
 * little in a round: it takes more of them until the engine has compiled what it runs. A long text leaves garbage, and in the
 * first rounds the engine still fits its memory to it: the median of fewer depends on where the collections fall.
 */
export function roundsFor(characters: number): number {
  if (characters > 50_000) return 61;
  return characters > 10_000 ? 401 : 3001;
}

/** The smallest number that so many in a hundred do not exceed; `NaN` of nothing. */
export function percentileOf(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
