import { element } from './elements.ts';

export interface TableRow {
  /** What the row is about; stands at its head. */
  readonly head: Node | string;
  readonly depth?: number;
  readonly cells: readonly string[];
}

/** What a picture shows, as a table that is opened when it is asked for; only then are its rows made. */
export function dataTable(
  summary: string,
  label: string,
  heads: readonly string[],
  rows: () => readonly TableRow[],
): HTMLElement {
  const details = element('details', {}, element('summary', {}, summary));
  details.addEventListener('toggle', () => {
    if (!details.open || details.childElementCount > 1) return;
    const body = rows().map(({ head, depth, cells }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row', class: depth === undefined ? undefined : `depth-${depth}` }, head),
        ...cells.map((cell) => element('td', {}, cell)),
      ),
    );
    const top = heads.map((head) => element('th', { scope: 'col' }, head));
    details.append(
      element(
        'div',
        { class: 'wide' },
        element(
          'table',
          { 'aria-label': label },
          element('thead', {}, element('tr', {}, ...top)),
          element('tbody', {}, ...body),
        ),
      ),
    );
  });
  return details;
}
