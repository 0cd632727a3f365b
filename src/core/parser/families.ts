import type { MarkerForm } from '../speech.ts';

const SEQUENCE: readonly string[] = ['sequence'];
const FIRST_ORDINAL: readonly string[] = ['ordinal'];
const LATER_ORDINAL: readonly string[] = ['ordinal', 'sequence'];
const OTHERS: Readonly<Record<Exclude<MarkerForm, 'sequenceWord' | 'ordinalWord'>, readonly string[]>> = {
  hash: ['hash'],
  part: ['part'],
  hanComma: ['hanComma'],
  hanBracket: ['hanBracket'],
  digitPoint: ['digitPoint'],
  digitBracket: ['digitBracket'],
  circled: ['circled'],
  qi: ['qi'],
  dash: ['dash'],
  shi: ['shi'],
  yao: ['yao'],
  ke: ['ke'],
  geShi: ['geShi'],
};

/**
 * The families of a marker, its own first: markers of one family can form one series. 首先 / 其次 / 第三 is a mixed one,
 * 第一条 and 第一个问题 count apart from 第一.
 */
export function familiesOf(form: MarkerForm, text: string, ordinal: number | undefined): readonly string[] {
  if (form === 'sequenceWord') return SEQUENCE;
  if (form !== 'ordinalWord') return OTHERS[form];
  const counted = text.replace(/^第[一二三四五六七八九十0-9０-９]+/, '');
  const later = (ordinal ?? 0) > 1;
  if (counted === '') return later ? LATER_ORDINAL : FIRST_ORDINAL;
  return later ? [`ordinal${counted}`, 'sequence'] : [`ordinal${counted}`];
}
