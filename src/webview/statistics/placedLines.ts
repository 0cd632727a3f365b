import type { PlacedLine, StatisticsWords } from '../../preview/statisticsProtocol.ts';
import { element } from './elements.ts';
import { leadsTo, type OpenPlace } from './marks.ts';

/** A list of lines that lead to their places. */
export function placedLines(
  lines: readonly PlacedLine[],
  key: string,
  words: StatisticsWords,
  open: OpenPlace,
): HTMLElement {
  return element('ul', {}, ...lines.map((line, index) => lineItem(line, `${key}-${index}`, words, open)));
}

function lineItem(
  { text, note, kind, places }: PlacedLine,
  key: string,
  words: StatisticsWords,
  open: OpenPlace,
): HTMLElement {
  const noted = note === '' ? [] : [' ', element('span', { class: `note ${kind}` }, note)];
  if (places.length === 0) return element('li', {}, text, ...noted);
  const title = places.length > 1 ? words.place.replace('{0}', '1').replace('{1}', String(places.length)) : undefined;
  const button = element('button', { type: 'button', class: 'link', 'data-key': key, title }, text);
  leadsTo(button, places, open);
  return element('li', {}, button, ...noted);
}
