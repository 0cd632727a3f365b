import type { BlockList, PlacedBlock } from './blockList.ts';
import type { TextPosition } from './textPosition.ts';

/** Something on the page that stays where it is in the view while the page changes. */
interface Anchor {
  /** Where it is now; `undefined` once it has gone from the page. */
  readonly top: () => number | undefined;
  /** Where it belongs, in CSS pixels from the view's top. */
  readonly wanted: number;
}

/** Less than this is rounding of the scroll position. */
const stillPixels = 0.75;
/** What reaches less far into the view is not what the reader sees at its top. */
const seenPixels = 8;

/**
 * Keeps the page still under the reader: what stands at the top of the view stays there when text above it changes.
 *
 * The browser's own scroll anchoring is switched off in the style sheet: it is not in every browser, works by whole blocks,
 * and two that correct the same movement would move the page.
 */
export class SteadyView {
  readonly #blocks: BlockList;
  #anchor: Anchor | undefined;
  /** The scroll position that the anchor belongs to; any other means that the reader has scrolled. */
  #settledAt = 0;

  constructor(blocks: BlockList) {
    this.#blocks = blocks;
  }

  /** Makes the change; the text at the top of the view stays there. At the very top the page stays at its top. */
  during(change: () => void): void {
    if (window.scrollY <= 0) {
      change();
      this.settle();
      return;
    }
    this.settleIfScrolled();
    const neighbours = this.#visibleBlocks();
    change();
    if (this.#correct(this.#anchor)) return;
    // The text at the top went away with its paragraph: the next one that stayed takes its part.
    for (const { element, top } of neighbours) {
      if (this.#correct({ top: () => connectedTop(element), wanted: top })) break;
    }
    this.settle();
  }

  /** To be called when the page was laid out anew, by another width or other letters. */
  restore(): void {
    if (window.scrollY > 0) this.#correct(this.#anchor);
  }

  /** Takes what now stands at the top of the view as what shall stay there. */
  settle(): void {
    this.#settledAt = window.scrollY;
    const block = this.topBlock();
    this.#anchor = block === undefined ? undefined : (lineAnchor(block.element) ?? blockAnchor(block.element));
  }

  /** The same, once the reader has moved the page, and whether that is so; what the view itself corrected is no such move. */
  settleIfScrolled(): boolean {
    const scrolled = window.scrollY !== this.#settledAt;
    if (scrolled) this.settle();
    return scrolled;
  }

  /** The first block that reaches into the view. */
  topBlock(): PlacedBlock | undefined {
    const index = this.#topIndex();
    return this.#blocks.all[index];
  }

  #topIndex(): number {
    const { all } = this.#blocks;
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const bottom = all[middle]?.element.getBoundingClientRect().bottom ?? 0;
      if (bottom <= seenPixels) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #visibleBlocks(): readonly { readonly element: HTMLElement; readonly top: number }[] {
    const visible: { element: HTMLElement; top: number }[] = [];
    for (let index = this.#topIndex(); index < this.#blocks.all.length; index++) {
      const element = this.#blocks.all[index]?.element;
      const top = element?.getBoundingClientRect().top ?? 0;
      if (element === undefined || top > window.innerHeight) break;
      visible.push({ element, top });
    }
    // A block that began above the view holds it less well than one whose top is seen.
    return [...visible.filter(({ top }) => top >= 0), ...visible.filter(({ top }) => top < 0)];
  }

  #correct(anchor: Anchor | undefined): boolean {
    const top = anchor?.top();
    if (anchor === undefined || top === undefined) return false;
    const moved = top - anchor.wanted;
    if (Math.abs(moved) > stillPixels) window.scrollBy({ top: moved, behavior: 'instant' });
    this.#settledAt = window.scrollY;
    return true;
  }
}

function blockAnchor(element: HTMLElement): Anchor {
  return { top: () => connectedTop(element), wanted: element.getBoundingClientRect().top };
}

function connectedTop(element: HTMLElement): number | undefined {
  return element.isConnected ? element.getBoundingClientRect().top : undefined;
}

/** The first line in view of a block that began above it; a long paragraph may be many views high. */
function lineAnchor(element: HTMLElement): Anchor | undefined {
  const { top, left } = element.getBoundingClientRect();
  if (top >= 0) return undefined;
  // The first character of the line, for it is first in its line again when the page gets another width.
  const range = rangeAt(Math.max(left, 0) + 1, seenPixels);
  if (range === undefined || !element.contains(range.startContainer)) return undefined;
  const lineTop = () => range.getClientRects()[0]?.top;
  const wanted = lineTop();
  return wanted === undefined ? undefined : { top: lineTop, wanted };
}

/** The character at a point of the view. A range follows its character through every later change of the page. */
function rangeAt(x: number, y: number): Range | undefined {
  const caret = caretAt(x, y);
  if (caret === undefined || caret.node.length === 0) return undefined;
  const range = document.createRange();
  const start = Math.min(caret.offset, caret.node.length - 1);
  range.setStart(caret.node, start);
  range.setEnd(caret.node, start + 1);
  return range;
}

/** The place between two characters that is nearest to a point of the view. */
export function caretAt(x: number, y: number): TextPosition | undefined {
  let node: Node | undefined;
  let offset = 0;
  // Only some engines have the standard function, and only others the older one.
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    node = position?.offsetNode;
    offset = position?.offset ?? 0;
  } else {
    const caret = document.caretRangeFromPoint(x, y);
    node = caret?.startContainer;
    offset = caret?.startOffset ?? 0;
  }
  return node instanceof Text ? { node, offset } : undefined;
}
