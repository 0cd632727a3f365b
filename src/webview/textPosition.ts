import type { PlacedBlock } from './blockList.ts';

/** A place between two characters of the page. */
export interface TextPosition {
  readonly node: Text;
  readonly offset: number;
}

/**
 * The character of the page that stands at an offset of the speech. `undefined` for a block that shows no text of it, such
 * as a fact of the front matter.
 */
export function textPositionAt(block: PlacedBlock, offset: number): TextPosition | undefined {
  const wanted = Math.max(0, offset - block.offset);
  let last: TextPosition | undefined;
  /** Gives the offset after `node`, or `undefined` once the place is found. */
  const walk = (node: Node, at: number): number | undefined => {
    let here = at;
    for (const child of node.childNodes) {
      if (child instanceof Text) {
        // What is written but not shown lies between the characters: its place is the next shown one.
        last = { node: child, offset: Math.min(Math.max(wanted - here, 0), child.length) };
        if (wanted < here + child.length) return undefined;
        here += child.length;
      } else if (child instanceof HTMLElement) {
        const { from, to } = child.dataset;
        const after = walk(child, from === undefined ? here : Number(from));
        if (after === undefined) return undefined;
        here = to === undefined ? after : Number(to);
      }
    }
    return here;
  };
  walk(block.element, 0);
  return last;
}

/** The offset in the speech of a place between two characters of the page; `undefined` where no text of it stands. */
export function offsetOfPosition(block: PlacedBlock, { node, offset }: TextPosition): number | undefined {
  let found: number | undefined;
  /** Gives the offset after `parent`. */
  const walk = (parent: Node, at: number): number => {
    let here = at;
    for (const child of parent.childNodes) {
      if (child === node) found = here + offset;
      if (child instanceof Text) here += child.length;
      else if (child instanceof HTMLElement) {
        const { from, to } = child.dataset;
        const after = walk(child, from === undefined ? here : Number(from));
        here = to === undefined ? after : Number(to);
      }
    }
    return here;
  };
  walk(block.element, 0);
  return found === undefined ? undefined : Math.min(block.offset + found, block.end);
}

/** The line box of a character, in the coordinates of the view. */
export function lineRect({ node, offset }: TextPosition): DOMRect | undefined {
  const range = document.createRange();
  const start = Math.min(offset, Math.max(node.length - 1, 0));
  range.setStart(node, start);
  range.setEnd(node, Math.min(start + 1, node.length));
  return range.getClientRects()[0];
}
