import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
// The flag gives `gc` to contexts that are made after it was set.
const collect: unknown = runInNewContext('gc');

/** Bytes on the heap when all that nobody holds has been collected. */
function heapInUse(): number {
  if (typeof collect !== 'function') throw new Error('this Node has no way to collect garbage');
  // What the first pass finalizes the second one frees.
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** Bytes that one result of `make` holds on the heap, without what was there before: the mean over `copies` of them. */
export function bytesHeld(make: () => object, copies: number): number {
  make();
  const held: object[] = [];
  const before = heapInUse();
  for (let copy = 0; copy < copies; copy++) held.push(make());
  const after = heapInUse();
  // Read here, so that they are held until here.
  return (after - before) / held.length;
}

/** By how many bytes the heap is larger after `times` calls whose results nobody holds. */
export function bytesLeft(task: () => unknown, times: number): number {
  task();
  const before = heapInUse();
  for (let time = 0; time < times; time++) task();
  return heapInUse() - before;
}
