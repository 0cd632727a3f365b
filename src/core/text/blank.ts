import { CharacterClass, CLASSES_OF } from './characterClasses.ts';
import { standsAt } from './scanner.ts';
import type { Span } from './span.ts';

/**
 * Stands for each character of a comment, of a reading mark, or of the `**` around a stressed passage, in the text that the
 * parser reads, so that offsets hold. It counts as blank.
 */
export const MASK = '\u0000';
export const MASK_CODE = 0;

/** The text with the characters of some spans replaced by {@link MASK}: same length. The spans are ascending. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), MASK.repeat(end - start));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The words of a piece of masked text: what is masked is no part of them. */
export function withoutMask(text: string): string {
  return text.includes(MASK) ? text.replaceAll(MASK, '') : text;
}

/** Space, tab, U+3000 and their kin: what may stand before a paragraph as indentation. Line ends are not among them. */
export function isBlank(code: number): boolean {
  return ((CLASSES_OF[code] ?? 0) & CharacterClass.blank) !== 0;
}

/** How a paragraph is indented. */
export const INDENTATION = '\u3000\u3000';

/** Whether the indentation of a paragraph stands right before `at`: within a line it shows where a line end was lost. */
export function isIndented(text: string, at: number): boolean {
  return standsAt(INDENTATION, text, at - INDENTATION.length);
}

/** The first offset at or after `from` that holds no blank, at most `end`. */
export function skipBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last character before `end` that is no blank, at least `start`. */
export function trimBlankEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The same, line ends passed over as well. */
export function trimSpaceEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Blank, or a line's end. */
export function isSpace(code: number): boolean {
  return ((CLASSES_OF[code] ?? 0) & (CharacterClass.blank | CharacterClass.lineEnd)) !== 0;
}
