import { countUntil } from './countUntil.ts';

/** The index of the last of `things`, ascending by their starts, that starts at or before an offset; -1 for none. */
export function lastIndexUpTo<Thing>(
  things: readonly Thing[],
  offset: number,
  startOf: (thing: Thing) => number,
): number {
  return countUntil(things, (thing) => startOf(thing) > offset) - 1;
}
