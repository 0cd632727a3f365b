import { lazily } from '../../core/lazily.ts';
import { isDigitAt } from './characters.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { replaced, replacement } from './replacing.ts';

/** 3-5月 for 3—5月, 63-68% for 63%～68%: a range with a hyphen. The mark that the speech uses more often leads. */
export const numberRange: Check<'number.range'> = {
  severity: 'hint',
  find: ({ speech, prose, places }: CheckedSpeech) => {
    const marks = lazily(() => ({ time: usualMark(prose, TIMES, '—'), quantity: usualMark(prose, QUANTITIES, '～') }));
    return places.of('-').flatMap((at): Finding<'number.range'>[] => {
      const range = rangeAt(prose, at);
      if (!range) return [];
      const { start, end, first, firstUnit, second, unit } = range;
      const mark = TIME.test(unit) ? marks().time : marks().quantity;
      // The sign of a percentage stands with both numbers.
      const left = unit.startsWith('%') && firstUnit === '' ? `${first}%` : `${first}${firstUnit}`;
      return [replacement(speech.text, { start, end }, `${left}${mark}${second}${unit}`)];
    });
  },
  fixes: (_checked, finding) => [replaced(finding, false)],
};

/** Ranges of times and of quantities as they are written elsewhere in the text. */
const TIMES = /[年月日时号点][—～]|[0-9][—～][0-9]{1,4}[年月日时号点]/g;
const QUANTITIES = /[0-9%][—～][0-9.]{1,6}[%万亿元人个项]/g;
const TIME = /^[年月日时号点届]/;

interface Range {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly firstUnit: string;
  readonly second: string;
  readonly unit: string;
}

const FIRST = /(?<![0-9A-Za-z.\-/〔第号])([0-9]{1,4}(?:\.[0-9]+)?)(%|年|月|日|时|万|亿)?$/;
/** A unit behind the second number says that it is a range; 010-8888, 2-1 and A-3 are none. */
const SECOND =
  /^-([0-9]{1,4}(?:\.[0-9]+)?)(?![0-9-])(%|[年月日时点]|[万亿]?[元人个项名户家次米吨亩]|万|亿|岁|周|分钟|小时|天|倍|届)/;

function rangeAt(text: string, at: number): Range | undefined {
  if (!isDigitAt(text, at + 1)) return undefined;
  const before = FIRST.exec(text.slice(Math.max(0, at - 12), at));
  const behind = SECOND.exec(text.slice(at, at + 16));
  const [first, firstUnit = ''] = [before?.[1], before?.[2]];
  const [second, unit] = [behind?.[1], behind?.[2]];
  if (first === undefined || second === undefined || unit === undefined) return undefined;
  const start = at - first.length - firstUnit.length;
  // 05-2号 is a code; a range ascends.
  if (/^0\d/.test(first) || /^0\d/.test(second) || (firstUnit === '' && Number(first) >= Number(second)))
    return undefined;
  return { start, end: at + 1 + second.length + unit.length, first, firstUnit, second, unit };
}

/** The mark that most ranges have in the text; `usual` where it is as usual as any other, or there are none. */
function usualMark(text: string, pattern: RegExp, usual: '—' | '～'): '—' | '～' {
  const other = usual === '—' ? '～' : '—';
  let balance = 0;
  for (const [written] of text.matchAll(pattern)) {
    if (written.includes(usual)) balance++;
    else if (written.includes(other)) balance--;
  }
  return balance < 0 ? other : usual;
}
