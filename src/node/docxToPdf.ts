import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from './findProgram.ts';

export type PdfOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  /** There is no program that could make it. */
  | { readonly kind: 'absent' }
  /** The program was there and gave none. */
  | { readonly kind: 'failed'; readonly reason: string };

const LONGEST_MILLISECONDS = 120_000;

/**
 * The PDF of a Word file, as LibreOffice lays it out. `program` is its absolute path, empty where it is to be found. It runs
 * with a profile of its own, so that one that is open is not disturbed; nothing is left on the disk.
 */
export async function docxToPdf(docx: Uint8Array, program: string): Promise<PdfOutcome> {
  const office = findLibreOffice(program);
  if (office === undefined) return { kind: 'absent' };
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-pdf-'));
  try {
    const source = join(folder, 'speech.docx');
    await writeFile(source, docx, { mode: 0o600 });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const fault = await run(office, [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      source,
    ]);
    const bytes = await readIfThere(join(folder, 'speech.pdf'));
    return bytes === undefined ? { kind: 'failed', reason: fault ?? 'no PDF' } : { kind: 'made', bytes };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs a program to its end; returns why it did not end well. */
function run(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: LONGEST_MILLISECONDS, windowsHide: true }, (error, _out, said) => {
      resolve(error === null ? undefined : said.trim() || error.message);
    });
  });
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
