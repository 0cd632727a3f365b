// Usage: run.ts [--no-static] [FILE[:LINE-LINE] …]
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { onceOrphaned, root } from '../bootstrap.mjs';
import { scoreTable, survivorLines, type TriedMutant, textBetween } from './scoreSheet.ts';

/** Git, Biome, TypeScript and the tests pass over `out`, so over the mutated copy too. */
const reports = 'out/mutation';
const sandbox = `${reports}/sandbox-${process.pid}`;

/** The lines behind a file's name. Matches :10-20 in src/core/speech.ts:10-20; not :10. */
const LINES = /:\d+-\d+$/;

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  // Without mutants of what is computed as a file loads (patterns, tables of words): all tests run for each of those.
  options: { 'no-static': { type: 'boolean', default: false } },
  allowPositionals: true,
});

process.chdir(root);
// Read before the run: a file may be edited while it lasts.
const sources = new Map(
  globSync('src/core/**/*.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const),
);
const strange = positionals.filter((file) => !sources.has(file.replace(LINES, '')));
if (strange.length > 0) {
  console.error(
    `rostrum: ${strange.join(', ')}: only source files of the core can be mutated, such as src/core/parser/markers.ts or src/core/parser/markers.ts:10-20`,
  );
  process.exit(2);
}

function triedMutant(result: Result): TriedMutant {
  const file = relative(root, result.fileName).replaceAll('\\', '/');
  const { start, end } = result.location;
  return {
    file,
    line: start.line,
    column: start.column,
    mutator: result.mutatorName,
    original: textBetween(sources.get(file) ?? '', start, end),
    replacement: result.replacement,
    status: result.status,
  };
}

// At a second signal Stryker ends without cleaning up, and a terminal's Ctrl+C arrives twice.
process.on('exit', () => rmSync(join(root, sandbox), { recursive: true, force: true }));
onceOrphaned(() => process.kill(process.pid, 'SIGTERM'));

const options = {
  mutate: positionals.length > 0 ? positionals : [...sources.keys()],
  // What the copy does without: what is made or fetched, and the root's tsconfig.json, which Stryker would rewrite by an
  // interface that TypeScript 7 does not have.
  ignorePatterns: ['/.*', '/dist', '/out', '/test-results', '/*.vsix', '/tsconfig.json'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // A fresh context takes half the time of a fresh thread and forgets the mutant before as well.
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false, pool: 'vmThreads' },
  coverageAnalysis: 'perTest' as const,
  ignoreStatic: values['no-static'],
  // On top of 1.5 times what the tests take and what the runner needs to start them: enough on a busy machine, where a
  // test that is only late would pass for one that found something.
  timeoutMS: 2500,
  disableTypeChecks: false,
  tempDirName: sandbox,
  cleanTempDir: 'always' as const,
  reporters: ['progress-append-only', 'html'],
  htmlReporter: { fileName: `${reports}/report.html` },
  allowConsoleColors: false,
};

try {
  const mutants = (await new Stryker(options).runMutationTest()).map(triedMutant);
  const table = scoreTable(mutants);
  const survivors = survivorLines(mutants);
  mkdirSync(reports, { recursive: true });
  writeFileSync(`${reports}/survivors.txt`, `${[table, '', ...survivors].join('\n')}\n`);
  console.log(`\n${table}\n\n${survivors.length} that no test finds: ${reports}/survivors.txt, ${reports}/report.html`);
} catch (error) {
  console.error(`rostrum: the mutants were not tried: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
