// Usage: run.ts node|web|serverless [--build] [--verbose]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/bootstrap.mjs';
import { buildExtension, buildHostTests } from '../../scripts/build.ts';
import { openScratch, type Scratch } from '../../scripts/scratch.ts';
import { onStopSignal } from '../../scripts/stopSignals.ts';
import { writeSuiteResult } from '../../scripts/suiteResult.ts';
import { startCodeServer } from '../../scripts/workbench/codeServer.ts';
import { testSettings } from '../../scripts/workbench/settings.ts';
import { openBrowser } from '../workbench/browser.ts';
import { startServerless } from '../workbench/serverless.ts';
import { stageExtension } from '../workbench/stage.ts';
import { type HostEvent, hostEventPrefix } from './hostEvents.ts';

const hosts = ['node', 'web', 'serverless'] as const;
type Host = (typeof hosts)[number];

/** A workbench that runs the suites when its page is opened. */
interface TestWorkbench {
  readonly url: string;
  outside(): readonly string[];
  log(): string;
  stop(): Promise<void>;
}

const runMilliseconds = 5 * 60_000;
const firstFiles = { 'ws/opening.speech': '同志们：\n　　今天我们开一个短会。\n' };

async function startServed(host: 'node' | 'web', extension: string, scratch: Scratch): Promise<TestWorkbench> {
  const workspace = join(scratch.folder, 'ws');
  await mkdir(workspace);
  for (const [path, text] of Object.entries(firstFiles)) await writeFile(join(scratch.folder, path), text);
  const server = await startCodeServer({
    scratch,
    settings:
      host === 'web' ? { ...testSettings, 'remote.extensionKind': { 'rostrum.rostrum': ['web'] } } : testSettings,
    language: 'en',
    vsix: [],
    forTests: true,
  });
  const payload = [
    ['extensionDevelopmentPath', server.uri(extension)],
    ['extensionTestsPath', server.uri(join(extension, 'test', `${host}.cjs`))],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return { url: `${server.origin}/?${query}`, outside: server.outside, log: server.log, stop: server.stop };
}

async function startWithoutServer(extension: string): Promise<TestWorkbench> {
  const { url, stop } = await startServerless({
    extension,
    tests: join(extension, 'test', 'web.cjs'),
    memfs: join(root, 'out', 'host', 'memfs'),
    files: firstFiles,
    language: 'en',
  });
  return { url, outside: () => [], log: () => '', stop: async () => stop() };
}

function start(host: Host, extension: string, scratch: Scratch): Promise<TestWorkbench> {
  switch (host) {
    case 'node':
    case 'web':
      return startServed(host, extension, scratch);
    case 'serverless':
      return startWithoutServer(extension);
  }
}

interface Outcome {
  passed: number;
  failed: number;
  ended: boolean;
  /** Console lines of the workbench that were no events, to explain a failure. */
  readonly log: string[];
}

function take(line: string, outcome: Outcome, verbose: boolean): void {
  if (!line.startsWith(hostEventPrefix)) {
    outcome.log.push(line);
    if (verbose) console.log(line);
    return;
  }
  // Written by report.ts in the same build.
  const event = JSON.parse(line.slice(hostEventPrefix.length)) as HostEvent;
  switch (event.kind) {
    case 'passed':
      outcome.passed += 1;
      console.log(`  ok   ${event.title} (${event.milliseconds} ms)`);
      return;
    case 'failed':
      outcome.failed += 1;
      console.log(`  FAIL ${event.title}\n${event.message.replace(/^/gm, '       ')}`);
      return;
    case 'ended':
      outcome.ended = true;
      return;
  }
}

/** Opens the page and waits until the host says that the run is over; returns what went wrong with the page. */
async function runInPage(page: Page, url: string, onLine: (line: string) => void): Promise<string | undefined> {
  let finish: (fault: string | undefined) => void = () => {};
  const over = new Promise<string | undefined>((resolve) => {
    finish = resolve;
  });
  const timer = setTimeout(() => finish(`no end within ${runMilliseconds / 1000} s`), runMilliseconds);
  // The workbench calls these two functions of the page, if there are any, when it was opened to run tests.
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => onLine(format(...args)));
  await page.exposeFunction('codeAutomationExit', () => finish(undefined));
  page.on('crash', () => finish('the page crashed'));
  try {
    await page.goto(url);
    return await over;
  } finally {
    clearTimeout(timer);
  }
}

async function main(host: Host, verbose: boolean, scratch: Scratch): Promise<Outcome> {
  const extension = await stageExtension();
  const outcome: Outcome = { passed: 0, failed: 0, ended: false, log: [] };
  const fail = (message: string): void => {
    outcome.failed += 1;
    console.log(`  FAIL ${message}`);
  };
  const browser = await openBrowser({ scratch });
  const workbench = await start(host, extension, scratch);
  const fault = await runInPage(browser.page, workbench.url, (line) => take(line, outcome, verbose));
  if (fault !== undefined) fail(fault);
  else if (!outcome.ended) fail('the host ended without having run all tests');
  if (fault !== undefined || !outcome.ended) {
    await mkdir(join(root, 'test-results', 'screenshots'), { recursive: true });
    const file = join(root, 'test-results', 'screenshots', `host-${host}-failed.png`);
    await browser.page.screenshot({ path: file, timeout: 10_000 }).catch(() => {});
    console.log(outcome.log.slice(-40).join('\n'));
    console.log(workbench.log());
  }
  await browser.close();
  const outside = [...browser.outside(), ...workbench.outside()];
  await workbench.stop();
  if (outside.length > 0) fail(`wanted from outside of this machine: ${outside.join(' ')}`);
  return outcome;
}

const [name, ...flags] = process.argv.slice(2);
const host = hosts.find((each) => each === name);
if (host === undefined) {
  console.error(`Usage: run.ts ${hosts.join('|')} [--build] [--verbose]`);
  process.exit(2);
}
const scratch = openScratch(`host-${host}`);
onStopSignal(() => scratch.dispose());
try {
  if (flags.includes('--build')) await buildExtension('release');
  await buildHostTests();
  const { passed, failed } = await main(host, flags.includes('--verbose'), scratch);
  await writeSuiteResult(`host-${host}`, { passed, failed, skipped: 0 });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} catch (error) {
  console.error(`rostrum: the ${host} host suite could not run: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await scratch.dispose();
}
process.exit();
