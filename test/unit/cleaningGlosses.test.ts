import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { type CleaningResult, cleanSpeech } from '../../src/services/cleaning/cleanSpeech.ts';
import { cleaningTables } from '../cleaningTables.ts';
import { gbkAlone, glossedPage } from '../glossedPage.ts';

const published = new URL('../../../shared/corpus/open/', import.meta.url);
const isHere = existsSync(published);
if (!isHere)
  console.log('The corpus of published speeches is not here: our own samples alone are damaged and restored.');

const tables = await cleaningTables();
const own = new URL('../../samples/', import.meta.url);
const texts = [own, ...(isHere ? [published] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:speech|txt)$/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);
const scripts = ['t', 'tw', 'hk'] as const;

function drawing(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A text as nothing in it is a damage of its own: one script, full-width marks, no blank lines. */
function undamaged(text: string): string {
  const body = gbkAlone(tables.simplify(text.replace(/^---\n[\s\S]*?\n---\n/, '').slice(0, 10_000)));
  return body
    .replaceAll('显着', '显著')
    .replaceAll(/;{2,}/g, '')
    .replaceAll(/(?<=[\u4e00-\u9fff”》）%])[,:;?!](?![\d/])/g, (mark) => '，：；？！'.charAt(',:;?!'.indexOf(mark)))
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll(/[ \t]+/g, '').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** How many characters are wrong, and in which of them nothing says so; by lines, each compared as far as it is alike. */
function compared(wanted: string, { text, doubts }: CleaningResult): { wrong: number; silent: readonly string[] } {
  const [right, found] = [wanted.split('\n'), text.split('\n')];
  if (right.length !== found.length)
    return { wrong: wanted.length, silent: [`${right.length} lines, ${found.length}`] };
  let wrong = 0;
  const silent: string[] = [];
  let offset = 0;
  right.forEach((line, index) => {
    const other = found[index] ?? '';
    const from = offset;
    offset += other.length + 1;
    if (line === other) return;
    const isTold = (start: number, end: number) => doubts.some(({ span }) => span.start < end && start < span.end);
    if (line.length !== other.length) {
      wrong += Math.max(1, Math.abs(line.length - other.length));
      if (!isTold(from, from + other.length)) silent.push(`${line} | ${other}`);
      return;
    }
    for (let at = 0; at < line.length; at++) {
      if (line[at] === other[at]) continue;
      wrong++;
      if (!isTold(from + at, from + at + 1))
        silent.push(`${line.slice(Math.max(0, at - 6), at + 6)} | ${other.slice(Math.max(0, at - 6), at + 6)}`);
    }
  });
  return { wrong, silent };
}

describe.each(scripts)('pages glossed from left to right, in traditional characters (%s)', (to) => {
  test('of 1,000 characters 999 come back, and none is wrong without a word', () => {
    let characters = 0;
    let wrong = 0;
    const silent: string[] = [];
    for (const [index, { name, text }] of texts.entries()) {
      const body = undamaged(text);
      const orphan = index % 2 === 0 ? '?' : '\ufffd';
      const page = glossedPage(body, { draw: drawing(index + to.length), to, glossed: 77, halfwidth: 0.5, orphan });
      const { wrong: own, silent: unsaid } = compared(body, cleanSpeech(page, { tables }));
      characters += body.length;
      wrong += own;
      silent.push(...unsaid.map((words) => `${name} ${words}`));
    }
    expect(silent).toEqual([]);
    expect(wrong / characters).toBeLessThanOrEqual(0.001);
  });
});

test.each(['tw', 'hk'] as const)('a clean text in traditional characters stays as it is: %s', (to) => {
  const convert = Converter({ from: 'cn', to });
  for (const { text } of texts) {
    const traditional = convert(text);
    expect(cleanSpeech(traditional, { tables }).text).toBe(traditional);
  }
});
