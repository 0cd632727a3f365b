import type { BlockPosition, PagePatch, PreviewBlock, TextPlace } from '../preview/protocol.ts';
import { measureBlock } from './attributeMeasures.ts';
import { morphBlock } from './morph.ts';

/**
 * An element of the page and where it stands in the speech. That is kept beside the page: to write it into thousands of
 * elements with each key took longer than all else.
 */
export interface PlacedBlock {
  readonly element: HTMLElement;
  offset: number;
  end: number;
  line: number;
}

/** The blocks of the page, in order, and the only one to change them. */
export class BlockList {
  readonly #container: HTMLElement;
  #blocks: PlacedBlock[] = [];
  /** Called when the html of an element was changed. */
  onChanged: (element: HTMLElement) => void = () => {};

  constructor(container: HTMLElement, positions: readonly BlockPosition[]) {
    this.#container = container;
    [...container.children].forEach((element, index) => {
      const position = positions[index];
      if (!(element instanceof HTMLElement) || position === undefined) return;
      const [offset, end, line] = position;
      measureBlock(element);
      this.#blocks.push(placed(element, { offset, end, line }));
    });
  }

  get all(): readonly PlacedBlock[] {
    return this.#blocks;
  }

  /** Shows another speech, or the same one anew; elements that can be kept are kept. */
  replaceAll(blocks: readonly PreviewBlock[]): boolean {
    return this.apply({ hunks: [{ from: 0, removed: this.#blocks.length, inserted: blocks }], shifts: [] });
  }

  /** `false`, with the page as it was, if the patch does not fit it. */
  apply(patch: PagePatch): boolean {
    const hunks = patch.hunks.map(({ from, removed, inserted }) => ({
      from,
      removed,
      inserted: inserted.map((block) => ({ block, element: elementOf(block.html) })),
    }));
    const length = this.#blocks.length;
    if (hunks.some(({ from, removed }) => from < 0 || removed < 0 || from + removed > length)) return false;
    if (hunks.some(({ inserted }) => inserted.some(({ element }) => element === undefined))) return false;

    const absolute = new Set<PlacedBlock>();
    for (const { from, removed, inserted } of hunks.toReversed()) {
      const old = this.#blocks.slice(from, from + removed);
      const next = this.#blocks[from + removed]?.element ?? null;
      const made: PlacedBlock[] = [];
      inserted.forEach(({ block, element }, index) => {
        const current = old[index]?.element;
        if (element === undefined) return;
        if (current?.tagName === element.tagName) {
          this.onChanged(current);
          morphBlock(current, element);
          measureBlock(current);
          made.push(placed(current, block));
          return;
        }
        measureBlock(element);
        if (current === undefined) this.#container.insertBefore(element, next);
        else {
          this.onChanged(current);
          current.replaceWith(element);
        }
        made.push(placed(element, block));
      });
      for (const { element } of old.slice(inserted.length)) {
        this.onChanged(element);
        element.remove();
      }
      this.#blocks.splice(from, removed, ...made);
      for (const block of made) absolute.add(block);
    }
    patch.shifts.forEach((shift, index) => {
      const until = patch.shifts[index + 1]?.from ?? this.#blocks.length;
      for (const block of this.#blocks.slice(shift.from, until)) {
        if (absolute.has(block)) continue;
        block.offset += shift.offset;
        block.end += shift.end;
        block.line += shift.line;
      }
    });
    return true;
  }

  /** The block that an element of the page lies in. */
  around(node: Node): PlacedBlock | undefined {
    return this.#blocks.find(({ element }) => element.contains(node));
  }

  /** The block of a line of the text, else the last one above it; `undefined` above all blocks. */
  at({ line }: TextPlace): PlacedBlock | undefined {
    let found: PlacedBlock | undefined;
    // Facts of the front matter may be printed below lines of the head, so the order of the page is not that of the text.
    for (const block of this.#blocks) {
      if (block.line <= line && block.line >= (found?.line ?? 0)) found = block;
    }
    return found;
  }
}

function placed(element: HTMLElement, { offset, end, line }: Omit<PlacedBlock, 'element'>): PlacedBlock {
  return { element, offset, end, line };
}

const template = document.createElement('template');

function elementOf(html: string): HTMLElement | undefined {
  template.innerHTML = html;
  const { firstElementChild: element, childNodes } = template.content;
  if (!(element instanceof HTMLElement) || childNodes.length !== 1) return undefined;
  // Nodes of a template belong to a document of its own.
  return document.adoptNode(element);
}
