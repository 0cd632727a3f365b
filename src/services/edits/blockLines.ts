import type { Comment, Paragraph, Speech } from '../../core/speech.ts';
import { isBlank, isSpace, maskSpans } from '../../core/text/blank.ts';
import { lineAt } from '../../core/text/lineStarts.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';

const BYTE_ORDER_MARK = 0xfeff;

/** The paragraph that an offset stands in, or the last one before it. */
export function paragraphUpTo({ paragraphs }: Speech, offset: number): Paragraph | undefined {
  return lastStartingUpTo(paragraphs, offset, ({ span }) => span.start);
}

/** The first paragraph that begins at or behind an offset. */
export function paragraphFrom({ paragraphs }: Speech, offset: number): Paragraph | undefined {
  return paragraphs[indexFrom(paragraphs, offset)];
}

/** A stretch of the text, its comments blanked out: offsets hold. */
export function textWithoutComments({ text, comments }: Speech, start: number, end: number): string {
  const spans: Span[] = [];
  for (let index = Math.max(0, indexFrom(comments, start) - 1); index < comments.length; index++) {
    const span = comments[index]?.span;
    if (!span || span.start >= end) break;
    if (span.end > start)
      spans.push({ start: Math.max(start, span.start) - start, end: Math.min(end, span.end) - start });
  }
  return maskSpans(text.slice(start, end), spans);
}

/** Where the line of an offset begins, behind a byte order mark. */
export function lineStartOf({ text, lineStarts }: Speech, offset: number): number {
  const start = lineStarts[lineAt(lineStarts, offset)] ?? 0;
  return start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? Math.min(1, offset) : start;
}

/** The comment in which an offset lies, between its delimiters or at them but not at its ends. */
export function commentAround({ comments }: Speech, offset: number): Comment | undefined {
  const comment = lastStartingUpTo(comments, offset - 1, ({ span }) => span.start);
  return comment && comment.span.end > offset ? comment : undefined;
}

/**
 * Where the lines of a paragraph begin that begins at an offset: with its own, or with the comments right above it that a
 * blank line parts from what stands before them.
 */
export function blockStart(speech: Speech, paragraphStart: number): number {
  const { text, comments } = speech;
  const start = lineStartOf(speech, paragraphStart);
  let first = start;
  for (;;) {
    const comment = lastStartingUpTo(comments, first - 1, ({ span }) => span.start);
    if (!comment || !isOneLineEnd(text, comment.span.end, first)) break;
    const line = lineStartOf(speech, comment.span.start);
    if (!isAll(text, line, comment.span.start, isBlank)) break;
    first = line;
  }
  return first < start && isSetOff(text, first) ? first : start;
}

/** Where the words before an offset end: blanks and line ends are passed over. */
export function wordsEndBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isSpace(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== BYTE_ORDER_MARK) at--;
  return at;
}

/** Whether a stretch holds nothing but what a test lets pass. */
export function isAll(text: string, start: number, end: number, test: (code: number) => boolean): boolean {
  for (let at = start; at < end; at++) if (!test(text.charCodeAt(at))) return false;
  return true;
}

export function holdsLineEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLineEnd(text.charCodeAt(at))) return true;
  return false;
}

function isOneLineEnd(text: string, start: number, end: number): boolean {
  return start < end && countLineEnds(text, start, end) === 1 && isAll(text, start, end, isSpace);
}

function isSetOff(text: string, offset: number): boolean {
  const end = wordsEndBefore(text, offset);
  return end === 0 || countLineEnds(text, end, offset) > 1;
}

function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count++;
  }
  return count;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Index of the first of ascending things that begins at or behind an offset; their number if there is none. */
function indexFrom(things: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
