import type { OutlineNode, Paragraph } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import type { BlockLines } from './blockLines.ts';

interface KnownBlock {
  /** The whole text in which the paragraph stands; a piece of it would hold it as well. */
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly afterBlank: boolean;
  readonly html: string;
}

/**
 * The html of the paragraphs of one speech as they were rendered last, by their lines: a layout that is made from the one
 * before keeps the lines of what is printed alike. Holds no text but the last.
 */
export class KnownBlocks {
  readonly #byLines = new WeakMap<BlockLines['laid']['lines'], KnownBlock>();

  /** The html of a paragraph that is as it was, else what `render` makes of it; `undefined` where that shows nothing. */
  html(text: string, paragraph: Paragraph, lines: BlockLines, render: () => string | undefined): string | undefined {
    const { laid, afterBlank } = lines;
    const old = this.#byLines.get(laid.lines);
    const isKnown = old !== undefined && old.afterBlank === afterBlank && isAlike(old, text, paragraph);
    const html = isKnown ? old.html : render();
    // Also what is known is kept anew, lest it hold the text of an older version.
    if (html !== undefined) this.#byLines.set(laid.lines, { text, paragraph, afterBlank, html });
    return html;
  }
}

/** Whether all that a block is made of, besides its lines, is the same wherever it stands. */
function isAlike(old: KnownBlock, text: string, paragraph: Paragraph): boolean {
  const before = old.paragraph;
  const moved = paragraph.span.start - before.span.start;
  return (
    before.kind === paragraph.kind &&
    isMoved(before.span, paragraph.span, moved) &&
    before.inlines.length === paragraph.inlines.length &&
    isNodeAlike(before.nodes[0], paragraph.nodes[0], moved) &&
    before.inlines.every((inline, index) => {
      const other = paragraph.inlines[index];
      return other !== undefined && inline.kind === other.kind && isMoved(inline.span, other.span, moved);
    }) &&
    old.text.slice(before.span.start, before.span.end) === text.slice(paragraph.span.start, paragraph.span.end)
  );
}

function isNodeAlike(before: OutlineNode | undefined, after: OutlineNode | undefined, moved: number): boolean {
  if (before === undefined || after === undefined) return before === after;
  return (
    before.kind === after.kind &&
    before.form === after.form &&
    before.level === after.level &&
    isMoved(before.markerSpan, after.markerSpan, moved) &&
    isMoved(before.leadSpan, after.leadSpan, moved)
  );
}

function isMoved(before: Span, after: Span, moved: number): boolean {
  return after.start - before.start === moved && after.end - before.end === moved;
}
