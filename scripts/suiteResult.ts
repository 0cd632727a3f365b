import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  /** Tests that said themselves that they cannot run here. */
  readonly skipped: number;
}

const folder = join(root, 'test-results');

function fileOf(suite: string): string {
  return join(folder, `${suite}.json`);
}

/** Where a suite leaves its counts for the command that started it. */
export async function writeSuiteResult(suite: string, result: SuiteResult): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(suite), `${JSON.stringify(result)}\n`);
}

export async function removeSuiteResult(suite: string): Promise<void> {
  await rm(fileOf(suite), { force: true });
}

/** Counts in our form or in that of vitest's JSON reporter; `undefined` when the suite left none. */
export async function readSuiteResult(suite: string): Promise<SuiteResult | undefined> {
  let result: unknown;
  try {
    result = JSON.parse(await readFile(fileOf(suite), 'utf8'));
  } catch {
    return undefined;
  }
  if (typeof result !== 'object' || result === null) return undefined;
  const number = (name: string): number | undefined => {
    const value: unknown = Reflect.get(result, name);
    return typeof value === 'number' ? value : undefined;
  };
  const passed = number('passed') ?? number('numPassedTests');
  const failed = number('failed') ?? number('numFailedTests');
  if (passed === undefined || failed === undefined) return undefined;
  const skipped = number('skipped') ?? (number('numPendingTests') ?? 0) + (number('numTodoTests') ?? 0);
  return { passed, failed, skipped };
}
