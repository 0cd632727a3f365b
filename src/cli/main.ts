import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { findPdfPrograms, type PdfProgram } from '../node/findProgram.ts';
import { makePdf } from '../node/makePdf.ts';
import { replaceFile } from './replaceFile.ts';
import { run, unexpectedFaultLine } from './run.ts';

declare const ROSTRUM_VERSION: string;

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = LC_ALL || LC_MESSAGES || LANG || '';
const words = process.argv.slice(2);
let failed = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may close the pipe early: that is no error of ours.
  if (error.code === 'EPIPE') process.exit(0);
  fail(error);
});
// Nothing is left to tell it to.
process.stderr.on('error', () => process.exit(2));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

run(words, {
  readFile: (file) => (file === '-' ? buffer(process.stdin) : readFile(file)),
  // It lies beside the folder of the program, in the package as in a checkout.
  readLexicon: () => readFile(join(__dirname, '..', 'lexicon', 'terms.tsv'), 'utf8'),
  readCleaningFile: (name) => readFile(join(__dirname, 'data', name), 'utf8'),
  readRareReadings: () => readFile(join(__dirname, 'data', 'rare.txt'), 'utf8'),
  writeFile: replaceFile,
  pdf: { find: async (told, order) => findPdfPrograms(told, order), make: makeStoppablePdf },
  pdfProgram: process.env['ROSTRUM_PDF_PROGRAM'] ?? '',
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  locale,
  now: () => new Date(),
  version: ROSTRUM_VERSION,
}).then((status) => {
  process.exitCode = status;
});

/** Whoever stops this program stops the one that makes the PDF, too. */
async function makeStoppablePdf(program: PdfProgram, source: Uint8Array): ReturnType<typeof makePdf> {
  const stop = new AbortController();
  const onStop = (): void => stop.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, onStop);
  try {
    return await makePdf(program, source, stop.signal);
  } finally {
    for (const signal of signals) process.off(signal, onStop);
  }
}

function fail(error: unknown): void {
  if (failed) return;
  failed = true;
  process.stderr.write(unexpectedFaultLine(words, locale, error), () => process.exit(2));
}
