import type { BreathFigure, StatisticsWords } from '../../preview/statisticsProtocol.ts';
import { dataTable } from './dataTable.ts';
import { element, fill, picture } from './elements.ts';
import { leadsTo, type OpenPlace, roving } from './marks.ts';

const HEIGHT = 100;

/** A column for the breaths of each length; chosen, it leads to one of them after another. */
export function breathBars(breaths: readonly BreathFigure[], words: StatisticsWords, open: OpenPlace): HTMLElement {
  const most = Math.max(1, ...breaths.map(({ places }) => places.length));
  const columns = breaths.map(({ range, isLong, places }, index) => {
    const height = places.length === 0 ? 0 : Math.max(2, (places.length / most) * HEIGHT);
    const label = fill(words.breath, range, places.length);
    const column = element(
      'button',
      {
        type: 'button',
        class: 'column',
        'aria-disabled': places.length === 0 ? 'true' : undefined,
        'data-key': `breath-${index}`,
      },
      element('span', { class: 'heard' }, isLong && places.length > 0 ? `${label} (${words.long})` : label),
      element('span', { class: 'count', 'aria-hidden': 'true' }, places.length.toLocaleString()),
      picture(
        'svg',
        { viewBox: `0 0 10 ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        picture('rect', { class: isLong ? 'is-long' : undefined, x: 0, y: HEIGHT - height, width: 10, height }),
      ),
      element('span', { class: 'range', 'aria-hidden': 'true' }, range),
    );
    leadsTo(column, places, open);
    return column;
  });
  roving(columns);
  return element('div', { class: 'breaths', role: 'group', 'aria-label': words.breaths }, ...columns);
}

/** The same as a table. */
export function breathTable(breaths: readonly BreathFigure[], words: StatisticsWords): HTMLElement {
  return dataTable(words.table, words.breaths, [words.spoken, words.breaths], () =>
    breaths.map(({ range, isLong, places }) => ({
      head: isLong ? `${range} (${words.long})` : range,
      cells: [places.length.toLocaleString()],
    })),
  );
}
