import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../bootstrap.mjs';
import { killGroup, runProcess } from '../childProcess.ts';
import type { Scratch } from '../scratch.ts';
import { codeServerFolder } from './install.ts';

export type DisplayLanguage = 'en' | 'zh-cn';

export interface CodeServerOptions {
  readonly scratch: Scratch;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly language: DisplayLanguage;
  /** Extensions to install, as paths of .vsix files. */
  readonly vsix: readonly string[];
  /** Whether a page may name an extension and tests to run, by the workbench's address. */
  readonly forTests: boolean;
  /** Absent: a free one is taken. */
  readonly port?: number;
}

export interface CodeServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Address of a file of this machine as the workbench names it. */
  uri(path: string): string;
  /** What the server and the extension host wanted to connect to outside of this machine; each was refused. For tests only. */
  outside(): readonly string[];
  /** The last lines that the server wrote, to explain a failure. */
  log(): string;
  /** Why the server ended by itself; does not settle while it runs. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const installMilliseconds = 90_000;
const startMilliseconds = 60_000;
const stopMilliseconds = 4_000;
const entry = join(codeServerFolder, 'out', 'node', 'entry.js');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1');
  return address.port;
}

async function isUp(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * A display language without a language pack from the marketplace: the server reads this file of what is installed.
 * The workbench's own texts stay English, as no translations are given; extensions see the language.
 */
function writeLanguagePack(folder: string, userData: string, language: DisplayLanguage): void {
  const translations = join(folder, 'main.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'rostrum',
    label: language,
    extensions: [{ extensionIdentifier: { id: 'rostrum.language-pack' }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

function tail(text: string): string {
  return text.trim().split('\n').slice(-30).join('\n');
}

async function waitUntilUp(origin: string, child: ChildProcess, log: () => string): Promise<void> {
  const end = Date.now() + startMilliseconds;
  while (!(await isUp(origin))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`code-server ended at once:\n${log()}`);
    if (Date.now() > end) throw new Error(`code-server did not answer within ${startMilliseconds / 1000} s:\n${log()}`);
    await sleep(100);
  }
}

/** Starts a VS Code server on the loopback, with a home, settings and extensions of its own in the scratch folder. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const { scratch, language } = options;
  const port = options.port ?? (await freePort());
  const folder = join(scratch.folder, `server-${port}`);
  const userData = join(folder, 'user-data');
  const extensions = join(folder, 'extensions');
  const outsideFile = join(folder, 'outside.txt');
  const config = join(folder, 'config.yaml');
  const logFile = join(folder, 'server.log');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(config, '');
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(options.settings, undefined, 2));
  if (language !== 'en') writeLanguagePack(folder, userData, language);
  const log = (): string => (existsSync(logFile) ? tail(readFileSync(logFile, 'utf8')) : '');

  const env: NodeJS.ProcessEnv = {
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    NODE_ENV: 'production',
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...(options.forTests
      ? {
          NODE_OPTIONS: `--require=${join(root, 'scripts', 'workbench', 'loopbackOnly.cjs')}`,
          ROSTRUM_OUTSIDE_FILE: outsideFile,
        }
      : {}),
  };
  const folders = ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
  for (const file of options.vsix) {
    const result = await runProcess(process.execPath, [entry, ...folders, '--install-extension', file, '--force'], {
      cwd: folder,
      env,
      milliseconds: installMilliseconds,
      shown: false,
      scratch,
    });
    if (result.code !== 0) throw new Error(`${file} was not installed: ${result.fault ?? tail(result.output)}`);
  }

  const output = openSync(logFile, 'a');
  const quiet = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  quiet.push('--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened');
  const child = spawn(
    process.execPath,
    [
      entry,
      ...folders,
      ...quiet,
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--reconnection-grace-time',
      options.forTests ? '1' : '600',
      ...(language === 'en' ? [] : ['--locale', language]),
      ...(options.forTests ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    // A process group of its own: its end takes all extension hosts along.
    { cwd: folder, env, stdio: ['ignore', output, output], detached: true },
  );
  closeSync(output);
  const { pid } = child;
  if (pid === undefined) throw new Error(`code-server could not be started with ${process.execPath}`);
  scratch.own(pid);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(`code-server ended by itself (${signal ?? code}):\n${log()}`));
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      process.kill(-pid, 'SIGTERM');
      await Promise.race([ended, sleep(stopMilliseconds, undefined, { ref: false })]);
    }
    killGroup(pid);
    scratch.disown(pid);
  };

  const origin = `http://127.0.0.1:${port}`;
  try {
    await waitUntilUp(origin, child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin,
    uri: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
    outside: () =>
      existsSync(outsideFile) ? [...new Set(readFileSync(outsideFile, 'utf8').split('\n').filter(Boolean))] : [],
    log,
    ended,
    stop,
  };
}
