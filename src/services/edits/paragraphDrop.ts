import { lineEndOf } from './lineEnd.ts';
import type { TextEdit } from './textEdit.ts';

const LEADING_LINES = /^(?:[ \t\u3000]*[\r\n]+)+/;
const TRAILING_BLANKS = /[\s\u3000]+$/;
/** Ends a text whose last line is blank, also where it is the only one. */
const BLANK_LINE_BEFORE = /(?:\r\n|\r(?!\n)|(?<!\r)\n)[ \t\u3000]*(?:\r\n?|(?<!\r)\n)$/;
/** Opens what stands behind a line with a blank one below it, and words below that. */
const BLANK_LINE_BEHIND = /^(?:\r\n|\r(?!\n)|\n)[ \t\u3000]*(?:\r\n?|\n)[\s\u3000]*\S/;
const LINE_ENDS = /\r\n?|\n/g;

/**
 * What puts words into a text as paragraphs of their own: before the line at whose beginning the offset lies, in place of a
 * blank line, else behind the line. No line is broken, and where a blank line parts the paragraphs there, one parts the new
 * ones as well. `undefined` where there are no words.
 */
export function paragraphDrop(text: string, offset: number, words: string): TextEdit | undefined {
  const lineEnd = lineEndOf(text);
  const paragraphs = words.replace(LEADING_LINES, '').replace(TRAILING_BLANKS, '').replace(LINE_ENDS, lineEnd);
  if (paragraphs === '') return undefined;
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end++;
  if (text.slice(start, end).trim() === '') return { span: { start, end }, text: paragraphs };
  if (offset === start) {
    const parted = BLANK_LINE_BEFORE.test(text.slice(0, start)) ? lineEnd : '';
    return { span: { start, end: start }, text: paragraphs + lineEnd + parted };
  }
  const parted = BLANK_LINE_BEHIND.test(text.slice(end)) ? lineEnd : '';
  return { span: { start: end, end }, text: lineEnd + parted + paragraphs };
}

function isLineEnd(text: string, at: number): boolean {
  return text.charAt(at) === '\n' || text.charAt(at) === '\r';
}
