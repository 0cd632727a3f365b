import Mocha from 'mocha';
import { hostReporter } from './report.ts';
import { defineSuites } from './suites.ts';

/** Called by the Node extension host. Settles when all suites have run; rejects when a test failed. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: hostReporter });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineSuites();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}
