import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Gives a folder that only this user can read, in which a program finds its files; it is gone when `use` is done. */
export async function withTemporaryFolder<T>(program: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(placeFor(program), 'rostrum-pdf-'));
  try {
    return await use(folder);
  } finally {
    await remove(folder);
  }
}

/** A snap sees another temporary folder than everyone else, and of the user's own only what is not hidden. */
function placeFor(program: string): string {
  if (!program.startsWith('/snap/')) return tmpdir();
  const own = join(homedir(), 'snap', basename(program), 'common');
  return existsSync(own) ? own : homedir();
}

async function remove(folder: string): Promise<void> {
  try {
    // A program that was stopped may still hold or write its files for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch {
    // What came of the program is known and stands; the system clears its temporary folder.
  }
}
