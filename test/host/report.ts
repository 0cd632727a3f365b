import { type HostEvent, hostEventPrefix } from './hostEvents.ts';

function tell(event: HostEvent): void {
  console.log(hostEventPrefix + JSON.stringify(event));
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

class HostReporter {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    runner.on('pass', (test) => {
      passed += 1;
      tell({ kind: 'passed', title: test.fullTitle(), milliseconds: test.duration ?? 0 });
    });
    runner.on('fail', (test, error: unknown) => {
      failed += 1;
      tell({ kind: 'failed', title: test.fullTitle(), message: explain(error) });
    });
    runner.on('pending', (test) => {
      failed += 1;
      tell({ kind: 'failed', title: test.fullTitle(), message: 'left out' });
    });
    runner.on('end', () => tell({ kind: 'ended', passed, failed }));
  }
}

/**
 * Mocha's reporter that tells the outside what becomes of each test. A test that was left out counts as failed.
 * The types ask for Mocha's own base class; Mocha calls the constructor and nothing else.
 */
export const hostReporter = HostReporter as unknown as Mocha.ReporterConstructor;
