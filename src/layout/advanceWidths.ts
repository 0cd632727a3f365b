import { CharacterTrait, traitsOf } from './characterTraits.ts';

/**
 * Advance widths of U+0020 to U+007E in thousandths of the type size. Times New Roman and the faces made to its measure
 * agree in them.
 */
const LATIN: readonly number[] = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];

/** The same of the bold face. */
const LATIN_BOLD: readonly number[] = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
];

/** Han characters, full-width marks and all else that is printed in the Chinese face fill the square. */
export const SQUARE = 1000;
const HALF = 500;
const NONE = 0;

/** Whether a code unit is one of the common Chinese characters, which fill the square in every face: known without a table. */
export function isHanSquare(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** By UTF-16 code unit, in thousandths of the type size. */
export type AdvanceWidths = Uint16Array;

export const regularWidths: AdvanceWidths = widthsWith(LATIN);
export const boldWidths: AdvanceWidths = widthsWith(LATIN_BOLD);

function widthsWith(latin: readonly number[]): AdvanceWidths {
  const widths = new Uint16Array(0x10000).fill(SQUARE);
  for (const [index, width] of latin.entries()) widths[0x20 + index] = width;
  // Western letters with accents have about the width of those without.
  for (let code = 0xc0; code < 0x250; code++) if (traitsOf(code) & CharacterTrait.latin) widths[code] = HALF;
  widths[0xa0] = latin[0] ?? HALF;
  widths[0x09] = SQUARE;
  // Half-width Katakana and Hangul.
  widths.fill(HALF, 0xff61, 0xffdd);
  // The second half of a surrogate pair adds nothing to the first.
  widths.fill(NONE, 0xdc00, 0xe000);
  for (let code = 0x300; code < 0x370; code++) widths[code] = NONE;
  for (const code of [0x200b, 0x200c, 0x200d, 0x2060, 0xfe0e, 0xfe0f, 0xfeff]) widths[code] = NONE;
  return widths;
}
