import { isHan } from '../../core/text/countCharacters.ts';

/** Full-width marks and letters, and “ ” ‘ ’ — … · × as they stand in Chinese text. */
const FULL_WIDTH = /[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6‘’“”—―…·×①-⑳]/;

/** The width of a text in characters: Han and full-width marks one, digits and Latin letters half. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += isHan(character.codePointAt(0) ?? 0) || FULL_WIDTH.test(character) ? 1 : 0.5;
  }
  return width;
}
