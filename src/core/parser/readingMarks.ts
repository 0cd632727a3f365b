import type { Inline, InlineKind } from '../speech.ts';
import { isHan } from '../text/countCharacters.ts';
import { syllablesOf } from '../text/pinyin.ts';
import { matchAt } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import { hidesNames } from './hiddenNames.ts';
import { findPauses } from './pauses.ts';
import type { StrongPassage } from './strong.ts';

/** What the writer marked for the speaker. All lists are in document order. */
export interface ReadingMarks {
  /** ／ for a short pause, ／／ for a long one. */
  readonly pauses: readonly Span[];
  /** `*…*`: what is to be stressed. */
  readonly stresses: readonly StrongPassage[];
  readonly readings: readonly GivenReading[];
}

/** `单{shàn}`: how a word is to be read. */
export interface GivenReading {
  /** The word: as many Han as the reading has syllables. */
  readonly word: Span;
  readonly syllables: readonly string[];
  /** The braces with the reading in them, right behind the word. */
  readonly mark: Span;
}

export const NO_READING_MARKS: ReadingMarks = { pauses: [], stresses: [], readings: [] };

/** The reading marks of a text from an offset on; the text is without its comments and the ** of its stressed passages. */
export function findReadingMarks(text: string, from: number): ReadingMarks {
  return { pauses: findPauses(text, from), stresses: findStresses(text, from), readings: findReadings(text, from) };
}

/** Everything that is written and not read, ascending. */
export function maskedMarks({ pauses, stresses, readings }: ReadingMarks): readonly Span[] {
  if (pauses.length === 0 && stresses.length === 0 && readings.length === 0) return pauses;
  const spans = [...pauses, ...readings.map(({ mark }) => mark)];
  for (const { outer, inner } of stresses) {
    spans.push({ start: outer.start, end: inner.start }, { start: inner.end, end: outer.end });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Gives the constructs that the marks in a paragraph make, in any order; to be asked in ascending order. */
export function readingMarkFinder(marks: ReadingMarks): (paragraph: Span) => readonly Inline[] {
  const inlines: Inline[] = [];
  const add = (kind: InlineKind, span: Span): void => {
    inlines.push({ kind, span });
  };
  for (const span of marks.pauses) add('pause', span);
  for (const { outer, inner } of marks.stresses) {
    add('decoration', { start: outer.start, end: inner.start });
    add('stress', inner);
    add('decoration', { start: inner.end, end: outer.end });
  }
  for (const { word, syllables, mark } of marks.readings) {
    inlines.push({ kind: 'reading', span: word, syllables });
    add('decoration', mark);
  }
  inlines.sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  return ({ start, end }) => {
    while (next < inlines.length && (inlines[next]?.span.start ?? 0) < start) next++;
    const first = next;
    while (next < inlines.length && (inlines[next]?.span.start ?? 0) < end) next++;
    return first === next ? NOTHING : inlines.slice(first, next);
  };
}

/** Most paragraphs hold none. */
const NOTHING: readonly Inline[] = [];

/**
 * `*一定*` within a sentence: no blank at its ends, no end of a sentence in it but at its end, nothing Latin around it. Not 3*5*2, * alone,
 * the marks of notes in 张三*和李四*, nor `**`.
 */
const STRESS =
  /(?<![*＊A-Za-z0-9])\*(?=[\p{Script=Han}“‘《「0-9A-Za-z])(?![和与及])([^*＊\r\n。！？；]{1,60}(?<=[\p{Script=Han}”’》」0-9A-Za-z%％}｝])[，。；：！？]?)\*(?![*＊A-Za-z0-9])/uy;

function findStresses(text: string, from: number): StrongPassage[] {
  const stresses: StrongPassage[] = [];
  for (let at = text.indexOf('*', from); at >= 0; ) {
    const match = matchAt(STRESS, text, at);
    const end = match === null ? at + 1 : at + match[0].length;
    const [, words = ''] = match ?? [];
    if (match !== null && !hidesNames(text, { start: at, end }, words)) {
      stresses.push({ outer: { start: at, end }, inner: { start: at + 1, end: end - 1 } });
    }
    at = text.indexOf('*', end);
  }
  return stresses;
}

/** Braces around letters: `{shàn}` `｛lù ān｝` `{xie4}`; not `{3分钟}`. */
const BRACED = /[{｛][ \t\u3000]*([\p{Script=Latin}\p{M}1-5'’·\- ]{1,60}?)[ \t\u3000]*[}｝]/uy;

function findReadings(text: string, from: number): GivenReading[] {
  const readings: GivenReading[] = [];
  for (const brace of '{｛') {
    for (let at = text.indexOf(brace, from); at >= 0; at = text.indexOf(brace, at + 1)) {
      const match = matchAt(BRACED, text, at);
      const syllables = match === null ? [] : syllablesOf(match[1] ?? '');
      const start = syllables.length === 0 ? undefined : hanBefore(text, at, syllables.length, from);
      if (match === null || start === undefined) continue;
      const mark = { start: at, end: at + match[0].length };
      readings.push({ word: { start, end: at }, syllables, mark });
    }
  }
  return readings.sort((a, b) => a.mark.start - b.mark.start);
}

/** Where `count` Han begin that end at `end`; `undefined` where not so many stand there. */
function hanBefore(text: string, end: number, count: number, limit: number): number | undefined {
  let at = end;
  for (let left = count; left > 0; left--) {
    if (at <= limit) return undefined;
    const low = text.charCodeAt(at - 1);
    const length = low >= 0xdc00 && low < 0xe000 ? 2 : 1;
    if (at - length < limit || !isHan(text.codePointAt(at - length) ?? 0)) return undefined;
    at -= length;
  }
  return at;
}
