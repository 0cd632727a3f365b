import type { ParagraphKind } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';

/** 2026年 in one place and 二〇二六年 in another; 5% and 百分之五. The rarer style is told of, once where both are usual. */
export const numberStyle: Check<'number.style'> = {
  severity: 'hint',
  find: (checked) => {
    const [years, days]: [Styles, Styles] = [noStyles(), noStyles()];
    for (const at of checked.places.of('年')) add(checked, years, at, DIGIT_YEAR, HAN_YEAR);
    for (const at of checked.places.of('月')) add(checked, days, at, DIGIT_MONTH, HAN_MONTH);
    return [...rarer(checked, years), ...rarer(checked, days), ...rarer(checked, percentages(checked))];
  },
};

interface Styles {
  readonly digits: Span[];
  readonly han: Span[];
}

function noStyles(): Styles {
  return { digits: [], han: [] };
}

/** Right before 年 and 月. 二〇二六, 三 in 三月五日: 三月 alone may be any month of any year. */
const DIGIT_YEAR = /(?<![0-9.])[12][0-9]{3}$/;
const HAN_YEAR = /[一二][〇零○一二三四五六七八九]{3}$/;
const DIGIT_MONTH = /(?<![0-9.])[0-9]{1,2}$/;
const HAN_MONTH = /(?<![一二三四五六七八九十〇零○])[一二三四五六七八九十]{1,2}$/;
const NUMERAL = /[0-9一二三四五六七八九十〇零○]/;
/** How far before 年 its number begins at most. */
const REACH = 6;
const DAY_BEHIND = /^月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日/;

function add(checked: CheckedSpeech, styles: Styles, at: number, digits: RegExp, han: RegExp): void {
  const { prose } = checked;
  const day = prose.charAt(at) === '月' ? DAY_BEHIND.exec(prose.slice(at, at + 5))?.[0] : '年';
  if (day === undefined) return;
  const end = at + day.length;
  if (!NUMERAL.test(prose.charAt(at - 1))) return;
  const before = prose.slice(Math.max(0, at - REACH), at);
  const written = digits.exec(before)?.[0];
  if (written !== undefined) styles.digits.push({ start: at - written.length, end });
  const numeral = han.exec(before)?.[0];
  if (numeral !== undefined) styles.han.push({ start: at - numeral.length, end });
}

/** 百分之五 百分之十二点三; not 百分之百, a set phrase, and not 百分之二、三 or 百分之几十, which have no figures. */
const HAN_PERCENT = /百分之[一二三四五六七八九十百点零〇]+(?![一二三四五六七八九十百点零〇两几、多])/y;

function percentages({ prose, places }: CheckedSpeech): Styles {
  const styles = noStyles();
  for (const mark of '%％') {
    for (const at of places.of(mark)) {
      let start = at;
      while (/[0-9.０-９．]/.test(prose.charAt(start - 1))) start--;
      if (start < at) styles.digits.push({ start, end: at + 1 });
    }
  }
  if (styles.digits.length === 0) return styles;
  for (const at of places.of('分')) {
    HAN_PERCENT.lastIndex = at - 1;
    const written = at > 0 ? HAN_PERCENT.exec(prose)?.[0] : undefined;
    if (written !== undefined && written !== '百分之百')
      styles.han.push({ start: at - 1, end: at - 1 + written.length });
  }
  styles.digits.sort((a, b) => a.start - b.start);
  return styles;
}

/** In running text alone: the date below a title is written as titles are, and what is quoted is another's. */
const RUNNING: ReadonlySet<ParagraphKind> = new Set(['text', 'heading', 'item']);
/** So many times rarer one style must be for each of its places to be told. */
const CLEARLY = 3;

function rarer(checked: CheckedSpeech, styles: Styles): readonly Finding<'number.style'>[] {
  if (styles.digits.length === 0 || styles.han.length === 0) return [];
  const digits = styles.digits.filter(({ start }) => isOwn(checked, start));
  const han = styles.han.filter(({ start }) => isOwn(checked, start));
  const [few, many] = digits.length < han.length ? [digits, han] : [han, digits];
  const example = many[0];
  if (!example || few.length === 0) return [];
  const told = many.length >= few.length * CLEARLY ? few : few.slice(0, 1);
  const written = ({ start, end }: Span) => checked.prose.slice(start, end);
  return told.map((span) => ({
    span,
    values: { written: written(span), example: written(example) },
    related: [{ span: example, role: 'example' }],
  }));
}

function isOwn({ speech, quotations }: CheckedSpeech, offset: number): boolean {
  const paragraph = lastStartingUpTo(speech.paragraphs, offset, ({ span }) => span.start);
  return paragraph !== undefined && RUNNING.has(paragraph.kind) && !quotations().hold(offset);
}
