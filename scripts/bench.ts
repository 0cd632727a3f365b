// Usage: bench.ts [FILE …]
// Measures the parser beside markdown-it's, on the same texts, in one process. The texts are of the project's own making;
// files named on the command line are measured as they are, and nothing else then. Nothing is asserted.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { cleaningTimes } from './bench/cleaningTimes.ts';
import { modelOf, readSentences, readSpeech, readTokens, renderHtml, tokensOf } from './bench/contenders.ts';
import { editTimes } from './bench/editTimes.ts';
import { exportTimes } from './bench/exportTimes.ts';
import { bytesHeld, bytesLeft } from './bench/heap.ts';
import { hostileForms, hostileTexts } from './bench/hostileTexts.ts';
import { layoutTimes } from './bench/layoutTimes.ts';
import { flat, type Layout, longSpeech } from './bench/longSpeech.ts';
import { medians, roundsFor } from './bench/medians.ts';
import { manyRows, outlineTimes } from './bench/outlineTimes.ts';
import { recountTimes } from './bench/recountTimes.ts';
import { tableOf } from './bench/table.ts';

interface Text {
  readonly name: string;
  readonly text: string;
}

const number = (value: number): string => value.toLocaleString('en');
const milliseconds = (value: number): string => value.toFixed(value < 10 ? 3 : 1);
const ratio = (ours: number, theirs: number): string => (ours / theirs).toFixed(2);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(3);

function section(title: string, table: string): void {
  console.log(`\n${title}\n\n${table}`);
}

function made(characters: number, layout: Layout): Text {
  return { name: `${number(characters)}, ${layoutNames[layout]}`, text: longSpeech(characters, layout) };
}

const layoutNames: Readonly<Record<Layout, string>> = {
  lines: 'a paragraph a line',
  blankLines: 'blank lines between',
  oneLine: 'all in one line',
};

function timeTexts(texts: readonly Text[]): void {
  const rows = texts.map(({ name, text }) => {
    const { nodes, announcements } = readSpeech(text);
    const { sentences, clauses, syllables } = readSentences(text);
    const counts = [text.length, nodes, announcements, sentences, clauses, syllables, readTokens(text)];
    return [name, ...counts.map(number)];
  });
  const head = ['characters', 'nodes', 'announcements', 'sentences', 'clauses', 'syllables', 'markdown-it tokens'];
  section('What is read of each text', tableOf(['', ...head], rows));
  timeOutlines(texts);
}

function timeOutlines(texts: readonly Text[]): void {
  const rows = texts.map(({ name, text }) => {
    const rounds = roundsFor(text.length);
    const tasks = [readSpeech, readSentences, readTokens, renderHtml].map((read) => () => read(text));
    const [outline = Number.NaN, spoken = Number.NaN, parse = Number.NaN, render = Number.NaN] = medians(tasks, rounds);
    const ratios = [ratio(outline, parse), ratio(outline, render), ratio(spoken, parse)];
    const speeds = [outline, parse].map((time) => (text.length / time / 1000).toFixed(1));
    return [name, number(rounds), ...[outline, spoken, parse, render].map(milliseconds), ...ratios, ...speeds];
  });
  const times = ['rounds', 'outline', '+ spoken', 'md parse', 'md render'];
  const comparisons = ['outline÷parse', 'outline÷render', '+ spoken÷parse', 'outline M/s', 'md parse M/s'];
  section(
    'Median ms: the parse with outline and announcements read (outline), the same with sentences, clauses and syllables\n' +
      '(+ spoken), markdown-it’s tokens and its HTML; their ratios; millions of characters a second',
    tableOf(['', ...times, ...comparisons], rows),
  );
}

function timeScaling(): void {
  const [small, large] = [longSpeech(100_000), longSpeech(1_000_000)];
  const times = medians(
    [small, large].flatMap((text) =>
      [readSpeech, readSentences, readTokens, renderHtml].map((read) => () => read(text)),
    ),
    roundsFor(large.length),
  );
  const names = ['outline', 'outline + spoken', 'markdown-it parse', 'markdown-it render'];
  const rows = names.map((name, index) => {
    const [short = Number.NaN, long = Number.NaN] = [times[index], times[index + names.length]];
    return [name, milliseconds(short), milliseconds(long), ratio(long, short)];
  });
  section(
    `Scaling: ${number(large.length)} characters beside ${number(small.length)}, ${(large.length / small.length).toFixed(2)} times as many`,
    tableOf(['', 'small ms', 'large ms', 'times as long'], rows),
  );
}

function measureHeap(name: string, text: string): void {
  // Of a short text many are held and made, or the noise of the heap would be larger than they are.
  const copies = Math.ceil(2_000_000 / text.length);
  const times = Math.ceil(20_000_000 / text.length);
  const rows = (
    [
      ['parseSpeech', modelOf],
      ['markdown-it parse', tokensOf],
    ] as const
  ).map(([program, make]) => {
    const held = bytesHeld(() => make(text), copies);
    const left = bytesLeft(() => make(text), times);
    return [program, megabytes(held), (held / text.length).toFixed(1), megabytes(left)];
  });
  section(
    `Heap: ${name}, ${number(text.length)} characters (the text itself not counted)`,
    tableOf(['', 'one result MB', 'bytes a character', `left after ${number(times)} with none kept MB`], rows),
  );
}

function timeHostileTexts(): void {
  const characters = 100_000;
  const times = 3;
  let worst = { time: 0, name: '' };
  const rows = hostileTexts(characters).map(({ name, forms }) => [
    name,
    ...hostileForms.map((form) => {
      const text = forms[form];
      let slowest = 0;
      for (let time = 0; time < times; time++) {
        const start = performance.now();
        readSpeech(text);
        slowest = Math.max(slowest, performance.now() - start);
      }
      if (slowest > worst.time) worst = { time: slowest, name: `${name}, ${form}` };
      return slowest.toFixed(1);
    }),
  ]);
  section(
    `Hostile texts, ${number(characters)} characters each: what is repeated, and the slowest of ${times} runs in ms`,
    tableOf(['', ...hostileForms], rows),
  );
  console.log(`\nThe slowest hostile text: ${worst.time.toFixed(1)} ms (${worst.name})`);
}

function timeEdits(): void {
  const sizes = [
    [30_000, 41],
    [1_000_000, 7],
  ] as const;
  const [small = [], large = []] = sizes.map(([characters, rounds]) => editTimes(longSpeech(characters), rounds));
  const rows = small.map(({ name, median, outcome }, index) => [
    name,
    outcome,
    ...[median, large[index]?.median ?? Number.NaN].map(milliseconds),
  ]);
  section(
    'Edits and completion in a parsed speech: what came of each (30,000 characters), median ms',
    tableOf(['', 'outcome', ...sizes.map(([characters]) => number(characters))], rows),
  );
}

function timeExports(): void {
  const sizes = [
    [30_000, 15],
    [300_000, 5],
  ] as const;
  const [small = [], large = []] = sizes.map(([characters, rounds]) => exportTimes(longSpeech(characters), rounds));
  const rows = small.map(({ name, median, size }, index) => [
    name,
    number(size),
    ...[median, large[index]?.median ?? Number.NaN].map(milliseconds),
  ]);
  section(
    'Exports, from the text to the file: its bytes, characters or rows (30,000 characters), median ms',
    tableOf(['', 'size', ...sizes.map(([characters]) => number(characters))], rows),
  );
}

function timeSidebar(): void {
  const texts: readonly Text[] = [
    made(30_000, 'lines'),
    { name: '2,000 rows', text: manyRows() },
    made(1_000_000, 'lines'),
  ];
  const times = texts.map(({ text }) => outlineTimes(text, 15));
  const steps = times[0]?.steps.map(({ name }) => name) ?? [];
  const rows = texts.map(({ name, text }, index) => {
    const { rowCount = Number.NaN, steps: taken = [] } = times[index] ?? {};
    return [name, number(text.length), number(rowCount), ...taken.map(({ median }) => milliseconds(median))];
  });
  section(
    'The outline in the sidebar after an edit in the middle of a parsed speech, median ms',
    tableOf(['', 'characters', 'rows', ...steps], rows),
  );
}

function timeRecounts(): void {
  const sizes = [
    [30_000, 101],
    [1_000_000, 7],
  ] as const;
  const [small = [], large = []] = sizes.map(([characters, rounds]) => recountTimes(longSpeech(characters), rounds));
  const rows = small.map(({ name, median }, index) => [
    name,
    ...[median, large[index]?.median ?? Number.NaN].map(milliseconds),
  ]);
  section(
    'Counting anew after a keystroke in a parsed speech, one after the other, median ms',
    tableOf(['', ...sizes.map(([characters]) => number(characters))], rows),
  );
}

function timeLayout(texts: readonly Text[]): void {
  const rows = texts.map(({ name, text }) => {
    const { pages, fromNothing, afterKey, afterLine } = layoutTimes(text, Math.min(roundsFor(text.length), 101));
    return [name, number(text.length), number(pages), ...[fromNothing, afterKey, afterLine].map(milliseconds)];
  });
  section(
    'Lines and pages of a parsed speech, median ms: from nothing, after a character was typed in the middle, after a\n' +
      'paragraph was begun there',
    tableOf(['', 'characters', 'pages', 'from nothing', 'after a key', 'after a paragraph'], rows),
  );
}

async function timeCleaning(): Promise<void> {
  const times = await cleaningTimes([30_000, 1_000_000], 7);
  const rows = times.map(({ name, characters, changes, median }) => [
    name,
    number(characters),
    number(changes),
    milliseconds(median),
  ]);
  section('Cleaning, median ms', tableOf(['', 'characters', 'changes', 'ms'], rows));
}

const { positionals: files } = parseArgs({ args: process.argv.slice(2), allowPositionals: true });
console.log(
  `Node ${process.version}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}. One process; the programs take turns on each\n` +
    'text, half as many rounds to warm up as are timed; times are medians. A ratio under 1 is faster than markdown-it.',
);
// Both have read something of everything before anything is timed.
const warming = longSpeech(30_000);
medians(
  [readSpeech, readSentences, readTokens, renderHtml].map((read) => () => read(warming)),
  50,
);
if (files.length > 0) {
  const texts = files.map((name) => ({ name, text: flat(readFileSync(name, 'utf8')) }));
  timeTexts(texts);
  timeLayout(texts);
  for (const { name, text } of texts) measureHeap(name, text);
} else {
  timeTexts([
    ...[5_000, 30_000, 1_000_000].map((characters) => made(characters, 'lines')),
    ...[5_000, 30_000, 1_000_000].map((characters) => made(characters, 'blankLines')),
    made(10_000, 'oneLine'),
  ]);
  timeScaling();
  measureHeap('a speech, a paragraph a line', longSpeech(1_000_000));
  timeEdits();
  timeExports();
  timeLayout([5_000, 30_000, 300_000].map((characters) => made(characters, 'lines')));
  timeSidebar();
  timeRecounts();
  await timeCleaning();
  timeHostileTexts();
}
