import { constants } from 'node:os';
import process from 'node:process';
import { onceOrphaned } from './bootstrap.mjs';

/**
 * Has `stop` called once when somebody wants this process to end, and ends it then. Signals after the first are
 * ignored: Ctrl+C arrives more than once (from the terminal, from npm), and stopping must not be interrupted.
 * The death of the process that started this one counts as such a wish.
 */
export function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const stopFor = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    void stop().finally(() => process.exit(128 + constants.signals[signal]));
  };
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => stopFor(signal));
  onceOrphaned(() => stopFor('SIGTERM'));
}
