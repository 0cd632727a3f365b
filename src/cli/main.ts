import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

declare const ROSTRUM_VERSION: string;

// A reader such as `head` may close the pipe early: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

run(process.argv.slice(2), {
  readFile: (file) => (file === '-' ? buffer(process.stdin) : readFile(file)),
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  locale: LC_ALL || LC_MESSAGES || LANG || '',
  version: ROSTRUM_VERSION,
}).then((status) => {
  process.exitCode = status;
});
