import { isSpace, MASK_CODE, skipBlank, trimBlankEnd, trimSpaceEnd } from '../text/blank.ts';
import { lineAt } from '../text/lineStarts.ts';
import { matchesAt } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';

/** A line that holds text. */
export interface TextLine {
  /** Without indentation and trailing white space. Never empty. */
  readonly span: Span;
  /** Zero-based. */
  readonly line: number;
  /** Number of `#` that decorate it; 0 for none. */
  readonly hashes: number;
  /** Where the words begin, behind `#`s, asterisks and their blanks. */
  readonly textStart: number;
  /** Where the words end, before closing asterisks. */
  readonly textEnd: number;
}

/** `#` to `####` before a blank or the text: `# 标题`, `##一、`; a fifth `#` makes it text. */
const HASHES = /#{1,4}(?!#)/y;
const HASH = 0x23;

/**
 * The lines from `from` on that hold text, in order. `uncommented` is the text without its comments: a line end inside a
 * comment ends no line, since the comment is no part of the text. `masked` lacks the asterisks of stressed passages too:
 * they belong to a line, but not to its words.
 */
export function readLines(
  uncommented: string,
  masked: string,
  lineStarts: readonly number[],
  from: number,
): TextLine[] {
  const lines: TextLine[] = [];
  const { length } = uncommented;
  let start = from;
  let line = lineAt(lineStarts, from);
  for (let next = line + 1; next <= lineStarts.length; next++) {
    const stop = lineStarts[next] ?? length;
    if (stop > 0 && stop < length && uncommented.charCodeAt(stop - 1) === MASK_CODE) continue;
    let first = start;
    while (first < stop && isSpace(uncommented.charCodeAt(first))) first++;
    if (first < stop) {
      while ((lineStarts[line + 1] ?? length) <= first) line++;
      lines.push(lineOf(masked, line, { start: first, end: trimSpaceEnd(uncommented, first, stop) }));
    }
    start = stop;
  }
  return lines;
}

function lineOf(masked: string, line: number, span: Span): TextLine {
  const words = skipBlank(masked, span.start, span.end);
  const textEnd = trimBlankEnd(masked, words, span.end);
  const decorated = words < textEnd && masked.charCodeAt(words) === HASH && matchesAt(HASHES, masked, words);
  const hashes = decorated ? HASHES.lastIndex - words : 0;
  const textStart = hashes === 0 ? words : skipBlank(masked, words + hashes, textEnd);
  // A line of nothing but # says nothing: it is text.
  if (textStart >= textEnd) return { span, line, hashes: 0, textStart: words, textEnd };
  return { span, line, hashes, textStart, textEnd };
}

/** The words of a line as they were masked; none where there is no such line. */
export function wordsOf(masked: string, line: TextLine | undefined): string {
  return line ? masked.slice(line.textStart, line.textEnd) : '';
}
