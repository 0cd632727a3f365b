// Usage: benchChecks.ts [FILE …]
// Measures all checks beside AutoCorrect's linter and zhlint, on the same texts, in one process. The texts are of the
// project's own making; files named on the command line are measured as they are, and nothing else then. Nothing is asserted.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkers } from './bench/checkers.ts';
import { flat, longSpeech } from './bench/longSpeech.ts';
import { medians } from './bench/medians.ts';
import { tableOf } from './bench/table.ts';

const { positionals: files } = parseArgs({ args: process.argv.slice(2), allowPositionals: true });
const texts =
  files.length > 0
    ? files.map((name) => ({ name, text: flat(readFileSync(name, 'utf8')) }))
    : [5_000, 30_000, 100_000].map((characters) => ({ name: 'a speech', text: longSpeech(characters) }));

/** Milliseconds that each program has for itself before the next takes its turn; one check at least. */
const TURN = 5;

const programs = await checkers();
const rows = texts.flatMap(({ name, text }) => {
  const rounds = Math.max(5, Math.min(400, Math.round(2_000_000 / text.length)));
  const found = programs.map(({ check }) => check(text));
  const times = medians(
    programs.map(
      ({ check }) =>
        () =>
          check(text),
    ),
    rounds,
    TURN,
  );
  const [ours = Number.NaN] = times;
  return programs.map((program, index) => {
    const time = times[index] ?? Number.NaN;
    const speed = (text.length / time / 1000).toFixed(2);
    return [
      name,
      text.length.toLocaleString('en'),
      program.name,
      time.toFixed(2),
      speed,
      (time / ours).toFixed(1),
      `${found[index]}`,
    ];
  });
});
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}. One process; the programs take turns of ${TURN} ms on each text; times are medians of single checks.\n`,
);
console.log(tableOf(['', 'characters', 'program', 'ms', 'M characters/s', 'times as long', 'reported'], rows));
