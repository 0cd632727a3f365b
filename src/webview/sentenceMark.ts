import type { BlockList } from './blockList.ts';
import { textPositionAt } from './textPosition.ts';

const NAME = 'cursor-sentence';

/**
 * Marks the sentence in which the cursor stands, without changing an element of the page; `from` and `to` are offsets of
 * the speech, equal where nothing is to be marked. Browsers that cannot show nothing.
 */
export function markSentence(blocks: BlockList, from: number, to: number): void {
  if (!('highlights' in CSS)) return;
  const block = blocks.all.find(({ offset, end }) => offset <= from && to <= end);
  const start = block === undefined || from >= to ? undefined : textPositionAt(block, from);
  const end = block === undefined ? undefined : textPositionAt(block, to);
  if (start === undefined || end === undefined) {
    CSS.highlights.delete(NAME);
    return;
  }
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  CSS.highlights.set(NAME, new Highlight(range));
}
