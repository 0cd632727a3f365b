import { scannerOf } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import type { Landmarks } from './landmarks.ts';

/** **…** within a line; not ** alone, not *** or an unclosed **. */
const STRONG = /\*\*(?!\*)([^*\r\n]+)\*\*(?!\*)/y;

/** A stressed passage: the span with its asterisks, and without. */
export interface StrongPassage {
  readonly outer: Span;
  readonly inner: Span;
}

/** Finds the stressed passages of a range, in order; to be asked in ascending order. */
export function strongFinder(text: string, landmarks: Landmarks): (range: Span) => StrongPassage[] {
  const next = scannerOf(STRONG, text, landmarks.asterisks);
  return (range) => {
    const found: StrongPassage[] = [];
    for (let match = next(range.start); match; match = next(match.index + match[0].length)) {
      const end = match.index + match[0].length;
      if (end > range.end) break;
      found.push({ outer: { start: match.index, end }, inner: { start: match.index + 2, end: end - 2 } });
    }
    return found;
  };
}
