import type { PagePosition } from '../preview/protocol.ts';
import { measureBlock } from './attributeMeasures.ts';
import type { PlacedBlock } from './blockList.ts';

/** Where pages begin within one block: `line:free:number` each. */
type Marks = string;

/**
 * The ends of pages among the blocks: an attribute on a block with which a page begins, a gap within one that goes on to
 * the next page. The page as it is made holds them already.
 */
export class PageMarks {
  readonly #sheets: HTMLElement;
  /** What is marked in each block that is marked at all. */
  readonly #marked = new Map<HTMLElement, Marks>();

  constructor(sheets: HTMLElement, blocks: readonly PlacedBlock[], pages: readonly PagePosition[]) {
    this.#sheets = sheets;
    for (const [element, marks] of wanted(blocks, pages)) {
      this.#marked.set(element, marks);
      setGapCount(element);
    }
  }

  /** The html of a block was made anew: its marks are gone. */
  forget(element: HTMLElement): void {
    if (this.#marked.delete(element)) unmark(element);
  }

  /** Marks what is not marked yet and takes away what is no longer so; everything else stays untouched. */
  set(blocks: readonly PlacedBlock[], pages: readonly PagePosition[]): void {
    const next = wanted(blocks, pages);
    for (const [element, marks] of this.#marked) {
      if (next.get(element) === marks) continue;
      unmark(element);
      this.#marked.delete(element);
    }
    for (const [element, marks] of next) {
      if (this.#marked.has(element)) continue;
      mark(element, marks);
      this.#marked.set(element, marks);
    }
    const count = pages.length + 1;
    while (this.#sheets.childElementCount > count) this.#sheets.lastElementChild?.remove();
    while (this.#sheets.childElementCount < count) this.#sheets.append(sheet());
  }
}

function wanted(blocks: readonly PlacedBlock[], pages: readonly PagePosition[]): Map<HTMLElement, Marks> {
  const marks = new Map<HTMLElement, Marks>();
  pages.forEach(([index, line, free], page) => {
    const element = blocks[index]?.element;
    if (element === undefined) return;
    const before = marks.get(element);
    // The first page begins with the text and is not among them.
    const own = `${line}:${free}:${page + 2}`;
    marks.set(element, before === undefined ? own : `${before} ${own}`);
  });
  return marks;
}

function mark(element: HTMLElement, marks: Marks): void {
  // Only the line ends of the layout are such elements; those around a gap are no others.
  const ends = [...element.querySelectorAll('wbr, br')];
  for (const part of marks.split(' ')) {
    const [line = 0, free = 0, number = 0] = part.split(':').map(Number);
    if (line === 0) {
      element.dataset['pageStart'] = String(free);
      element.prepend(pageBreak('page-start', number));
    } else ends[line - 1]?.after(pageBreak('page-gap', number, free), document.createElement('wbr'));
  }
  measureBlock(element);
  setGapCount(element);
}

function unmark(element: HTMLElement): void {
  delete element.dataset['pageStart'];
  element.querySelector('.page-start')?.remove();
  for (const each of element.querySelectorAll('.page-gap')) {
    const after = each.nextElementSibling;
    if (after?.tagName === 'WBR') after.remove();
    each.remove();
  }
  setGapCount(element);
}

/** The height of a block out of view is known by its lines and gaps. */
function setGapCount(element: HTMLElement): void {
  const gaps = [...element.querySelectorAll<HTMLElement>('.page-gap')];
  setNumber(element, '--gaps', gaps.length);
  setNumber(
    element,
    '--free',
    gaps.reduce((sum, { dataset }) => sum + Number(dataset['free'] ?? 0), 0),
  );
}

function setNumber({ style }: HTMLElement, name: string, number: number): void {
  if (number === 0) style.removeProperty(name);
  else style.setProperty(name, String(number));
}

/**
 * Screen readers say the number of the page that begins; what is drawn on the sheets is not read. `free`: the lines of the
 * page before that stay empty above a gap.
 */
function pageBreak(name: 'page-gap' | 'page-start', number: number, free = 0): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.setAttribute('role', 'separator');
  element.setAttribute('aria-label', `第${number}页`);
  if (free > 0) element.dataset['free'] = String(free);
  return element;
}

function sheet(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'sheet';
  return element;
}
