import type { Comment } from '../speech.ts';

const OPEN = '<!--';
const CLOSE = '-->';

/**
 * The comments from offset `from` on. An unclosed comment ends at its line's end.
 */
export function findComments(text: string, from: number): Comment[] {
  const comments: Comment[] = [];
  let at = text.indexOf(OPEN, from);
  // Once no closing delimiter was found there is none further on either: looking again would make hostile input quadratic.
  let close = at < 0 ? -1 : text.indexOf(CLOSE, at + OPEN.length);
  while (at >= 0) {
    if (close >= 0 && close < at + OPEN.length) close = text.indexOf(CLOSE, at + OPEN.length);
    const closed = close >= 0;
    const end = closed ? close + CLOSE.length : lineEnd(text, at);
    comments.push({ span: { start: at, end }, closed });
    at = text.indexOf(OPEN, end);
  }
  return comments;
}

function lineEnd(text: string, from: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}
