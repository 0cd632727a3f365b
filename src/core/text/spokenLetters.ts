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
  ['kv', 2],
  ['hz', 2],
  ['khz', 3],
  ['mhz', 3],
  ['ghz', 3],
]);

/** A word within a run of letters, or its capitals: Chat and GPT in ChatGPT, Deep and Seek in DeepSeek, m and RNA in mRNA. */
const PART = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
/** The vowels of a syllable, roughly: a, oo, ie; not the consonants between them. */
const VOWELS = /[aeiouy]+/gi;

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

/** Capitals as long as this are read as a word where they have vowels: COVID, UNESCO; not GDP, APEC. */
const WORD_LENGTH = 5;

function partSyllables(part: string): number {
  const spelled = part.length === 1 || (part === part.toUpperCase() && part.length < WORD_LENGTH);
  const vowels = spelled ? 0 : (part.match(VOWELS)?.length ?? 0);
  if (vowels > 0) return vowels;
  let syllables = 0;
  for (const letter of part) syllables += letter === 'W' || letter === 'w' ? 3 : 1;
  return syllables;
}
