import type { TextRange } from './breakLines.ts';
import type { PrintedParagraph } from './printedParagraph.ts';

/** A paragraph and its lines. */
export interface LaidParagraph {
  readonly printed: PrintedParagraph;
  /** Ranges of the printed text, which they cover. Never empty: a blank line is one empty range. */
  readonly lines: readonly TextRange[];
  /** Of the paragraph to which an entry of the contents leads, from 1. */
  readonly pageNumber?: number;
  /** Indices of the lines that end early, because what follows is said on the next page; absent where there are none. */
  readonly shortLines?: readonly number[];
}
