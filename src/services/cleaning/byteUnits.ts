import type { GbkTable } from './gbk.ts';
import type { Gloss } from './glosses.ts';

/** One thing that a decoder made of bytes, or what was put between them. */
export type ByteUnit =
  /** A character of two bytes. */
  | { readonly kind: 'pair'; readonly character: string; readonly lead: number; readonly trail: number }
  /** A byte of its own. */
  | { readonly kind: 'ascii'; readonly character: string; readonly byte: number }
  /** A half-width mark behind a byte that a decoder could make nothing of, which stands as ? or U+FFFD. */
  | { readonly kind: 'orphanedMark'; readonly character: string; readonly mark: string }
  /** A byte that a decoder could make nothing of. A ? may be one, or a mark. */
  | {
      readonly kind: 'unknown';
      readonly character: '?' | '\ufffd';
      readonly beforePair: boolean;
      readonly atLineEnd: boolean;
    }
  /** A character that GBK has not. */
  | { readonly kind: 'foreign'; readonly character: string }
  | { readonly kind: 'gloss'; readonly text: string; readonly gloss: Gloss };

/** The half-width marks that full-width ones are made by their bytes. */
const MARKS = new Set('!,:;');

/** Whether a mark may be what is left of a full-width one that began within another character. */
export function isMarkByte(character: string): boolean {
  return MARKS.has(character);
}

/** 0x80 alone, which decoders make a euro sign or a control character of. */
const LONE_80 = new Set(['\u20ac', '\u0080']);

/** The unit that begins at `at`; `gloss` is the one that begins there, if any. */
export function unitAt(text: string, at: number, gloss: Gloss | undefined, gbk: GbkTable): ByteUnit {
  if (gloss) return { kind: 'gloss', text: text.slice(gloss.start, gloss.end), gloss };
  const character = text.charAt(at);
  if (character === '\ufffd' || character === '?') {
    const behind = text.charAt(at + 1);
    if (isMarkByte(behind)) return { kind: 'orphanedMark', character: character + behind, mark: behind };
    return {
      kind: 'unknown',
      character,
      beforePair: behind > '\u007f',
      atLineEnd: behind === '' || /[\r\n]/.test(behind),
    };
  }
  const code = character.charCodeAt(0);
  if (code < 0x80) return { kind: 'ascii', character, byte: code };
  if (LONE_80.has(character)) return { kind: 'ascii', character, byte: 0x80 };
  const bytes = gbk.code(character);
  return bytes === undefined
    ? { kind: 'foreign', character }
    : { kind: 'pair', character, lead: bytes >> 8, trail: bytes & 0xff };
}

/** How many UTF-16 units of the text it takes up. */
export function lengthOf(unit: ByteUnit): number {
  return unit.kind === 'gloss' ? unit.text.length : unit.character.length;
}
