import type { Span } from '../text/span.ts';
import { hidesNames } from './hiddenNames.ts';

/** **…** within a line; not ** alone, not ***, an unclosed **, or 王**和李**, where they hide parts of names. */
const STRONG = /\*\*(?!\*)([^*\r\n]+)\*\*(?!\*)/g;

/** A stressed passage: the span with its asterisks, and without. */
export interface StrongPassage {
  readonly outer: Span;
  readonly inner: Span;
}

/** The stressed passages of a text, in order. */
export function findStrongPassages(text: string): StrongPassage[] {
  if (!text.includes('**')) return [];
  return [...text.matchAll(STRONG)].flatMap(({ 0: match, 1: words = '', index }) => {
    const outer = { start: index, end: index + match.length };
    return hidesNames(text, outer, words) ? [] : [{ outer, inner: { start: index + 2, end: outer.end - 2 } }];
  });
}

/** The asterisks of stressed passages: written, never part of the words. */
export function asterisksOf(passages: readonly StrongPassage[]): Span[] {
  return passages.flatMap(({ outer, inner }) => [
    { start: outer.start, end: inner.start },
    { start: inner.end, end: outer.end },
  ]);
}
