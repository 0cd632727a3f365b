import type { Speech } from '../../core/speech.ts';

/** Whom a kind of speech addresses. The first whose pattern is found in the kind, the title or the occasion. */
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/政协/, '各位委员、同志们'],
  [/人民代表大会|人大|政府工作报告/, '各位代表'],
  [/致辞|欢迎词|开业|揭牌|签约/, '各位领导、各位来宾'],
  [/表态|交流发言|述职|任职/, '各位领导、同志们'],
];
const USUAL = '同志们';
/** What ends a salutation. Matches ： ！; not the 、 within. */
const END_MARK = /[：:！!]$/;

/** Whom the speech addresses, without a mark: by its salutation, else by what kind of speech it is. */
export function addressWords({ facts }: Speech): string {
  if (facts.salutation) return facts.salutation.value.trim().replace(END_MARK, '');
  const about = [facts.kind, facts.title, facts.subtitle, facts.occasion].map((fact) => fact?.value ?? '').join('\n');
  return ADDRESSES.find(([pattern]) => pattern.test(about))?.[1] ?? USUAL;
}
