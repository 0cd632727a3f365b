// Mocha's build for pages: defines the global `mocha`.
import 'mocha/mocha.js';
import { hostReporter } from './report.ts';
import { defineSuites } from './suites.ts';

/** Called by the web worker extension host. Settles when all suites have run; rejects when a test failed. */
export function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000 });
  mocha.reporter(hostReporter);
  defineSuites();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}
