import type { PlacedLine, StatisticsWords } from '../../preview/statisticsProtocol.ts';
import { element, fill } from './elements.ts';
import { leadsTo, type OpenPlace } from './marks.ts';

/** More lines are shown when they are asked for. */
const SHOWN = 12;

/** A list of lines that lead to their places. */
export function placedLines(
  lines: readonly PlacedLine[],
  key: string,
  words: StatisticsWords,
  open: OpenPlace,
): HTMLElement {
  const items = lines.map((line, index) => lineItem(line, `${key}-${index}`, words, open));
  // One more line would take as much room as the words that there are more.
  if (items.length <= SHOWN + 1) return element('ul', {}, ...items);
  const rest = items.slice(SHOWN);
  return element(
    'div',
    {},
    element('ul', {}, ...items.slice(0, SHOWN)),
    element('details', {}, element('summary', {}, fill(words.more, rest.length)), element('ul', {}, ...rest)),
  );
}

function lineItem(
  { text, note, kind, places }: PlacedLine,
  key: string,
  words: StatisticsWords,
  open: OpenPlace,
): HTMLElement {
  const noted = note === '' ? [] : [' ', element('span', { class: `note ${kind}` }, note)];
  if (places.length === 0) return element('li', {}, text, ...noted);
  const title = places.length > 1 ? fill(words.place, 1, places.length) : undefined;
  const button = element('button', { type: 'button', class: 'link', 'data-key': key, title }, text);
  leadsTo(button, places, open);
  return element('li', {}, button, ...noted);
}
