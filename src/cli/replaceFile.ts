import { randomUUID } from 'node:crypto';
import { access, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isWriteProtected } from '../node/isWriteProtected.ts';

/**
 * Writes a file beside its place and then puts it there, so that a full disk or a stop leaves the old one whole. What is no
 * plain file, as a pipe, is written to directly. Rejects as Node's functions do.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  if (!(await isReplaceable(file))) {
    await writeFile(file, content);
    return;
  }
  const place = await placeOf(file);
  const written = join(dirname(place), `.${basename(place)}.${randomUUID()}.tmp`);
  try {
    await writeFile(written, content, { flag: 'wx' });
    await rename(written, place);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
}

/** A plain file, or none yet. */
async function isReplaceable(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return true;
  }
}

/** The file itself where the name is a link to it. Rejects for one that is read-only: a new one would take its place. */
async function placeOf(file: string): Promise<string> {
  try {
    await access(file);
  } catch {
    return file;
  }
  if (await isWriteProtected(file)) throw Object.assign(new Error(`read-only: ${file}`), { code: 'EACCES' });
  return realpath(file);
}
