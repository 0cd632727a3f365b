/** Counts of a text, as Word's dialogue gives them. */
export interface CharacterCounts {
  /** 字数: Chinese characters and marks one each, a run of Latin letters, digits and half-width marks one. */
  readonly characters: number;
  /** Chinese characters alone, without marks. */
  readonly han: number;
  /** Runs of Latin letters, digits and half-width marks (非中文单词). The rest of `characters` is 中文字符和朝鲜语单词. */
  readonly words: number;
  /** 字符数（不计空格）: every visible character one, each letter and digit too. */
  readonly withoutSpaces: number;
  /** 字符数（计空格）: spaces of all widths and tabs too; not line ends. */
  readonly withSpaces: number;
}

/** How a UTF-16 code unit is counted. The values are those of {@link CLASS_OF}. */
const WORD = 0;
/** One each: what Word sets in the East Asian font in a Chinese run, but Han. */
const SINGLE = 1;
const HAN = 2;
const SPACE = 3;
/** Line ends and control characters: a word ends there. */
const BREAK = 4;
/** Seen by nobody: neither counted, nor the end of a word. */
const INVISIBLE = 5;
/** ’ is a Chinese mark, but the apostrophe of don’t. */
const APOSTROPHE = 6;
/** The first half of a character beyond the first plane. */
const SURROGATE = 7;

/**
 * Which characters are Chinese: the ranges by which Word chooses the East Asian font, for a run that was written in Chinese
 * (the hint eastAsia, which the Chinese edition sets on what is typed and pasted). Source: [MS-OI29500] 2.1.88 on
 * ISO/IEC 29500-1 17.3.2.26. Letters of European scripts stay words, also where that hint would take them.
 */
const CLASSES: readonly (readonly [kind: number, from: number, to: number])[] = [
  [BREAK, 0x00, 0x1f],
  [SPACE, 0x09, 0x09],
  [SPACE, 0x20, 0x20],
  [BREAK, 0x7f, 0x9f],
  [SPACE, 0xa0, 0xa0],
  // ¡ ¤ § ¨ ¯ ° ± ² ³ ´ ¶ · ¸ ¹ º ¼ … ¿ × ÷
  ...[0xa1, 0xa4, 0xa7, 0xa8, 0xaf, 0xd7, 0xf7].map((code) => [SINGLE, code, code] as const),
  [SINGLE, 0xb0, 0xb4],
  [SINGLE, 0xb6, 0xba],
  [SINGLE, 0xbc, 0xbf],
  [INVISIBLE, 0xad, 0xad],
  // ˇ ˉ and the like
  [SINGLE, 0x2b0, 0x2ff],
  [SINGLE, 0x1100, 0x11ff],
  // — … “ ” ‘ ℃ № Ⅲ → ≥ ① ■ ★ ○ and all signs between
  [SINGLE, 0x2000, 0x2bff],
  [SPACE, 0x2000, 0x200a],
  [INVISIBLE, 0x200b, 0x200b],
  // They join what stands on their two sides.
  [WORD, 0x200c, 0x200d],
  [INVISIBLE, 0x200e, 0x200f],
  [APOSTROPHE, 0x2019, 0x2019],
  [BREAK, 0x2028, 0x2029],
  [INVISIBLE, 0x202a, 0x202e],
  [SPACE, 0x202f, 0x202f],
  [SPACE, 0x205f, 0x205f],
  [INVISIBLE, 0x2060, 0x206f],
  [WORD, 0x20d0, 0x20ff],
  [SINGLE, 0x2e80, 0xa4cf],
  [SPACE, 0x3000, 0x3000],
  [HAN, 0x3007, 0x3007],
  [HAN, 0x3400, 0x4dbf],
  [HAN, 0x4e00, 0x9fff],
  [SINGLE, 0xa960, 0xa97f],
  [SINGLE, 0xac00, 0xd7ff],
  [SURROGATE, 0xd800, 0xdbff],
  [SINGLE, 0xe000, 0xf8ff],
  [HAN, 0xf900, 0xfaff],
  [INVISIBLE, 0xfe00, 0xfe0f],
  [SINGLE, 0xfe10, 0xfe1f],
  [SINGLE, 0xfe30, 0xfe6f],
  [INVISIBLE, 0xfeff, 0xfeff],
  [SINGLE, 0xff01, 0xffef],
];

const CLASS_OF = new Uint8Array(0x10000);
for (const [kind, from, to] of CLASSES) CLASS_OF.fill(kind, from, to + 1);

/** The 字数 of a piece of text. */
export function countCharacters(text: string): number {
  return characterCounts(text).characters;
}

/** Counts a piece of text; linear, a table look-up a character. */
export function characterCounts(text: string): CharacterCounts {
  let single = 0;
  let han = 0;
  let words = 0;
  let spaces = 0;
  let inWords = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    let kind = CLASS_OF[text.charCodeAt(at)] ?? WORD;
    if (kind === SURROGATE) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      kind = isHan(code) ? HAN : WORD;
    } else if (kind === APOSTROPHE) {
      kind = inWord && isLatin(text.charCodeAt(at + 1)) ? WORD : SINGLE;
    }
    if (kind === HAN) {
      han++;
      inWord = false;
    } else if (kind === SINGLE) {
      single++;
      inWord = false;
    } else if (kind === WORD) {
      inWords++;
      if (!inWord) words++;
      inWord = true;
    } else if (kind !== INVISIBLE) {
      if (kind === SPACE) spaces++;
      inWord = false;
    }
  }
  const withoutSpaces = han + single + inWords;
  return { characters: han + single + words, han, words, withoutSpaces, withSpaces: withoutSpaces + spaces };
}

/** Han characters, 〇 among them. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3007 ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x323af)
  );
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
