/** The last of `things`, ascending by their starts, that starts at or before an offset; in logarithmic time. */
export function lastStartingUpTo<Thing>(
  things: readonly Thing[],
  offset: number,
  startOf: (thing: Thing) => number,
): Thing | undefined {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && startOf(thing) <= offset) low = middle + 1;
    else high = middle;
  }
  return things[low - 1];
}
