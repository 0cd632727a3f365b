import type { SectionFigure, StatisticsWords } from '../../preview/statisticsProtocol.ts';
import { dataTable } from './dataTable.ts';
import { element, picture } from './elements.ts';
import { leadsTo, type OpenPlace, placeButton, roving } from './marks.ts';

/** Width of the longest bar, in units of its picture. */
const WIDTH = 100;
const HEIGHT = 10;

/** A row for each section: its words, its time as a bar with the budget across it, its time in words. */
export function sectionBars(sections: readonly SectionFigure[], words: StatisticsWords, open: OpenPlace): HTMLElement {
  const longest = Math.max(1, ...sections.map(({ duration, budget }) => Math.max(duration, budget ?? 0)));
  const scale = (seconds: number): number => (seconds / longest) * WIDTH;
  const rows = sections.map((section, index) => {
    const row = element(
      'button',
      {
        type: 'button',
        class: rowClass(section),
        'aria-label': spokenRow(section, words),
        'data-key': `section-${index}`,
      },
      element('span', { class: 'name' }, section.label),
      bar(section, scale),
      element('span', { class: 'time' }, section.time),
      element('span', { class: 'state' }, section.state),
    );
    leadsTo(row, [section.place], open);
    return row;
  });
  roving(rows);
  return element('div', { class: 'section-bars', role: 'group', 'aria-label': words.times }, ...rows);
}

/** The same as a table. */
export function sectionTable(sections: readonly SectionFigure[], words: StatisticsWords, open: OpenPlace): HTMLElement {
  const heads = [
    words.section,
    words.characters,
    words.spoken,
    words.time,
    words.budget,
    words.comparison,
    words.share,
  ];
  return dataTable(words.table, words.times, heads, () =>
    sections.map(({ label, place, depth, characters, spoken, time, planned, state, share }) => ({
      head: placeButton(label, place, open),
      depth,
      cells: [
        characters.toLocaleString(),
        spoken.toLocaleString(),
        time,
        planned,
        state,
        `${Math.round(share * 100)}%`,
      ],
    })),
  );
}

function bar({ duration, budget, isOver }: SectionFigure, scale: (seconds: number) => number): SVGElement {
  const kept = isOver && budget !== undefined ? budget : duration;
  const shapes: SVGElement[] = [picture('rect', { class: 'kept', x: 0, y: 0, width: scale(kept), height: HEIGHT })];
  if (budget !== undefined) {
    const x = scale(budget);
    if (isOver) {
      shapes.push(picture('rect', { class: 'over', x, y: 0, width: scale(duration - budget), height: HEIGHT }));
    }
    shapes.push(picture('line', { class: 'limit', x1: x, x2: x, y1: -2, y2: HEIGHT + 2 }));
  }
  const viewBox = `0 -2 ${WIDTH} ${HEIGHT + 4}`;
  return picture('svg', { class: 'time-bar', viewBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...shapes);
}

function rowClass({ depth, isOver }: SectionFigure): string {
  return `row depth-${depth}${isOver ? ' is-over' : ''}`;
}

function spokenRow({ label, time, planned, state }: SectionFigure, words: StatisticsWords): string {
  // In the order in which it is seen: who speaks to the computer says that.
  const budget = planned === '' ? [] : [state, `${words.budget} ${planned}`];
  return [label, time, ...budget].join(', ');
}
