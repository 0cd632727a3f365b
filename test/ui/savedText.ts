import { readFile, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** So long an editor may take to begin to write. */
const begins = 2000;
/** So long it may take in all. */
const patience = 6000;
/** A file that is written anew is empty at first: it is read again after so many milliseconds. */
const stillFor = 100;

/** When a file was changed last, in milliseconds; 0 where there is none. */
export async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

/**
 * The text of a file that an editor was told to save when it was last changed at `before`. The editor writes it even if
 * nothing was to be saved, and then does not tell when that is done: the file is read until it stays as it is.
 */
export async function savedText(path: string, before: number): Promise<string> {
  const start = Date.now();
  while ((await changedAt(path)) === before && Date.now() - start < begins) await sleep(20);
  let text = await readFile(path, 'utf8');
  while (Date.now() - start < patience) {
    await sleep(stillFor);
    const again = await readFile(path, 'utf8');
    if (again === text && text !== '') break;
    text = again;
  }
  return text;
}
