import { isSpace, MASK, skipBlank, trimBlankEnd, trimSpaceEnd } from '../text/blank.ts';
import { lineAt } from '../text/lineStarts.ts';
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
  const startLine = lineAt(lineStarts, from);
  let start = from;
  for (let line = startLine + 1; line <= lineStarts.length; line++) {
    const next = lineStarts[line];
    if (next !== undefined && next > 0 && uncommented.startsWith(MASK, next - 1)) continue;
    const stop = next ?? uncommented.length;
    const span = trimmed(uncommented, start, stop);
    if (span) lines.push(lineOf(masked, lineStarts, span));
    start = stop;
  }
  return lines;
}

function lineOf(masked: string, lineStarts: readonly number[], span: Span): TextLine {
  const line = lineAt(lineStarts, span.start);
  const words = skipBlank(masked, span.start, span.end);
  const textEnd = trimBlankEnd(masked, words, span.end);
  HASHES.lastIndex = words;
  const hashes = HASHES.exec(masked)?.[0].length ?? 0;
  const textStart = skipBlank(masked, words + hashes, textEnd);
  // A line of nothing but # says nothing: it is text.
  if (hashes === 0 || textStart >= textEnd) return { span, line, hashes: 0, textStart: words, textEnd };
  return { span, line, hashes, textStart, textEnd };
}

function trimmed(text: string, start: number, stop: number): Span | undefined {
  let from = start;
  while (from < stop && isSpace(text.charCodeAt(from))) from++;
  const to = trimSpaceEnd(text, from, stop);
  return from < to ? { start: from, end: to } : undefined;
}
