import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { environmentForNpm, root } from '../bootstrap.mjs';
import { type RunResult, runProcess } from '../childProcess.ts';
import type { Scratch } from '../scratch.ts';

const version = '4.139.1';
const folder = join(root, '.tools', 'workbench');
const marker = join(folder, 'done');
const installMilliseconds = 10 * 60_000;

/** The folder of code-server: a VS Code server and its workbench. Absent until {@link ensureWorkbench} has run. */
export const codeServerFolder = join(folder, 'node_modules', 'code-server');

/** Why the workbench cannot be installed on this system; `undefined` where it can. */
export function workbenchObstacle(): string | undefined {
  if (process.platform === 'linux') return undefined;
  return `the workbench of VS Code runs in tests on Linux only, this is ${process.platform}`;
}

function isInstalled(): boolean {
  return existsSync(marker) && readFileSync(marker, 'utf8') === version;
}

function check(step: string, result: RunResult): void {
  if (result.code === 0) return;
  const said = result.output.trim().split('\n').slice(-20).join('\n');
  throw new Error(`the workbench (code-server ${version}) was not installed: ${step} failed: ${result.fault ?? said}`);
}

/**
 * Installs code-server from npm into `.tools/workbench` unless it is there. Without its own install script: that
 * compiles nine native modules, of which only the two for log files and for noticing a dead parent matter here.
 */
export async function ensureWorkbench(scratch: Scratch): Promise<void> {
  if (isInstalled()) return;
  console.log('Installing the workbench of VS Code (once, about a minute) …');
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await writeFile(join(partial, 'package.json'), `${JSON.stringify({ private: true })}\n`);
  const server = join(partial, 'node_modules', 'code-server', 'lib', 'vscode');
  const quiet = ['--no-audit', '--no-fund'];
  const npm = (cwd: string, ...args: readonly string[]): Promise<RunResult> =>
    runProcess('npm', args, {
      cwd,
      // Headers of this Node for the native modules, so that node-gyp downloads none.
      env: { ...environmentForNpm(), npm_config_nodedir: dirname(dirname(process.execPath)) },
      milliseconds: installMilliseconds,
      shown: false,
      scratch,
    });
  check('npm install', await npm(partial, 'install', '--ignore-scripts', ...quiet, `code-server@${version}`));
  check('npm install of the server', await npm(server, 'install', '--omit=dev', '--ignore-scripts', ...quiet));
  const native = ['@vscode/spdlog', '@vscode/native-watchdog'];
  const rebuilt = await npm(server, 'rebuild', '--ignore-scripts=false', ...native);
  if (rebuilt.code !== 0) {
    console.log(`  ${native.join(' and ')} could not be compiled (python3, make, g++): the server's log stays thin.`);
  }
  await writeFile(join(partial, 'done'), version);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
}
