import type { LaidParagraph } from '../layout/laidParagraph.ts';
import type { SpeechLayout } from '../layout/layoutSpeech.ts';
import { linesBetween } from '../layout/placeOnPage.ts';

/** How a block of the page stands in the layout. */
export interface BlockLines {
  readonly laid: LaidParagraph;
  /** The layout demands an empty line before it. */
  readonly afterBlank: boolean;
}

/** Finds the lines of a block by where it begins in the speech; `undefined` for what is shown and not printed. */
export type LinesOfBlock = (start: number) => BlockLines | undefined;

export function linesOfBlocks({ paragraphs }: SpeechLayout): LinesOfBlock {
  const found = new Map<number, BlockLines>();
  let afterBlank = false;
  for (const laid of paragraphs) {
    const isBlank = laid.printed.role === 'blank';
    if (!isBlank) found.set(laid.printed.span.start, { laid, afterBlank });
    afterBlank = isBlank;
  }
  return (start) => found.get(start);
}

/** The offsets in the speech at which the lines of a paragraph begin, the first line and what is written nowhere left out. */
export function lineStartOffsets({ printed, lines }: LaidParagraph): readonly number[] {
  const offsets: number[] = [];
  for (let line = 1; line < lines.length; line++) {
    const start = lines[line]?.start ?? 0;
    // A line that the writer ended ends in the block already.
    if (printed.text.charAt(start - 1) === '\n') continue;
    const piece = printed.pieces.find(({ end }) => start < end);
    if (piece?.offset !== undefined) offsets.push(printed.span.start + piece.offset + start - piece.start);
  }
  return offsets;
}

/**
 * Where a page begins: the block, the line in it, and how many lines of the page before stay empty. The first page is left
 * out, and so is a page whose first line is not among the blocks.
 */
export type PagePosition = readonly [block: number, line: number, free: number];

export function pagePositions(
  layout: SpeechLayout,
  blocks: readonly { readonly offset: number }[],
): readonly PagePosition[] {
  const indices = new Map(blocks.map(({ offset }, index) => [offset, index]));
  const { paragraphs, pages, setup } = layout;
  const positions: PagePosition[] = [];
  for (let page = 1; page < pages.length; page++) {
    const [before, start] = [pages[page - 1], pages[page]];
    if (before === undefined || start === undefined) continue;
    const free = setup.linesPerPage - linesBetween(layout, before, start);
    // An empty line at the top of a page is drawn with the paragraph below it.
    const paragraph = paragraphs[start.paragraph]?.printed.role === 'blank' ? start.paragraph + 1 : start.paragraph;
    const block = indices.get(paragraphs[paragraph]?.printed.span.start ?? -1);
    if (block !== undefined) positions.push([block, start.line, free]);
  }
  return positions;
}
