import { isSpace, MASK, skipBlank, trimSpaceEnd } from '../text/blank.ts';
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
  /** Where the text begins behind the `#`s and their blanks; `span.start` without them. */
  readonly textStart: number;
}

/** `#` to `####` before a blank or the text: `# 标题`, `##一、`; a fifth `#` makes it text. */
const HASHES = /#{1,4}(?!#)/y;

/**
 * The lines from `from` on that hold text, in order. `masked` is the text without its comments: a line end inside a
 * comment ends no line, since the comment is no part of the text.
 */
export function readLines(masked: string, lineStarts: readonly number[], from: number): TextLine[] {
  const lines: TextLine[] = [];
  const startLine = lineAt(lineStarts, from);
  let start = from;
  for (let line = startLine + 1; line <= lineStarts.length; line++) {
    const next = lineStarts[line];
    if (next !== undefined && next > 0 && masked.startsWith(MASK, next - 1)) continue;
    const stop = next ?? masked.length;
    const content = trimmed(masked, start, stop);
    if (content) lines.push(lineOf(masked, lineStarts, content));
    start = stop;
  }
  return lines;
}

function lineOf(masked: string, lineStarts: readonly number[], span: Span): TextLine {
  const line = lineAt(lineStarts, span.start);
  HASHES.lastIndex = span.start;
  const match = HASHES.exec(masked);
  const hashes = match?.[0].length ?? 0;
  const textStart = skipBlank(masked, span.start + hashes, span.end);
  // A line of nothing but # says nothing: it is text.
  if (hashes === 0 || textStart >= span.end) return { span, line, hashes: 0, textStart: span.start };
  return { span, line, hashes, textStart };
}

function trimmed(text: string, start: number, stop: number): Span | undefined {
  let from = start;
  while (from < stop && isSpace(text.charCodeAt(from))) from++;
  const to = trimSpaceEnd(text, from, stop);
  return from < to ? { start: from, end: to } : undefined;
}
