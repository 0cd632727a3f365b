import { isHanAt } from './characters.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';

/** 38项改革举措 here and 37项改革举措 there, with the same words around. Told at the later one. */
export const figureDiffers: Check<'figure.differs'> = {
  severity: 'hint',
  find: ({ prose, places, quotations }: CheckedSpeech) => {
    const known = new Map<string, Figure[]>();
    const found: Finding<'figure.differs'>[] = [];
    for (const figure of figuresOf(prose, places.numbers)) {
      const alike = known.get(figure.around);
      if (!alike) {
        known.set(figure.around, [figure]);
        continue;
      }
      const { start, end, written } = figure;
      const own = circumstances(prose, figure);
      const earlier = alike.find((other) => circumstances(prose, other) === own);
      if (!earlier) alike.push(figure);
      if (!earlier || earlier.written === written || quotations().hold(start)) continue;
      found.push({
        span: { start, end },
        values: { written, earlier: earlier.written },
        related: [{ span: { start: earlier.start, end: earlier.end }, role: 'earlier' }],
      });
    }
    return found;
  },
};

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** The words before and behind it. */
  readonly around: string;
  /** Once they were asked for. */
  circumstances?: string;
}

const FIGURE = /[0-9]+(?:[.,][0-9]+)*/y;
/** So many characters must be the same on both sides. */
const BEFORE = 5;
const BEHIND = 4;

function figuresOf(text: string, numbers: readonly number[]): readonly Figure[] {
  const figures: Figure[] = [];
  let last = 0;
  for (const start of numbers) {
    if (start < last || !isHanAt(text, start - 1)) continue;
    FIGURE.lastIndex = start;
    const written = FIGURE.exec(text)?.[0] ?? '';
    const end = start + written.length;
    last = end;
    const behind = hanRun(text, end, 1);
    const before = hanRun(text, start - 1, -1);
    // Years and days are no quantities; 第3 and 3个 alone say too little.
    if (behind.length < BEHIND || before.length < BEFORE || /^[年月日时号]/.test(behind) || /第$/.test(before))
      continue;
    figures.push({
      start,
      end,
      written,
      around: `${before}#${behind.slice(0, BEHIND)}`,
    });
  }
  return figures;
}

function hanRun(text: string, from: number, step: 1 | -1): string {
  let at = from;
  const most = step === 1 ? BEHIND : BEFORE;
  while (isHanAt(text, at) && Math.abs(at - from) < most) at += step;
  return step === 1 ? text.slice(from, at) : text.slice(at + 1, from + 1);
}

/** Years, other figures and words that set a time or place apart, in the sentence before a figure. */
const SET_APART = /[0-9]{1,4}年|[去今明前上本当同]年|[^。！？；，、\s]{1,4}[省市区县镇乡村州季月]|其中|分别|累计/g;
/** One of these is in all of them. */
const MAY_SET_APART = /[年省市区县镇乡村州季月中别计]/;
const SENTENCE = 120;
const SENTENCE_END = '。！？\r\n';

function circumstances(text: string, figure: Figure): string {
  figure.circumstances ??= setApartBefore(text, figure.start);
  return figure.circumstances;
}

function setApartBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < SENTENCE && !SENTENCE_END.includes(text.charAt(start - 1))) start--;
  const words = text.slice(start, end);
  return MAY_SET_APART.test(words) ? (words.match(SET_APART)?.join(' ') ?? '') : '';
}
