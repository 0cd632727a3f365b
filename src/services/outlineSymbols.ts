import type { Speech } from '../core/speech.ts';
import { isBlank } from '../core/text/blank.ts';
import type { Span } from '../core/text/span.ts';
import { type OutlineEntry, outlineTree } from './outlineTree.ts';

/** An entry of the outline as a symbol of the editor. */
export interface OutlineSymbol {
  readonly entry: OutlineEntry;
  /**
   * Where a cursor is in the symbol, **both ends included**, as editors take it. Holds the ranges of the children; no two
   * siblings share an offset.
   */
  readonly range: Span;
  /** What is selected when the symbol is chosen; lies within `range`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/**
 * The outline as symbols. The title is one beside the sections, not above them: as their root it would take the first step
 * of every breadcrumb.
 *
 * The blank lines behind a section belong to it: that is where it goes on being written, and the breadcrumb must not lose it
 * at every new line.
 */
export function outlineSymbols(speech: Speech): readonly OutlineSymbol[] {
  return symbolsOf(speech.text, outlineTree(speech), speech.text.length);
}

/** The symbols of siblings, within a parent whose own text goes on to `limit`. */
function symbolsOf(text: string, entries: readonly OutlineEntry[], limit: number): readonly OutlineSymbol[] {
  return entries.map((entry, index) => {
    const next = entries[index + 1];
    const { start, end } = entry.range;
    // At the very start of an item a cursor would otherwise be at the end of the one before as well.
    const last = next === undefined ? limit : Math.max(start, next.range.start - 1);
    const range = { start, end: Math.min(blankEnd(text, end), last) };
    const selection = { start: entry.span.start, end: Math.min(entry.span.end, range.end) };
    return { entry, range, selection, children: symbolsOf(text, entry.children, range.end) };
  });
}

/** The end of the white space that stands at an offset; the offset where none does. */
function blankEnd(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    const code = text.charCodeAt(end);
    if (!(isBlank(code) || code === 0x0a || code === 0x0d)) return end;
    end++;
  }
}
