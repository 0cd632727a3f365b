import type { Place } from '../../preview/statisticsProtocol.ts';
import { element } from './elements.ts';

/** Shows a place of the speech in its editor. */
export type OpenPlace = (place: Place) => void;

/** Lets a mark show its place, or with each choice the next of its places. By mouse, Enter and Space. */
export function leadsTo(mark: Element, places: readonly Place[], open: OpenPlace): void {
  let next = 0;
  const go = (): void => {
    const place = places[next % places.length];
    next++;
    if (place !== undefined) open(place);
  };
  mark.addEventListener('click', go);
  // A button does so by itself.
  if (mark instanceof HTMLButtonElement) return;
  mark.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    go();
  });
}

/** Words that lead to a place. */
export function placeButton(words: string, place: Place, open: OpenPlace): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'link' }, words);
  leadsTo(button, [place], open);
  return button;
}

/** One stop of the Tab key for all marks of a picture; the arrow keys, Home and End go from one to another. */
export function roving(marks: readonly (HTMLElement | SVGElement)[]): void {
  let current = 0;
  const goTo = (index: number): void => {
    const mark = marks[index];
    if (mark === undefined) return;
    marks[current]?.setAttribute('tabindex', '-1');
    mark.setAttribute('tabindex', '0');
    current = index;
    mark.focus();
  };
  marks.forEach((mark, index) => {
    mark.setAttribute('tabindex', index === 0 ? '0' : '-1');
    mark.addEventListener('focus', () => {
      marks[current]?.setAttribute('tabindex', '-1');
      mark.setAttribute('tabindex', '0');
      current = index;
    });
    mark.addEventListener('keydown', (event) => {
      const to = event instanceof KeyboardEvent ? destination(event.key, index, marks.length) : undefined;
      if (to === undefined) return;
      event.preventDefault();
      goTo(to);
    });
  });
}

function destination(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
