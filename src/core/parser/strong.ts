import type { Span } from '../text/span.ts';

/** **…** within a line; not ** alone, not *** or an unclosed **. */
const STRONG = /\*\*(?!\*)([^*\r\n]+)\*\*(?!\*)/g;

/** A stressed passage: the span with its asterisks, and without. */
export interface StrongPassage {
  readonly outer: Span;
  readonly inner: Span;
}

/** The stressed passages of a text, in order. */
export function findStrongPassages(text: string): StrongPassage[] {
  if (!text.includes('**')) return [];
  return [...text.matchAll(STRONG)].map(({ 0: match, index }) => ({
    outer: { start: index, end: index + match.length },
    inner: { start: index + 2, end: index + match.length - 2 },
  }));
}

/** The asterisks of stressed passages: written, never part of the words. */
export function asterisksOf(passages: readonly StrongPassage[]): Span[] {
  return passages.flatMap(({ outer, inner }) => [
    { start: outer.start, end: inner.start },
    { start: inner.end, end: outer.end },
  ]);
}
