import { hasTone, PINYIN_LETTERS, type PinyinReadings, plainReading } from './pinyinReadings.ts';

/** (jìn): a reading in brackets; a ? or U+FFFD before it is a byte that its bracket was taken for. */
export interface Gloss {
  /** With the orphan byte and the brackets. */
  readonly start: number;
  readonly end: number;
  readonly reading: string;
  /** Behind a byte that lost its partner: ?lián) or \ufffd(lián). */
  readonly orphan: boolean;
  /** Whether the character before has this reading: in a tone that is not known of it, dictionaries may differ. */
  readonly fits: 'yes' | 'inAnotherTone' | 'no';
}

/** 進(jìn) 勇?lián); not （附后）, (a), which stands behind no Chinese character with that reading, and ?) alone. */
const GLOSS = new RegExp(`([?\\ufffd])?(?:[(（]|(?<=[?\\ufffd]))([${PINYIN_LETTERS}]{1,8})[)）]`, 'g');

/** All that may be glosses, in order. */
export function findGlosses(text: string, readings: PinyinReadings): readonly Gloss[] {
  const glosses: Gloss[] = [];
  /** Without a tone mark, such as 們(men), where they fit. */
  const toneless = new Set<string>();
  for (const match of text.matchAll(GLOSS)) {
    const reading = plainReading(match[2] ?? '');
    const orphan = match[1] !== undefined;
    const fits = orphan || match.index === 0 ? 'no' : fitOf(text.charAt(match.index - 1), reading, readings);
    if (fits !== 'no' && !hasTone(reading)) toneless.add(reading);
    glosses.push({ start: match.index, end: match.index + match[0].length, reading, orphan, fits });
  }
  // A word in Latin letters in brackets has no tone mark: (ABC) stays out unless it fits, or is a gloss elsewhere.
  return glosses.filter(({ fits, reading }) => fits !== 'no' || hasTone(reading) || toneless.has(reading));
}

/** How well a reading fits a character. */
export function fitOf(character: string, reading: string, readings: PinyinReadings): Gloss['fits'] {
  if (readings.fits(character, reading)) return 'yes';
  return readings.fitsInSomeTone(character, reading) ? 'inAnotherTone' : 'no';
}

/** So many are damage in any text. */
const MANY = 10;
/** A character that is glossed at each of so many places is damage: a writer explains a character once. */
const THROUGHOUT = 3;

/** Whether the glosses of a text are damage: 亳(bó)州 in a clean text is the writer's own aid. */
export function areDamage(text: string, glosses: readonly Gloss[]): boolean {
  const fitting = glosses.filter(({ fits, reading }) => fits !== 'no' && hasTone(reading));
  if (fitting.length >= MANY) return true;
  const times = new Map<string, number>();
  for (const { start } of fitting) {
    const character = text.charAt(start - 1);
    times.set(character, (times.get(character) ?? 0) + 1);
  }
  return [...times].some(([character, count]) => count >= THROUGHOUT && text.split(character).length - 1 === count);
}

/** The readings with which characters of this text are glossed: `會huì`. */
export function glossedCharacters(text: string, glosses: readonly Gloss[]): ReadonlySet<string> {
  return new Set(
    glosses.flatMap(({ fits, start, reading }) => (fits === 'no' ? [] : [text.charAt(start - 1) + reading])),
  );
}
