// Usage: test.ts [--unit] [SUITE …]
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from './bootstrap.mjs';
import { runProcess } from './childProcess.ts';
import { ensureChromium } from './chromium.ts';
import { ensureLibreOffice } from './libreOffice.ts';
import { ensureOoxmlValidator } from './ooxmlValidator.ts';
import { openScratch, type Scratch } from './scratch.ts';
import { onStopSignal } from './stopSignals.ts';
import { readSuiteResult, removeSuiteResult, type SuiteResult } from './suiteResult.ts';
import { ensureWorkbench, workbenchObstacle } from './workbench/install.ts';

/** One part of the run. A suite that leaves no counts counts as one, by its exit code. */
interface Suite {
  readonly name: string;
  readonly what: string;
  /** What must be brought first: the workbench with a browser, or LibreOffice with its fonts. */
  readonly needs: 'workbench' | 'office' | undefined;
  readonly minutes: number;
  readonly counts: boolean;
  /** Arguments for Node: a program and its own arguments. */
  readonly program: readonly string[];
}

const bin = (name: string): string => join(root, 'node_modules', name);
const vitest = bin('vitest/vitest.mjs');

function vitestArguments(suite: string): readonly string[] {
  const file = join(root, 'test-results', `${suite}.json`);
  return ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

const suites: readonly Suite[] = [
  {
    name: 'types',
    what: 'TypeScript',
    needs: undefined,
    minutes: 5,
    counts: false,
    program: [bin('typescript/bin/tsc'), '-b'],
  },
  {
    name: 'lint',
    what: 'lint, format, import walls',
    needs: undefined,
    minutes: 5,
    counts: false,
    program: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'],
  },
  {
    name: 'unit',
    what: 'unit tests',
    needs: undefined,
    minutes: 15,
    counts: true,
    program: [vitest, ...vitestArguments('unit')],
  },
  {
    name: 'package',
    what: 'build and package',
    needs: undefined,
    minutes: 5,
    counts: false,
    program: ['scripts/package.ts'],
  },
  {
    name: 'pages',
    what: 'Word files as LibreOffice shows them',
    needs: 'office',
    minutes: 8,
    counts: true,
    program: [vitest, '--config', 'test/pages/vitest.config.ts', ...vitestArguments('pages')],
  },
  {
    name: 'host-node',
    what: 'Node extension host',
    needs: 'workbench',
    minutes: 8,
    counts: true,
    program: ['test/host/run.ts', 'node'],
  },
  {
    name: 'host-web',
    what: 'web worker extension host',
    needs: 'workbench',
    minutes: 8,
    counts: true,
    program: ['test/host/run.ts', 'web'],
  },
  {
    name: 'host-serverless',
    what: 'VS Code for the Web without a server',
    needs: 'workbench',
    minutes: 8,
    counts: true,
    program: ['test/host/run.ts', 'serverless'],
  },
  {
    name: 'ui',
    what: 'the packaged extension in the workbench',
    needs: 'workbench',
    minutes: 15,
    counts: true,
    program: [vitest, '--config', 'test/ui/vitest.config.ts', ...vitestArguments('ui')],
  },
];

interface Outcome extends SuiteResult {
  readonly suite: Suite;
  readonly seconds: number;
  readonly note: string | undefined;
}

async function runSuite(suite: Suite, scratch: Scratch): Promise<Outcome> {
  console.log(`\n── ${suite.name}: ${suite.what}`);
  await removeSuiteResult(suite.name);
  const started = performance.now();
  const { code, fault } = await runProcess(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...suite.program],
    {
      milliseconds: suite.minutes * 60_000,
      shown: true,
      scratch,
    },
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  const counted = suite.counts ? await readSuiteResult(suite.name) : undefined;
  const ok = code === 0;
  if (counted === undefined) {
    const note = ok && suite.counts ? 'it left no counts' : fault;
    const passed = ok && note === undefined;
    return { suite, seconds, note, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  }
  // A suite can fail outside of any test: a file that does not load, a host that does not end.
  const failed = ok ? counted.failed : Math.max(counted.failed, 1);
  const note = fault ?? (counted.skipped > 0 ? `${counted.skipped} skipped` : undefined);
  return { suite, seconds, note, passed: counted.passed, failed, skipped: counted.skipped };
}

/** Brings the workbench and a browser; returns why there is none. */
async function workbenchFault(scratch: Scratch): Promise<string | undefined> {
  try {
    const obstacle = workbenchObstacle();
    if (obstacle !== undefined) return obstacle;
    await ensureChromium(scratch);
    await ensureWorkbench(scratch);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Brings LibreOffice, the validator of Word files and a browser that prints; returns why one is not there. */
async function officeFault(scratch: Scratch): Promise<string | undefined> {
  try {
    await ensureLibreOffice(scratch);
    await ensureOoxmlValidator(scratch);
    await ensureChromium(scratch);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Why a suite cannot run; `undefined` when it can. What it needs is brought first. */
function faultFinder(scratch: Scratch): (suite: Suite, outcomes: readonly Outcome[]) => Promise<string | undefined> {
  const known = new Map<Suite['needs'], string | undefined>();
  return async ({ needs }, outcomes) => {
    if (needs === undefined) return undefined;
    if (!known.has(needs)) {
      const unpackaged = outcomes.some((outcome) => outcome.suite.name === 'package' && outcome.failed > 0);
      const brought = needs === 'office' ? officeFault : workbenchFault;
      const fault = needs === 'workbench' && unpackaged ? 'there is no package' : await brought(scratch);
      known.set(needs, fault);
    }
    return known.get(needs);
  };
}

async function runAll(chosen: readonly Suite[], scratch: Scratch): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const faultOf = faultFinder(scratch);
  for (const suite of chosen) {
    const fault = await faultOf(suite, outcomes);
    if (fault !== undefined) {
      outcomes.push({ suite, passed: 0, failed: 1, skipped: 0, seconds: 0, note: `not run: ${fault}` });
      continue;
    }
    outcomes.push(await runSuite(suite, scratch));
  }
  return outcomes;
}

function report(outcomes: readonly Outcome[]): boolean {
  console.log('');
  for (const { suite, passed, failed, seconds, note } of outcomes) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${String(seconds).padStart(4)} s`;
    console.log(`${suite.name.padEnd(16)}${counts}${note === undefined ? '' : `  ${note}`}`);
  }
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
  return failed === 0;
}

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { unit: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const strange = positionals.filter((name) => !suites.some((suite) => suite.name === name));
if (strange.length > 0) {
  console.error(`rostrum: no suite ${strange.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const chosen = suites.filter(
  ({ name, needs }) =>
    (positionals.length === 0 || positionals.includes(name)) && !(values.unit && needs !== undefined),
);
const scratch = openScratch('test');
onStopSignal(() => scratch.dispose());
const ok = report(await runAll(chosen, scratch));
await scratch.dispose();
process.exit(ok ? 0 : 1);
