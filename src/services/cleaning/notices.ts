import type { Span } from '../../core/text/span.ts';
import type { CleaningNotice } from './damage.ts';

const MOST_SPANS = 10;

/** U+E000 to U+F8FF: what a code page of one office or one maker put there. */
const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;
const REPLACEMENT = /\ufffd/g;
/** 一九九年 二〇年代 is none: a year of four in which the 〇 was not scanned. Not 一九九七年, 二十九年. */
const LOST_ZERO = /(?<![一二三四五六七八九十百千万〇零○\d])(?:一九[一-九]|二[一二])年(?![级代度龄])/g;

/** <b> </p> &lt;P align=center&gt; &amp;amp;nbsp;; not <!-- a comment -->, 3<5. */
const MARKUP =
  /<\/?[A-Za-z][^<>\r\n]{0,200}>|&(?:amp;)?lt;\/?[A-Za-z][^<>\r\n]{0,200}?&(?:amp;)?gt;|(?:&amp;)(?:amp;)+[a-z]+;/g;

const PATTERNS: readonly (readonly [CleaningNotice['kind'], RegExp])[] = [
  ['privateUse', PRIVATE],
  ['replacement', REPLACEMENT],
  ['markup', MARKUP],
  ['lostZero', LOST_ZERO],
];

/** What is reported of a cleaned text and left alone. */
export function noticesOf(text: string): readonly CleaningNotice[] {
  return PATTERNS.flatMap(([kind, pattern]) => {
    const spans = [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    return notice(kind, spans);
  });
}

/** One notice, or none where nothing was found. */
export function notice(kind: CleaningNotice['kind'], spans: readonly Span[]): readonly CleaningNotice[] {
  return spans.length > 0 ? [{ kind, count: spans.length, spans: spans.slice(0, MOST_SPANS) }] : [];
}

/** Characters that simplified text has not, among the most frequent of traditional text. */
const TRADITIONAL = new Set(
  '國會為這來時們說對學進發過還實後員開關當經問題長業產業務體動區點導強質機個現義議黨萬與處務應從設',
);
const SHARE = 0.02;
const SAMPLE = 20_000;

/** Whether a text looks traditional, told without a dictionary. */
export function looksTraditional(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let han = 0;
  let traditional = 0;
  for (const character of sample) {
    if (character >= '\u3400' && character <= '\u9fff') han++;
    if (TRADITIONAL.has(character)) traditional++;
  }
  return han > 0 && traditional / han >= SHARE;
}

/** Longer, a text on one line is a speech that lost its line ends. */
const LONG_LINE = 600;

/** Whether the whole text stands on one line. */
export function standsOnOneLine(text: string): boolean {
  const words = text.trim();
  return words.length > LONG_LINE && !/[\r\n]/.test(words);
}
