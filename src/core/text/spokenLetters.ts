import { isLetter } from './letters.ts';
import type { SpokenToken } from './spokenCharacters.ts';
import { digitOf } from './spokenNumbers.ts';
import { isPer } from './spokenPer.ts';

/** Units that are read in Chinese behind a number: 5km 五公里, 300MW 三百兆瓦, 24h 二十四小时. Those of one letter take one syllable anyway. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['km', 2],
  ['cm', 2],
  ['mm', 2],
  ['kg', 2],
  ['mg', 2],
  ['ml', 2],
  ['kw', 2],
  ['mw', 2],
  ['gw', 2],
  ['kwh', 3],
  ['h', 2],
  ['min', 2],
  ['ha', 2],
  ['mwh', 3],
  ['gwh', 3],
  ['kv', 2],
  ['hz', 2],
  ['khz', 3],
  ['mhz', 3],
  ['ghz', 3],
  ['kva', 3],
  ['mpa', 2],
  ['db', 2],
  ['twh', 3],
  ['kcal', 2],
  ['kj', 2],
  ['kn', 2],
  ['kpa', 2],
  ['mva', 3],
  ['mah', 3],
  ['mwp', 2],
  ['gwp', 2],
  ['mmhg', 4],
  ['tce', 4],
  ['w', 1],
  ['r', 1],
]);

/** Units of which there are squares and cubes: m2 平方米, km2 平方公里. */
const LENGTHS: ReadonlySet<string> = new Set(['m', 'dm', 'km', 'cm', 'mm']);

/** Words that are not said as they are written: App is A-P-P, SARS 萨斯. */
const SAID: ReadonlyMap<string, number> = new Map([
  ['app', 3],
  ['ok', 2],
  ['sars', 2],
  ['nasa', 2],
  ['top', 1],
  ['sim', 1],
]);

/** 二 三 七 八, and where a class or a stage follows 四 六 九 十一 十二; not IV, VI otherwise. */
const ROMAN = /^(?:II|III|VII|VIII|(?:IV|VI|IX)(?=[级类型期度区档等卷])|(XII?)(?=[级类型期度区档等卷]))(?![A-Za-z])/;

/** A word within a run of letters, or its capitals: Chat and GPT in ChatGPT, Deep and Seek in DeepSeek, m and RNA in mRNA. */
const PART = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
/** The vowels of a syllable, roughly: a, oo, ie; not the consonants between them. */
const VOWELS = /[aeiouy]+/gi;

/** The run of letters at `at`, read with what stands around it: 5km 五公里, 300km/h 三百公里每小时, 100m2 一百平方米, No.1 第一号. */
export function lettersAt(text: string, at: number): SpokenToken {
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  const letters = halfwidth(text.slice(at, end));
  // US$5亿 is 五亿美元.
  if (text.charAt(end) === '$' && COUNTRIES_OF_DOLLARS.has(letters)) return { end: end + 1, syllables: '美元'.length };
  const roman = ROMAN.exec(`${letters}${text.charAt(end)}`);
  if (roman) return { end, syllables: roman[1] === undefined ? 1 : 2 };
  if (NUMBER_SIGN.test(text.slice(at, end + 3))) return { end, syllables: '第号'.length };
  const measures = isBehindNumber(text, at) || (text.charAt(at - 1) === '/' && isPer(text, at - 1));
  if (measures && letters === 'hm' && SQUARE.test(text.charAt(end))) return { end: end + 1, syllables: '公顷'.length };
  const syllables = lettersSyllables(letters, measures);
  const isPower = measures && LENGTHS.has(letters.toLowerCase()) && POWER.test(text.slice(end, end + 2));
  return isPower ? { end: end + 1, syllables: syllables + '平方'.length } : { end, syllables };
}

/** 美 港 加 澳 新: their 元 has two syllables. */
const COUNTRIES_OF_DOLLARS: ReadonlySet<string> = new Set(['US', 'HK', 'C', 'A', 'S']);
/** No.5 NO. 12 No．5; not No problem. */
const NUMBER_SIGN = /^N[Oo][.．] ?[0-9]/;
const SQUARE = /[2²]/;
/** The 2 of m2, the 3 of m3; not of m25, m2.5. */
const POWER = /^[23](?![0-9.A-Za-z])/;
/** 5km, 5 km, 500万kW, 1.2亿 kWh. */
const BEHIND_NUMBER = /[0-9０-９][千百]?[万亿]{0,2}[ \u00a0\u2009]?$/;

function isBehindNumber(text: string, at: number): boolean {
  return digitOf(text.charCodeAt(at - 1)) >= 0 || BEHIND_NUMBER.test(text.slice(Math.max(0, at - 6), at));
}

function halfwidth(letters: string): string {
  return letters.replace(/[Ａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/**
 * How many syllables a run of half-width Latin letters takes: GDP three, W three of its own; a word, in small letters or
 * long (COVID), about one for each group of vowels; behind a number a unit is read in Chinese.
 */
export function lettersSyllables(letters: string, afterNumber: boolean): number {
  const unit = afterNumber ? UNITS.get(letters.toLowerCase()) : undefined;
  if (unit !== undefined) return unit;
  let syllables = 0;
  for (const [part] of letters.matchAll(PART)) syllables += partSyllables(part);
  return syllables;
}

/** The AAAAA of a rating. */
const VOWELS_ALONE = /^[AEIOU]+$/;

/** Capitals as long as this are read as a word where they have vowels: COVID, UNESCO; not GDP, APEC. */
const WORD_LENGTH = 5;

function partSyllables(part: string): number {
  const said = SAID.get(part.toLowerCase());
  if (said !== undefined) return said;
  const spelled =
    part.length === 1 || (part === part.toUpperCase() && part.length < WORD_LENGTH) || VOWELS_ALONE.test(part);
  const vowels = spelled ? 0 : (part.match(VOWELS)?.length ?? 0);
  if (vowels > 0) return vowels;
  let syllables = 0;
  for (const letter of part) syllables += letter === 'W' || letter === 'w' ? 3 : 1;
  return syllables;
}
