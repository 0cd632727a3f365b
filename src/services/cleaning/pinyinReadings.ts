/** Which readings each character has. */
export interface PinyinReadings {
  /** Whether a character can be read so. The reading is in NFC, in the letters of {@link plainReading}. */
  readonly fits: (character: string, reading: string) => boolean;
  /** Whether it can be read so in some tone: dictionaries differ, 績 is jì and jī. */
  readonly fitsInSomeTone: (character: string, reading: string) => boolean;
}

const FIRST_HAN = 0x3400;

/** Reads `data/readings.txt`: a line for each reading, the characters that have it directly behind. */
export function pinyinReadings(table: string): PinyinReadings {
  const byReading = new Map<string, string>();
  const bySyllable = new Map<string, string>();
  for (const line of table.split('\n')) {
    let end = 0;
    while (end < line.length && line.charCodeAt(end) < FIRST_HAN) end++;
    const reading = plainReading(line.slice(0, end));
    const syllable = withoutTone(reading);
    byReading.set(reading, line.slice(end));
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + line.slice(end));
  }
  return {
    fits: (character, reading) => byReading.get(reading)?.includes(character) ?? false,
    fitsInSomeTone: (character, reading) => bySyllable.get(withoutTone(reading))?.includes(character) ?? false,
  };
}

/** A reading as the table writes it: composed letters, ɡ and ɑ as g and a, small. */
export function plainReading(reading: string): string {
  return reading.normalize('NFC').toLowerCase().replaceAll('\u0261', 'g').replaceAll('\u0251', 'a');
}

function withoutTone(reading: string): string {
  // The two dots of ü are no tone.
  return reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
}

/** The letters of which readings are made, as a class of a pattern without its brackets. */
export const PINYIN_LETTERS = 'A-Za-zāáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜêếềńňǹḿɡɑ\u0300\u0301\u0304\u0308\u030c';

/** ě: a letter that says its tone. */
const TONE = /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜếềńňǹḿ]/;

export function hasTone(reading: string): boolean {
  return TONE.test(reading);
}
