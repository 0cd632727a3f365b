import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { PdfProgram } from './findProgram.ts';
import { runProgram } from './runProgram.ts';
import { withTemporaryFolder } from './temporaryFolder.ts';

export type PdfOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' }
  /** The program gave none. */
  | { readonly kind: 'failed'; readonly reason: string };

const LONGEST_MILLISECONDS = 120_000;

/**
 * The PDF that a program makes: a browser of a page, LibreOffice of a Word file. It runs with a profile of its own, so that
 * one that is open is not disturbed; nothing is left on the disk.
 */
export function makePdf({ kind, path }: PdfProgram, source: Uint8Array, signal?: AbortSignal): Promise<PdfOutcome> {
  return withTemporaryFolder(path, async (folder) => {
    const file = join(folder, kind === 'browser' ? 'speech.html' : 'speech.docx');
    const pdf = join(folder, 'speech.pdf');
    await writeFile(file, source, { mode: 0o600 });
    const args = kind === 'browser' ? browserArguments(folder, file, pdf) : officeArguments(folder, file);
    const end = await runProgram(path, args, { signal, milliseconds: LONGEST_MILLISECONDS });
    if (end.kind === 'cancelled') return end;
    const bytes = await readIfThere(pdf);
    if (bytes !== undefined) return { kind: 'made', bytes };
    return { kind: 'failed', reason: end.kind === 'failed' ? end.reason : 'no PDF' };
  });
}

function browserArguments(folder: string, file: string, pdf: string): readonly string[] {
  return [
    '--headless',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${pdf}`,
    '--no-pdf-header-footer',
    // The same for browsers before 2023.
    '--print-to-pdf-no-header',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-breakpad',
    // No name is looked up, so that nothing leaves the computer, whatever a browser would like to ask for on its own.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Asks for no password of the computer's store.
    '--password-store=basic',
    '--use-mock-keychain',
    // A browser refuses to run as root within its sandbox. The page is our own, runs no script and loads nothing.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    pathToFileURL(file).href,
  ];
}

function officeArguments(folder: string, file: string): readonly string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ];
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(file);
    // One that was broken off is none.
    return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.includes('%%EOF') ? bytes : undefined;
  } catch {
    return undefined;
  }
}
