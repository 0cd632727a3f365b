import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runProgram } from './runProgram.ts';

const node = process.execPath;
const long = { signal: undefined, milliseconds: 60_000 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-run-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['one that ends well', ['-e', ''], { kind: 'ended' }],
  [
    'one that says why not',
    ['-e', 'console.error("no display"); process.exit(3)'],
    { kind: 'failed', reason: 'no display' },
  ],
  ['one that says nothing', ['-e', 'process.exit(3)'], { kind: 'failed', reason: 'exit code 3' }],
] as const)('%s', async (_name, args, end) => {
  expect(await runProgram(node, args, long)).toEqual(end);
});

test('one that is not there', async () => {
  expect((await runProgram(join(folder, 'gone'), [], long)).kind).toBe('failed');
});

test('one that takes too long is stopped', async () => {
  const end = await runProgram(node, ['-e', 'setInterval(() => {}, 1000)'], { signal: undefined, milliseconds: 200 });
  expect(end).toEqual({ kind: 'failed', reason: 'it took too long' });
});

test('what is cancelled before it begins is not started', async () => {
  expect(await runProgram(join(folder, 'gone'), [], { ...long, signal: AbortSignal.abort() })).toEqual({
    kind: 'cancelled',
  });
});

test('whoever cancels stops the program and what it started', async () => {
  const stop = new AbortController();
  const note = join(folder, 'pid');
  // Starts another one and waits with it.
  const inner = `require('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.pid)); setInterval(() => {}, 1000)`;
  const outer = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}]); setInterval(() => {}, 1000)`;
  const running = runProgram(node, ['-e', outer], { ...long, signal: stop.signal });
  const pid = await expect
    .poll(() => readIfThere(note), { timeout: 15_000 })
    .not.toBe('')
    .then(() => readIfThere(note));
  stop.abort();
  expect(await running).toEqual({ kind: 'cancelled' });
  await expect.poll(() => isRunning(Number(pid)), { timeout: 15_000 }).toBe(false);
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that has ended and was not waited for is still listed.
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readIfThere(`/proc/${pid}/stat`));
  } catch {
    return false;
  }
}
