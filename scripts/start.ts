// Usage: start.ts [--port N] [--lang en|zh-cn] [--serve]
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, delimiter, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from './bootstrap.mjs';
import { buildExtension } from './build.ts';
import { killGroup } from './childProcess.ts';
import { packageExtension } from './package.ts';
import { openScratch, type Scratch } from './scratch.ts';
import { onStopSignal } from './stopSignals.ts';
import { type DisplayLanguage, startCodeServer } from './workbench/codeServer.ts';
import { ensureWorkbench, workbenchObstacle } from './workbench/install.ts';
import { writerSettings } from './workbench/settings.ts';

const sampleName = '专委会工作会讲话.speech';

interface Arguments {
  readonly port: number | undefined;
  readonly language: DisplayLanguage;
  /** Whether the workbench is served to a browser also where there is a VS Code. */
  readonly serve: boolean;
}

/** A mistake on the command line, in words for the one who typed it. */
class UsageError extends Error {}

function systemLanguage(): DisplayLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh-cn' : 'en';
}

function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, lang: { type: 'string' }, serve: { type: 'boolean', default: false } },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new UsageError(`--port ${values.port}: a number from 1 to 65535 is needed`);
  }
  const { lang } = values;
  if (lang !== undefined && lang !== 'en' && lang !== 'zh-cn') throw new UsageError(`--lang ${lang}: en or zh-cn`);
  return { port, language: lang ?? systemLanguage(), serve: values.serve };
}

/** The VS Code of this machine, where it can show a window. */
function localCode(): string | undefined {
  const { DISPLAY, WAYLAND_DISPLAY, PATH } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** A copy of the samples that a reader may scribble in; returns the folder and the sample to open. */
async function copySamples(scratch: Scratch): Promise<{ readonly folder: string; readonly sample: string }> {
  const folder = join(scratch.folder, 'samples');
  await cp(join(root, 'samples'), folder, { recursive: true });
  const sample = join(folder, sampleName);
  if (!existsSync(sample)) throw new Error(`samples/${sampleName} is not there`);
  return { folder, sample };
}

/** Opens the sample in the VS Code of this machine; returns when its window is closed. */
async function openLocally(code: string, language: DisplayLanguage, scratch: Scratch): Promise<void> {
  await buildExtension('development');
  const { folder, sample } = await copySamples(scratch);
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, '--locale', language];
  // VS Code refuses to run as root in root's own folders.
  if (process.getuid?.() === 0) args.push('--no-sandbox', '--user-data-dir', join(scratch.folder, 'user-data'));
  const windows = process.platform === 'win32';
  const child = spawn(windows ? `"${code}"` : code, [...args, folder, sample], {
    stdio: 'inherit',
    shell: windows,
    detached: !windows,
  });
  if (child.pid !== undefined) scratch.own(child.pid);
  console.log(`Rostrum is open in VS Code with ${sampleName} (closing the window or Ctrl+C ends this)`);
  const wrong = await new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (status) => resolve(status ? `it ended with ${status}` : undefined));
  });
  if (child.pid !== undefined) killGroup(child.pid);
  if (wrong !== undefined) throw new Error(`${code} could not be started: ${wrong}`);
}

function assertFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => reject(new UsageError(`port ${port} is taken: choose another with --port N`)));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}

/** Serves the workbench with the packaged extension and the samples; returns when it ended by itself. */
async function serve({ port, language }: Arguments, scratch: Scratch): Promise<never> {
  const obstacle = workbenchObstacle();
  if (obstacle !== undefined) {
    throw new Error(`no VS Code found (the command "code"), and ${obstacle}. Install VS Code and its "code" command.`);
  }
  if (port !== undefined) await assertFree(port);
  await ensureWorkbench(scratch);
  const vsix = await packageExtension();
  const { folder, sample } = await copySamples(scratch);
  console.log('Starting VS Code …');
  const server = await startCodeServer({
    scratch,
    settings: writerSettings,
    language,
    vsix: [vsix],
    forTests: false,
    ...(port === undefined ? {} : { port }),
  });
  const query = new URLSearchParams({ folder, payload: JSON.stringify([['openFile', server.uri(sample)]]) });
  console.log(`Rostrum is running at ${server.origin}/?${query}  (Ctrl+C stops it; ${basename(sample)} is a copy)`);
  throw new Error(await server.ended);
}

const scratch = openScratch('start');
let stopping = false;
onStopSignal(async () => {
  stopping = true;
  console.log('\nStopping …');
  await scratch.dispose();
  // Being stopped is how this command ends, not how it fails.
  process.exit(0);
});
try {
  const args = readArguments(process.argv.slice(2));
  const code = args.serve ? undefined : localCode();
  if (code === undefined) await serve(args, scratch);
  else await openLocally(code, args.language, scratch);
} catch (error) {
  // What is being stopped has every reason to complain.
  if (stopping) await new Promise(() => {});
  console.error(`rostrum: npm start failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
await scratch.dispose();
process.exit();
