import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanSpeech } from '../../src/services/cleaning/cleanSpeech.ts';
import { cleaningTables, readCleaningFile } from '../cleaningTables.ts';
import { damagedPage } from '../damagedPage.ts';

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const isHere = existsSync(corpus);
if (!isHere) console.log('The corpus of published speeches is not here: its cleaning tests are skipped.');

const DECODERS = ['questionMark', 'replacement', 'nothing'] as const;
const tables = await cleaningTables();
const readings = await readCleaningFile('readings.txt');
const open = isHere ? readdirSync(new URL('open/', corpus)) : [];
const textOf = (name: string) => readFileSync(new URL(name, corpus), 'utf8');

describe.skipIf(!isHere)('the corpus of published speeches', () => {
  test('a page as it was scraped becomes the restored speech, and what was chosen and inferred is told', () => {
    const { text, changes, gaps } = cleanSpeech(textOf('seed/raw.txt'), { tables });
    const withoutGaps = (each: string) => each.replace(/〔[^〕]*〕/g, '').trim();
    expect(withoutGaps(text)).toBe(withoutGaps(textOf('seed/restored.txt')));
    const doubtful = changes.filter(({ how }) => how !== 'certain');
    expect(doubtful).toEqual([
      { class: 'splitPair', count: 3, how: 'chosen' },
      { class: 'lostBytes', count: 5, how: 'inferred' },
    ]);
    expect(gaps.map(({ characters }) => characters)).toEqual([882, 2427]);
  });

  test.each(open)('%s is not changed', (name) => {
    const text = textOf(`open/${name}`);
    expect(cleanSpeech(text, { tables }).text).toBe(text);
  });

  test.each([
    ['of damaged texts 999 in 1,000 characters come back', false, DECODERS, 0.001],
    ['where marks were looked for among bytes, 997 in 1,000', true, DECODERS.slice(0, 2), 0.003],
  ])('%s', (_name, marksByBytes, decoders, most) => {
    let characters = 0;
    let wrong = 0;
    for (const [index, name] of open.entries()) {
      const body = lines(textOf(`open/${name}`).slice(0, 30_000)).join('\n');
      // What is damaged in print comes back whole: no error of the restoring.
      const wanted = cleanSpeech(body, { tables, simplify: true, whole: GLOSSED + body });
      const decoder = decoders[index % decoders.length] ?? 'questionMark';
      const damage = { seed: index, glossed: 77, halfwidth: 0.5, decoder, marksByBytes } as const;
      const { text } = cleanSpeech(damagedPage(body, tables, readings, damage), { tables });
      characters += body.length;
      wrong += differences(lines(text), lines(wanted.text));
    }
    expect(wrong / characters).toBeLessThanOrEqual(most);
  });
});

const GLOSSED = '會(huì)'.repeat(10);

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u3000]+/g, ''))
    .filter((line) => line !== '');
}

function differences(found: readonly string[], wanted: readonly string[]): number {
  let count = Math.abs(found.length - wanted.length) * 100;
  wanted.forEach((line, index) => {
    const other = found[index] ?? '';
    if (line.length !== other.length) count += Math.max(line.length, other.length);
    else for (let at = 0; at < line.length; at++) if (line[at] !== other[at]) count++;
  });
  return count;
}
