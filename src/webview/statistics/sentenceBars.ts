import type { StatisticsData, StatisticsWords } from '../../preview/statisticsProtocol.ts';
import { element, fill, picture } from './elements.ts';
import { leadsTo, type OpenPlace, roving } from './marks.ts';

const HEIGHT = 130;
/** Room above the bars for the markers of the sections. */
const HEAD = 16;
/** In pixels: a bar that is thinner cannot be hit. */
const THINNEST = 3;
const WIDEST = 14;

/** A bar for each sentence along the speech, the long ones marked; under it what the bar under the pointer stands for. */
export function sentenceBars(
  { sentences, beginnings }: StatisticsData,
  words: StatisticsWords,
  longSentence: number,
  width: number,
  open: OpenPlace,
): readonly HTMLElement[] {
  const step = Math.min(WIDEST, Math.max(THINNEST, Math.floor(width / Math.max(1, sentences.length))));
  const whole = Math.max(width, step * sentences.length);
  const highest = Math.max(longSentence * 1.2, ...sentences.map(({ characters }) => characters));
  const y = (characters: number): number => HEIGHT - (characters / highest) * (HEIGHT - HEAD);
  const labels = sentences.map(({ characters, seconds, text, isLong }, index) => {
    const label = fill(words.sentence, index + 1, characters, seconds);
    return `${label}${isLong ? ` (${words.long})` : ''}: ${text}`;
  });
  const bars = sentences.map(({ place, characters, isLong }, index) => {
    const top = y(characters);
    const mark = picture('rect', {
      class: isLong ? 'bar is-long' : 'bar',
      x: index * step,
      y: top,
      width: Math.max(1, step - 1),
      height: HEIGHT - top,
      role: 'button',
      'aria-label': labels[index],
      'data-key': `sentence-${index}`,
    });
    leadsTo(mark, [place], open);
    return mark;
  });
  roving(bars);
  const sections = beginnings.map(([sentence, marker]) =>
    picture(
      'g',
      { class: 'beginning', 'aria-hidden': 'true' },
      picture('line', { x1: sentence * step, x2: sentence * step, y1: 0, y2: HEIGHT }),
      picture('text', { x: sentence * step + 3, y: HEAD - 5 }, marker),
    ),
  );
  const limit = picture('line', { class: 'limit', x1: 0, x2: whole, y1: y(longSentence), y2: y(longSentence) });
  const svg = picture(
    'svg',
    { class: 'sentences', width: whole, height: HEIGHT, role: 'group', 'aria-label': words.sentences },
    ...sections,
    ...bars,
    limit,
  );
  const readout = element('p', { class: 'readout', 'aria-hidden': 'true' }, '\u00a0');
  const tell = (index: number): void => {
    readout.textContent = labels[index] ?? '\u00a0';
  };
  bars.forEach((bar, index) => {
    bar.addEventListener('focus', () => tell(index));
  });
  // The whole column of a bar counts as the bar: many are but a few pixels high.
  const at = (event: MouseEvent): number => Math.floor((event.clientX - svg.getBoundingClientRect().left) / step);
  svg.addEventListener('pointermove', (event) => tell(at(event)));
  svg.addEventListener('click', (event) => {
    const place = sentences[at(event)]?.place;
    if (place !== undefined && !(event.target instanceof SVGRectElement)) open(place);
  });
  return [element('div', { class: 'wide' }, svg), readout];
}
