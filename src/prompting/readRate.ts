/** Whoever is done sooner has not read aloud. */
const SHORTEST_SECONDS = 10;
/** Syllables a minute that nobody speaks, and that no speech is as slow as. */
const FASTEST = 600;
const SLOWEST = 40;

/** Syllables a minute, a whole number, of what was read aloud; `undefined` where nobody can have read it in that time. */
export function readRate(syllables: number, seconds: number): number | undefined {
  if (!(seconds >= SHORTEST_SECONDS)) return undefined;
  const rate = Math.round((syllables / seconds) * 60);
  return rate < SLOWEST || rate > FASTEST ? undefined : rate;
}
