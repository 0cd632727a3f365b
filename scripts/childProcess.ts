import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './bootstrap.mjs';
import type { Scratch } from './scratch.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** After so long the process and all that it started are killed. */
  readonly milliseconds: number;
  /** Whether its output is shown as it comes; it is returned in any case. */
  readonly shown: boolean;
  /** Stops the process also when this one dies. */
  readonly scratch: Scratch;
}

export interface RunResult {
  /** `undefined` when it did not start, was killed or ran out of time. */
  readonly code: number | undefined;
  /** Why there is no code. */
  readonly fault: string | undefined;
  /** Standard output and error, in the order they came. */
  readonly output: string;
}

/** Kills a process group; nothing happens when it is gone. */
export function killGroup(group: number): void {
  try {
    if (process.platform === 'win32') process.kill(group, 'SIGKILL');
    else process.kill(-group, 'SIGKILL');
  } catch {
    // Gone already, which is what was wanted.
  }
}

/** Runs a program in a process group of its own, to its end or to the end of its time. Never rejects. */
export function runProcess(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  return new Promise((resolve) => {
    let output = '';
    let fault: string | undefined;
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const { pid } = child;
    if (pid !== undefined) options.scratch.own(pid);
    const timer = setTimeout(() => {
      fault = `stopped after ${options.milliseconds / 1000} s without having ended`;
      if (pid !== undefined) killGroup(pid);
    }, options.milliseconds);
    for (const [stream, shown] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
        if (options.shown) shown.write(text);
      });
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: undefined, fault: error.message, output });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (pid !== undefined) {
        // What it left running would hold ports and files for the suites after it.
        killGroup(pid);
        options.scratch.disown(pid);
      }
      resolve({ code: code ?? undefined, fault: fault ?? (signal ? `ended by ${signal}` : undefined), output });
    });
  });
}
