// Outlives the process that started it by a few seconds: when that one ends, however it ends, the guard stops the
// process groups it was told of and removes the scratch folder. Usage: node guard.mjs FOLDER; lines on standard input:
// "+PID" a group to stop, "-PID" one that is over.
import { rmSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const graceMilliseconds = 4000;
const folder = process.argv[2];
/** @type {Set<number>} */
const groups = new Set();

/**
 * @param {number} group
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether the group was there
 */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}

/** @type {readonly NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// It ends with its owner, by the end of the input, and not before.
for (const signal of signals) process.on(signal, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const group = Number(line.slice(1));
  if (line.startsWith('+')) groups.add(group);
  else groups.delete(group);
}
for (const group of groups) signalGroup(group, 'SIGTERM');
const end = Date.now() + graceMilliseconds;
while (Date.now() < end && [...groups].some((group) => signalGroup(group, 0))) await sleep(50);
for (const group of groups) signalGroup(group, 'SIGKILL');
if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
