import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './bootstrap.mjs';

/**
 * A temporary folder and the processes that belong to it. Both end with `dispose` and also, by a guard process, when
 * this process dies without having disposed.
 */
export interface Scratch {
  readonly folder: string;
  /** The process group is stopped at the end; the process must have been started with `detached`. */
  own(group: number): void;
  disown(group: number): void;
  /** Stops the groups, removes the folder; returns when that is done. May be called again. */
  dispose(): Promise<void>;
}

export function openScratch(name: string): Scratch {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `rostrum-${name}-`)));
  const guard = spawn(process.execPath, [join(root, 'scripts', 'guard.mjs'), folder], {
    cwd: root,
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // A guard that is gone cannot be told anything; what it would have cleaned up is lost, and nothing more.
  guard.stdin.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    guard.on('close', () => resolve());
    guard.on('error', () => resolve());
  });
  return {
    folder,
    own: (group) => guard.stdin.write(`+${group}\n`),
    disown: (group) => guard.stdin.write(`-${group}\n`),
    dispose: () => {
      guard.stdin.end();
      return ended;
    },
  };
}
