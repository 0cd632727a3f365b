/**
 * How many of `things` stand before the first for which something holds, and with it for all behind; all, where it holds
 * for none. In logarithmic time.
 */
export function countUntil<Thing>(things: readonly Thing[], holds: (thing: Thing) => boolean): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && holds(thing)) high = middle;
    else low = middle + 1;
  }
  return low;
}
