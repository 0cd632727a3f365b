import type { SectionFigure, StatisticsWords } from '../../preview/statisticsProtocol.ts';
import { picture } from './elements.ts';
import { leadsTo, type OpenPlace, roving } from './marks.ts';

const ROW = 34;
/** Of the whole: a narrower segment bears no words. */
const NARROW = 0.04;

/** The sections beside each other, each as wide as its time; under them what stands right under each. */
export function balanceStrip(sections: readonly SectionFigure[], words: StatisticsWords, open: OpenPlace): SVGElement {
  const all = sections.reduce((sum, { depth, duration }) => sum + (depth === 0 ? duration : 0), 0);
  const marks: SVGElement[] = [];
  let left = 0;
  let inner = 0;
  sections.forEach((section, index) => {
    const part = all === 0 ? 0 : section.duration / all;
    const isHighest = section.depth === 0;
    const mark = segment(section, index, isHighest ? left : inner, part, words);
    leadsTo(mark, [section.place], open);
    marks.push(mark);
    if (isHighest) {
      inner = left;
      left += part;
    } else inner += part;
  });
  roving(marks);
  const height = sections.some(({ depth }) => depth > 0) ? 2 * ROW : ROW;
  return picture('svg', { class: 'balance', height, role: 'group', 'aria-label': words.balance }, ...marks);
}

function segment(
  { label, depth, time, share, balance, isUneven }: SectionFigure,
  index: number,
  x: number,
  part: number,
  words: StatisticsWords,
): SVGElement {
  const percent = `${Math.round(share * 100)}%`;
  const shown = depth === 0 ? `${percent} ${label}` : label;
  // What is heard begins with what is seen: who speaks to the computer says that.
  const spoken = [shown, time, `${words.share} ${percent}`, ...(balance === undefined ? [] : [balance])].join(', ');
  const shade = index % 2 === 0 ? 'even' : 'odd';
  const mark = picture(
    'svg',
    {
      class: `segment depth-${depth} ${shade}${isUneven ? ' is-uneven' : ''}`,
      x: `${x * 100}%`,
      y: depth * ROW,
      width: `${part * 100}%`,
      height: ROW,
      role: 'button',
      'aria-label': spoken,
      'data-key': `segment-${index}`,
    },
    picture('title', {}, spoken),
    picture('rect', { width: '100%', height: ROW }),
  );
  if (part > NARROW) mark.append(picture('text', { x: 6, y: ROW / 2 + 5 }, shown));
  return mark;
}
