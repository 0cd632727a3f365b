// Usage: characterData.ts FOLDER_OF_PINYIN_PRO FILE_OF_THE_JIEBA_DICTIONARY FOLDER_OF_THE_UNIHAN_DATABASE
// Makes data/readings.txt, data/pairs.txt and data/rare.txt anew. The sources are no dependencies of the project: their data
// change seldom, and what is made of them is committed.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';

/** A pair that words hold less often than this helps to choose nothing. */
const RAREST_PAIR = 20;

type Pinyin = (character: string, options: { readonly multiple?: true; readonly type: 'array' }) => readonly string[];

/** Table 1 of 通用规范汉字表 (2013) holds so many characters: those that everybody can read. */
const COMMON = 3500;

/** All Han of GBK, in the order of its table. */
function hanOfGbk(): readonly string[] {
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.push(lead, trail);
  }
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  return [...text].filter((character) => character >= '\u4e00' && character <= '\u9fff');
}

/** A line for each reading: the reading and, directly behind it, the characters that have it. */
async function readings(pinyin: Pinyin): Promise<string> {
  const byReading = new Map<string, string>();
  for (const character of hanOfGbk()) {
    for (const reading of pinyin(character, { multiple: true, type: 'array' })) {
      if (reading !== character) byReading.set(reading, (byReading.get(reading) ?? '') + character);
    }
  }
  return linesOf(byReading);
}

function linesOf(byReading: ReadonlyMap<string, string>): string {
  return [...byReading]
    .sort()
    .map((line) => line.join(''))
    .join('\n');
}

/** Fields of the Unihan database by character. */
async function unihanField(folder: string, file: string, field: string): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  for (const line of (await readFile(join(folder, `${file}.txt`), 'utf8')).split('\n')) {
    const [code = '', name, value = ''] = line.split('\t');
    if (code.startsWith('U+') && name === field) values.set(characterOf(code), value);
  }
  return values;
}

/** The character of `U+4E00`. */
function characterOf(code: string): string {
  return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
}

/**
 * The usual reading of every character that is not among the common ones, nor another form of one of them: lines as in
 * {@link readings}, each character in one of them.
 */
async function rareReadings(pinyin: Pinyin, unihan: string): Promise<string> {
  const places = await unihanField(unihan, 'Unihan_OtherMappings', 'kTGH');
  const official = await unihanField(unihan, 'Unihan_Readings', 'kTGHZ2013');
  const simplified = await unihanField(unihan, 'Unihan_Variants', 'kSimplifiedVariant');
  const isCommon = (character: string): boolean => {
    const place = Number(places.get(character)?.split(':')[1] ?? Number.NaN);
    return place <= COMMON;
  };
  const isFormOfCommon = (character: string): boolean =>
    (simplified.get(character) ?? '').split(' ').some((code) => code !== '' && isCommon(characterOf(code)));
  const byReading = new Map<string, string>();
  for (const character of new Set([...places.keys(), ...hanOfGbk()])) {
    if (isCommon(character) || (!places.has(character) && isFormOfCommon(character))) continue;
    // `482.140:chán,shàn 031.160:chán`: those of the dictionary, in the order of its pages.
    const known = [...(official.get(character) ?? '').matchAll(/[^\d.:, ]+/g)].map(([each]) => each);
    const [usual = character] = pinyin(character, { type: 'array' });
    const reading = known.length === 0 || known.includes(usual) ? usual : (known[0] ?? usual);
    if (reading !== character) byReading.set(reading, (byReading.get(reading) ?? '') + character);
  }
  return linesOf(byReading);
}

/** How often something was counted, as a letter: each is twice the one before. */
function grade(count: number): string {
  return String.fromCharCode(0x61 + Math.min(25, Math.floor(Math.log2(count))));
}

/**
 * A line for each character: the character, how frequent it is, then the characters that follow it within words, in groups
 * behind the letter that says how often, the most frequent first.
 */
async function pairs(file: string): Promise<string> {
  const single = new Map<string, number>();
  const followers = new Map<string, Map<string, number>>();
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    const [word = '', count = '0'] = line.split(' ');
    if (!/^\p{Script=Han}+$/u.test(word)) continue;
    let before: string | undefined;
    for (const character of word) {
      single.set(character, (single.get(character) ?? 0) + Number(count));
      if (before !== undefined) {
        const behind = followers.get(before) ?? new Map<string, number>();
        followers.set(before, behind.set(character, (behind.get(character) ?? 0) + Number(count)));
      }
      before = character;
    }
  }
  const lines = [...single].sort().map(([character, count]) => {
    const behind = [...(followers.get(character) ?? [])]
      .filter(([, times]) => times >= RAREST_PAIR)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const rest: string[] = [];
    let group = '';
    for (const [follower, times] of behind) {
      const letter = grade(times);
      rest.push(letter === group ? follower : letter + follower);
      group = letter;
    }
    return character + grade(Math.max(1, count)) + rest.join('');
  });
  return lines.join('\n');
}

const [pinyinFolder, dictionary, unihan] = process.argv.slice(2);
if (pinyinFolder === undefined || dictionary === undefined || unihan === undefined)
  throw new Error('Three paths are wanted; see the first line.');
const library: { readonly pinyin: Pinyin } = await import(pathToFileURL(join(pinyinFolder, 'dist/esm/index.mjs')).href);
await writeFile(join(root, 'data', 'readings.txt'), await readings(library.pinyin));
await writeFile(join(root, 'data', 'rare.txt'), await rareReadings(library.pinyin, unihan));
await writeFile(join(root, 'data', 'pairs.txt'), await pairs(dictionary));
