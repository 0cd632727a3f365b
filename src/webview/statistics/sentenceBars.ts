import type { SentenceFigure, StatisticsData, StatisticsWords } from '../../preview/statisticsProtocol.ts';
import { dataTable } from './dataTable.ts';
import { element, fill, picture } from './elements.ts';
import { leadsTo, type OpenPlace, placeButton, roving } from './marks.ts';

/** Room above the bars of a row for the markers of the sections. */
const HEAD = 16;
/** In pixels: a bar that is thinner cannot be hit. */
const THINNEST = 3;
const WIDEST = 14;
/** Height of the one row, and of each of several: a long speech runs over rows as its text over lines. */
const ONE_ROW = 130;
const OF_SEVERAL = 84;
/** Room under a row. */
const GAP = 10;

/** Where the bars stand. */
interface Grid {
  /** From one bar to the next. */
  readonly step: number;
  readonly perRow: number;
  readonly rows: number;
  /** Of a row without the room under it. */
  readonly height: number;
  /** Height of a bar for so many characters. */
  readonly scale: (characters: number) => number;
}

/** A bar for each sentence along the speech, the long ones marked; under it what the bar under the pointer stands for. */
export function sentenceBars(
  { sentences, beginnings }: StatisticsData,
  words: StatisticsWords,
  longSentence: number,
  width: number,
  open: OpenPlace,
): readonly Element[] {
  const grid = gridOf(sentences, longSentence, width);
  const labels = sentences.map(({ characters, seconds, text, isLong }, index) => {
    const label = fill(words.sentence, index + 1, characters, seconds);
    return `${label}${isLong ? ` (${words.long})` : ''}: ${text}`;
  });
  const bars = sentences.map((sentence, index) => {
    const bar = barOf(sentence, index, labels[index] ?? '', grid);
    leadsTo(bar, [sentence.place], open);
    return bar;
  });
  roving(bars);
  const svg = picture(
    'svg',
    {
      class: 'sentences',
      width,
      height: grid.rows * (grid.height + GAP),
      role: 'group',
      'aria-label': words.sentences,
    },
    ...beginnings.map(([sentence, marker]) => beginningOf(sentence, marker, grid)),
    ...bars,
    ...Array.from({ length: grid.rows }, (_none, row) => rulesOf(row, longSentence, width, grid)).flat(),
  );
  const readout = element('p', { class: 'readout', 'aria-hidden': 'true' }, '\u00a0');
  const tell = (index: number | undefined): void => {
    readout.textContent = (index === undefined ? undefined : labels[index]) ?? '\u00a0';
  };
  bars.forEach((bar, index) => {
    bar.addEventListener('focus', () => tell(index));
  });
  // The whole column of a bar counts as the bar: many are but a few pixels high.
  const at = (event: MouseEvent): number | undefined => {
    const { left, top } = svg.getBoundingClientRect();
    const column = Math.floor((event.clientX - left) / grid.step);
    const row = Math.floor((event.clientY - top) / (grid.height + GAP));
    return column < grid.perRow ? row * grid.perRow + column : undefined;
  };
  svg.addEventListener('pointermove', (event) => tell(at(event)));
  svg.addEventListener('click', (event) => {
    const index = at(event);
    const place = index === undefined ? undefined : sentences[index]?.place;
    if (place !== undefined && !(event.target instanceof SVGRectElement)) open(place);
  });
  const heads = [words.sentenceHead, words.characters, words.seconds];
  const table = dataTable(words.table, words.sentences, heads, () =>
    sentences.map(({ text, place, characters, seconds, isLong }, index) => ({
      head: placeButton(`${index + 1}. ${text}`, place, open),
      cells: [isLong ? `${characters} (${words.long})` : String(characters), String(seconds)],
    })),
  );
  return [svg, readout, table];
}

function gridOf(sentences: readonly SentenceFigure[], longSentence: number, width: number): Grid {
  const step = Math.min(WIDEST, Math.max(THINNEST, Math.floor(width / Math.max(1, sentences.length))));
  const perRow = Math.max(1, Math.floor(width / step));
  const rows = Math.max(1, Math.ceil(sentences.length / perRow));
  const height = rows === 1 ? ONE_ROW : OF_SEVERAL;
  const highest = Math.max(longSentence * 1.2, ...sentences.map(({ characters }) => characters));
  return { step, perRow, rows, height, scale: (characters) => (characters / highest) * (height - HEAD) };
}

/** Where the row of a sentence ends below, and where its bar begins. */
function footOf(index: number, { step, perRow, height }: Grid): { readonly x: number; readonly y: number } {
  return { x: (index % perRow) * step, y: Math.floor(index / perRow) * (height + GAP) + height };
}

function barOf({ characters, isLong }: SentenceFigure, index: number, label: string, grid: Grid): SVGRectElement {
  const { x, y } = footOf(index, grid);
  const height = grid.scale(characters);
  return picture('rect', {
    class: isLong ? 'bar is-long' : 'bar',
    x,
    y: y - height,
    width: Math.max(1, grid.step - 1),
    height,
    role: 'button',
    'aria-label': label,
    'data-key': `sentence-${index}`,
  });
}

function beginningOf(sentence: number, marker: string, grid: Grid): SVGElement {
  const { x, y } = footOf(sentence, grid);
  const top = y - grid.height;
  return picture(
    'g',
    { class: 'beginning', 'aria-hidden': 'true' },
    picture('line', { x1: x, x2: x, y1: top, y2: y }),
    picture('text', { x: x + 3, y: top + HEAD - 5 }, marker),
  );
}

/** The ground of a row, and the line over which a sentence is long. */
function rulesOf(row: number, longSentence: number, width: number, grid: Grid): readonly SVGElement[] {
  const ground = row * (grid.height + GAP) + grid.height;
  const limit = ground - grid.scale(longSentence);
  return [
    picture('line', { class: 'ground', x1: 0, x2: width, y1: ground, y2: ground }),
    picture('line', { class: 'limit', x1: 0, x2: width, y1: limit, y2: limit }),
  ];
}
