/** Counts of a text, as Word's dialogue gives them. */
export interface CharacterCounts {
  /** 字数: Chinese characters and marks one each, a run of Latin letters, digits and half-width marks one. */
  readonly characters: number;
  /** Chinese characters alone. */
  readonly han: number;
  /** Runs of Latin letters, digits and half-width marks (Word's 非中文单词). */
  readonly words: number;
}

/** Characters that count one each: Han, kana, CJK and full-width marks, also “ ” ‘ ’ — … in Chinese text. */
const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uffef“”‘’—―…·×〇○★℃①-⑳]/u;

/** The 字数 of a piece of text. */
export function countCharacters(text: string): number {
  return characterCounts(text).characters;
}

/** Counts a piece of text. White space, control characters and line ends count nothing. */
export function characterCounts(text: string): CharacterCounts {
  let single = 0;
  let han = 0;
  let words = 0;
  let inWord = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isHan(code)) {
      han++;
      single++;
      inWord = false;
    } else if (
      code <= 0x20 ||
      code === 0x3000 ||
      code === 0xa0 ||
      code === 0xfeff ||
      (code >= 0x2000 && code <= 0x200f)
    ) {
      inWord = false;
    } else if (code > 0x7f && SINGLE.test(character)) {
      single++;
      inWord = false;
    } else if (!inWord) {
      words++;
      inWord = true;
    }
  }
  return { characters: single + words, han, words };
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
