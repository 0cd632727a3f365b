/** What matters of a character where lines are broken, as bits of one table. */
export const CharacterTrait = {
  /** Never begins a line. */
  noStart: 1,
  /** Never ends a line. */
  noEnd: 1 << 1,
  /** Hangs into the margin at a line's end; a line may be broken behind it. */
  space: 1 << 2,
  /** Printed in the Latin face; a run of these is not divided. */
  latin: 1 << 3,
  letter: 1 << 4,
  digit: 1 << 5,
  /** ± − before a digit belong to the number. */
  sign: 1 << 6,
} as const;

/**
 * Never at a line's start: marks that close or part (GB/T 15834—2011, 5.1), the connectors — ～ · and with them the second
 * half of —— and ……, so that neither is divided, % and its kin, which belong to their number, and the half-width forms.
 */
export const NO_LINE_START =
  '。，、；：？！”’》〉）】〕〗」』〞｝］％‰℃·・•—～…／々ˇˉ¨―‖′″℉°〃＞｜＇＂．﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞︰!%),.:;>?]}"\'/';

/** Never at a line's end: marks that open, and ￥ $, which belong to their number. */
export const NO_LINE_END = '“‘《〈（【〔〖「『〝｛［＄￥£¥№﹙﹛﹝([{<$"\'';

const SPACES = ' \u3000\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f';

const TRAITS = new Uint16Array(0x10000);

function mark(characters: string, trait: number): void {
  for (let at = 0; at < characters.length; at++) add(characters.charCodeAt(at), trait);
}

function add(code: number, trait: number): void {
  TRAITS[code] = (TRAITS[code] ?? 0) | trait;
}

function markRange(from: number, to: number, trait: number): void {
  for (let code = from; code <= to; code++) add(code, trait);
}

/**
 * In Western text a word processor takes the Chinese face for these although they are no Chinese marks: § ° ± · × ÷ and
 * the letters of Pinyin (ISO/IEC 29500-1, 17.3.2.26, for runs with the East Asian hint).
 */
const CHINESE_FACE = new Set([...'¡¤§¨ª¯°±²³´¶·¸¹º¼½¾¿×÷àáèéêìíòóùúü'].map((character) => character.charCodeAt(0)));

mark(NO_LINE_START, CharacterTrait.noStart);
mark(NO_LINE_END, CharacterTrait.noEnd);
mark(SPACES, CharacterTrait.space);
mark('±−＋－', CharacterTrait.sign);
markRange(0x21, 0x7e, CharacterTrait.latin);
for (let code = 0xa0; code < 0x250; code++) if (!CHINESE_FACE.has(code)) add(code, CharacterTrait.latin);
markRange(0x30, 0x39, CharacterTrait.digit);
markRange(0xff10, 0xff19, CharacterTrait.digit);
markRange(0x41, 0x5a, CharacterTrait.letter);
markRange(0x61, 0x7a, CharacterTrait.letter);
markRange(0xc0, 0x24f, CharacterTrait.letter);
// What joins the character before it: accents, joiners, second halves of surrogate pairs.
markRange(0x300, 0x36f, CharacterTrait.noStart);
markRange(0xdc00, 0xdfff, CharacterTrait.noStart);
for (const code of [0x200c, 0x200d, 0x2060, 0xfe0e, 0xfe0f]) add(code, CharacterTrait.noStart);
for (const code of [0x200d, 0x2060]) add(code, CharacterTrait.noEnd);

/** Bits of {@link CharacterTrait} of a UTF-16 code unit. */
export function traitsOf(code: number): number {
  return TRAITS[code] ?? 0;
}

/** By UTF-16 code unit, for loops over a text. */
export const characterTraits: Readonly<Uint16Array> = TRAITS;
