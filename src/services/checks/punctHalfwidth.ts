import { bracketPairs } from './bracketPairs.ts';
import { endsChineseAt, isChineseAt, isDigitAt, isEdgeAt, isHanAt, isLatinAt } from './characters.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { placesOfAny } from './places.ts';
import { safeReplacement } from './replacing.ts';

const FULLWIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  ['.', '。'],
  [':', '：'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
]);

/** Half-width marks beside Chinese characters. The . of 1. and the brackets of (1) are ordinal.mark's. */
export const punctHalfwidth: Check<'punct.halfwidth'> = {
  severity: 'warning',
  find: (checked) => [...wrongMarks(checked), ...wrongBrackets(checked)],
  fixes: safeReplacement,
};

function wrongMarks({ speech, prose, places }: CheckedSpeech): readonly Finding<'punct.halfwidth'>[] {
  const markers = speech.nodes;
  let next = 0;
  return placesOfAny(places, ',.:;?!').flatMap((at) => {
    while (next < markers.length && (markers[next]?.markerSpan.end ?? 0) <= at) next++;
    if ((markers[next]?.markerSpan.start ?? at + 1) <= at) return [];
    const mark = prose.charAt(at);
    const right = FULLWIDTH.get(mark);
    if (right === undefined || !standsInChinese(prose, at, mark)) return [];
    const end = endOfMark(prose, at);
    return [{ span: { start: at, end }, values: { written: prose.slice(at, end), right } }];
  });
}

/** A space behind a half-width mark belongs to it where Chinese goes on. */
function endOfMark(text: string, at: number): number {
  return text.charAt(at + 1) === ' ' && isChineseAt(text, at + 2) ? at + 2 : at + 1;
}

/**
 * Matches 同志们,大家 38项,其中 增长5%,财政 说:“好; not 18:38, 1,000, 3.5, e.g., a.cn/甲, U.S., GPT-4.1, 附件.doc, and not
 * 5.财政, which may be a marker.
 */
function standsInChinese(text: string, at: number, mark: string): boolean {
  const next = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
  if (endsChineseAt(text, at - 1)) {
    // 一个. is the end of a sentence, 附件.doc is none; ... is punct.ellipsis'.
    if (mark !== '.') return !isAddressBehind(text, at);
    return text.charAt(at + 1) !== '.' && (isChineseAt(text, next) || isEdgeAt(text, at + 1) || isEdgeAt(text, next));
  }
  // ，, and 。.: one mark too many, in whatever width.
  if (PARTING.test(text.charAt(at - 1))) return isChineseAt(text, next) || isEdgeAt(text, at + 1);
  if (mark === '.' || mark === ':' || !isHanAt(text, next)) return false;
  return isDigitAt(text, at - 1) || '%％‰℃'.includes(text.charAt(at - 1)) || isWordBefore(text, at);
}

const PARTING = /[，。；：！？、]/;

/** 加快5G,推动: a Latin word that stands within Chinese. */
function isWordBefore(text: string, at: number): boolean {
  let start = at;
  while (isLatinAt(text, start - 1) || isDigitAt(text, start - 1)) start--;
  return start < at && isHanAt(text, start - 1);
}

/** 政府.cn and 甲:8080 are addresses. */
function isAddressBehind(text: string, at: number): boolean {
  return text.startsWith('//', at + 1);
}

/** （二） and (1) at the beginning of a clause. */
const MARKER_WORDS = /^[ \u3000]*(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[ \u3000]*$/;

function wrongBrackets({ prose, places }: CheckedSpeech): readonly Finding<'punct.halfwidth'>[] {
  if (places.of('(').length === 0 && places.of(')').length === 0) return [];
  return bracketPairs(prose, places).flatMap(({ open, close }) => {
    const written = prose.slice(open, close + 1);
    const inner = written.slice(1, -1);
    if (!/^\(|\)$/.test(written) || MARKER_WORDS.test(inner)) return [];
    // f(x) and WTO(1995) are Latin among themselves.
    const isChinese =
      /[\u4e00-\u9fff]/.test(inner) ||
      endsChineseAt(prose, open - 1) ||
      written.includes('（') ||
      written.includes('）');
    if (!isChinese) return [];
    const right = `（${inner}）`;
    return [{ span: { start: open, end: close + 1 }, values: { written, right } }];
  });
}
