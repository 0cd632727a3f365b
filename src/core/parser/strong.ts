import type { Span } from '../text/span.ts';

/** **…** within a line; not ** alone, not *** or an unclosed **. */
const STRONG = /\*\*(?!\*)([^*\r\n]+)\*\*(?!\*)/g;

/** A stressed passage: the span with its asterisks, and without. */
export interface StrongPassage {
  readonly outer: Span;
  readonly inner: Span;
}

export function findStrong(text: string, paragraph: Span): StrongPassage[] {
  const found: StrongPassage[] = [];
  if (!text.startsWith('**', paragraph.start)) {
    const first = text.indexOf('**', paragraph.start);
    if (first < 0 || first >= paragraph.end) return found;
  }
  STRONG.lastIndex = paragraph.start;
  for (let match = STRONG.exec(text); match; match = STRONG.exec(text)) {
    const end = match.index + match[0].length;
    if (end > paragraph.end) break;
    found.push({ outer: { start: match.index, end }, inner: { start: match.index + 2, end: end - 2 } });
  }
  return found;
}
