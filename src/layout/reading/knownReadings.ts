import type { Span } from '../../core/text/span.ts';
import { type KnownWord, PLACE_WORDS, SURNAME_WORDS } from './knownWords.ts';

/** How one character is read. */
export interface CharacterReading extends Span {
  /** A syllable with its tone mark. */
  readonly pinyin: string;
}

const BY_WORD: ReadonlyMap<string, KnownWord> = new Map(
  [...PLACE_WORDS, ...SURNAME_WORDS].map((known) => [known.word, known]),
);
const PLACE = new RegExp(PLACE_WORDS.map(({ word }) => word).join('|'), 'g');
const SURNAME = SURNAME_WORDS.map(({ word }) => word).join('|');

/**
 * The name of a person by what stands around it: behind a mark, an office or 和, before 同志 and the like or as 某某. 单志远同志,
 * 仇某某, 姓查; not 解放军同志, 区委同志, 查处同志.
 */
const PERSON = new RegExp(
  `(?<=^|[、，。：；“《（\\s\\u3000和与由请及对向]|书记|主任|主席|[部市县区乡镇局处科院校社会]长|同志|姓)(?:(${SURNAME})(?!放|决|读|释|答|委|政|级|位|独|个|处|找|办|视|恨|观|于|开|集)(?:\\p{Script=Han}{1,2}(?=同志|先生|女士|院士|教授|委员)|某{1,2}))|(?<=姓)(${SURNAME})(?=[的，。、]|$)`,
  'gu',
);

/** Readings of places and surnames that the text itself does not tell, in a text from an offset to another. */
export function knownReadings(text: string, { start, end }: Span): readonly CharacterReading[] {
  const found: CharacterReading[] = [];
  const words = text.slice(start, end);
  for (const { 0: word, index } of words.matchAll(PLACE)) add(found, word, start + index);
  for (const match of words.matchAll(PERSON)) add(found, match[1] ?? match[2] ?? '', start + match.index);
  return found;
}

/** The surname with which a name begins that is known to be one: the speaker's. */
export function surnameReadings(text: string, { start, end }: Span): readonly CharacterReading[] {
  const name = text.slice(start, end);
  const found: CharacterReading[] = [];
  const surname = SURNAME_WORDS.find(({ word }) => name.startsWith(word))?.word;
  if (surname !== undefined && name.length <= LONGEST_NAME) add(found, surname, start);
  return found;
}

/** With the blank that stretches it. */
const LONGEST_NAME = 5;

function add(found: CharacterReading[], word: string, at: number): void {
  BY_WORD.get(word)?.readings.forEach((pinyin, index) => {
    if (pinyin !== '-') found.push({ start: at + index, end: at + index + 1, pinyin });
  });
}
