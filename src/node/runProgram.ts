import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** How a program came to its end. */
export type ProgramEnd =
  | { readonly kind: 'ended' }
  /** It was stopped by whoever started it. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Of what a program says, so much is kept for the log. */
const MOST_SAID = 4000;

/** Runs a program to its end, or stops it with all that it started: on demand, or when its time is over. Never rejects. */
export function runProgram(
  program: string,
  args: readonly string[],
  { signal, milliseconds }: { readonly signal: AbortSignal | undefined; readonly milliseconds: number },
): Promise<ProgramEnd> {
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  return new Promise((resolve) => {
    // A group of its own: browsers and LibreOffice start others, which would outlive them.
    const child = spawn(program, args, {
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-MOST_SAID);
    });
    let stopped: ProgramEnd | undefined;
    const stop = (end: ProgramEnd): void => {
      stopped ??= end;
      killWithAll(child);
    };
    const cancel = (): void => stop({ kind: 'cancelled' });
    const timer = setTimeout(() => stop({ kind: 'failed', reason: 'it took too long' }), milliseconds);
    signal?.addEventListener('abort', cancel, { once: true });
    const end = (outcome: ProgramEnd): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(stopped ?? outcome);
    };
    child.once('error', ({ message }) => end({ kind: 'failed', reason: message }));
    child.once('close', (code) =>
      end(code === 0 ? { kind: 'ended' } : { kind: 'failed', reason: said.trim() || `exit code ${code}` }),
    );
  });
}

function killWithAll(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    const taskkill = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe');
    spawn(taskkill, ['/pid', String(pid), '/t', '/f'], { windowsHide: true, stdio: 'ignore' }).once('error', () =>
      child.kill(),
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}
