import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { parseSpeech } from '../src/core/parser/parseSpeech.ts';
import { root } from './bootstrap.mjs';

/**
 * Times the parser beside markdown-it's on the same texts in one process and prints medians and their ratio. The texts
 * are the samples, repeated to length; files named on the command line are timed as they are.
 */
const sizes = [5_000, 30_000, 1_000_000];

interface Text {
  readonly name: string;
  readonly text: string;
}

function texts(files: readonly string[]): readonly Text[] {
  if (files.length > 0) return files.map((file) => ({ name: file, text: readFileSync(file, 'utf8') }));
  const folder = join(root, 'samples');
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith('.speech'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  return sizes.map((size) => ({
    name: `${size.toLocaleString('en')} characters`,
    // Through a buffer, so that the text is one flat string and not a rope that the first reader has to flatten.
    text: Buffer.from(samples.repeat(Math.ceil(size / samples.length)).slice(0, size)).toString(),
  }));
}

/** Median milliseconds of each task; the tasks take turns, so that a slower moment of the machine meets them alike. */
function medians(tasks: readonly (() => unknown)[], rounds: number): readonly number[] {
  const times: number[][] = tasks.map(() => []);
  for (let round = 0; round < rounds + 2; round++) {
    tasks.forEach((task, index) => {
      const start = performance.now();
      task();
      // The first two rounds warm up.
      if (round >= 2) times[index]?.push(performance.now() - start);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN);
}

const markdownIt = new MarkdownIt();
console.log('median ms            parseSpeech  markdown-it parse  ratio');
for (const { name, text } of texts(process.argv.slice(2))) {
  const rounds = text.length > 300_000 ? 11 : 101;
  const [ours = Number.NaN, theirs = Number.NaN] = medians(
    [() => parseSpeech(text), () => markdownIt.parse(text, {})],
    rounds,
  );
  const cells = [ours.toFixed(2).padStart(11), theirs.toFixed(2).padStart(17), (ours / theirs).toFixed(2).padStart(5)];
  console.log(`${name.padEnd(20)} ${cells.join('  ')}`);
}
