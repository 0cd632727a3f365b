import { codesOf } from '../text/characterClasses.ts';
import { matchesAt } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';

/** 六个坚持，即坚持… and 实现路径有4条：即…: what introduces a list without markers. */
const INTRODUCTION = /[^。；！？，：“”\r\n]{0,8}(?:，即[：:]?|，就是|：即|：|:|即)/y;

/** A longer sentence is no list of items that anybody counts. */
const LONGEST_LIST = 800;

/**
 * The items of an unmarked list that follows an announcement: parted by ；, else beginning with the repeated word, else
 * by ， or 、 when that gives the announced number. `undefined` where no list is introduced or none is to be told apart.
 */
export function findUnmarkedList(
  text: string,
  rest: Span,
  repeated: string | undefined,
  count: number,
): Span[] | undefined {
  if (!matchesAt(INTRODUCTION, text, rest.start) || INTRODUCTION.lastIndex > rest.end) return undefined;
  const list = readSentence(text, INTRODUCTION.lastIndex, Math.min(rest.end, INTRODUCTION.lastIndex + LONGEST_LIST));
  if (list.semicolons > 0) {
    const bySemicolon = split(text, list, SEMICOLON);
    if (bySemicolon.length > 1) return bySemicolon;
  }
  if (repeated !== undefined && repeated.length >= 2 && list.commas > 0) {
    const byWord = split(text, list, COMMA, repeated);
    if (byWord.length > 1) return byWord;
  }
  const alike = listOfAlike(text, list, repeated, count);
  if (alike) return alike;
  // These part items as well as clauses and words: only a list that agrees is believed.
  for (const [mark, marks] of [
    [COMMA, list.commas],
    [ENUMERATION_COMMA, list.enumerationCommas],
  ] as const) {
    const items = marks >= count - 1 && marks <= count + 1 ? split(text, list, mark) : [];
    if (items.length === count) return items;
  }
  return undefined;
}

/** An item of a list whose items are as long as each other is no longer: 集体领导、民主集中、个别酝酿、会议决定. */
const LONGEST_ALIKE = 6;
/** Who announces such a list does not miscount by so many. */
const MOST_MISCOUNTED = 2;

/**
 * A list that is one by its form, whatever its number: all items end in the counted noun (革命精神，牺牲精神), or are parted by
 * 、 alone and all of one length (肿、散、骄、奢、惰).
 */
function listOfAlike(
  text: string,
  list: ListSentence,
  repeated: string | undefined,
  count: number,
): Span[] | undefined {
  for (const [mark, marks] of [
    [COMMA, list.commas],
    [ENUMERATION_COMMA, list.enumerationCommas],
  ] as const) {
    if (marks === 0 || Math.abs(marks + 1 - count) > MOST_MISCOUNTED) continue;
    const items = split(text, list, mark);
    if (items.length < 2) continue;
    const isNamed = repeated !== undefined && repeated.length >= 2;
    if (
      isNamed &&
      items.every(({ start, end }) => end - start > repeated.length && text.startsWith(repeated, end - repeated.length))
    )
      return items;
    const [first] = items;
    const length = first ? first.end - first.start : 0;
    const isPlain = mark === ENUMERATION_COMMA && list.commas === 0 && length <= LONGEST_ALIKE;
    if (isPlain && items.length > 2 && items.every(({ start, end }) => end - start === length)) return items;
  }
  return undefined;
}

const SEMICOLON = 0xff1b; // ；
const COMMA = 0xff0c; // ，
const ENUMERATION_COMMA = 0x3001; // 、

/** A sentence up to its end mark, and how many marks it holds that may part items. */
interface ListSentence extends Span {
  readonly semicolons: number;
  readonly commas: number;
  readonly enumerationCommas: number;
}

function readSentence(text: string, start: number, limit: number): ListSentence {
  let semicolons = 0;
  let commas = 0;
  let enumerationCommas = 0;
  let end = start;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === COMMA) commas++;
    else if (code === ENUMERATION_COMMA) enumerationCommas++;
    else if (code === SEMICOLON) semicolons++;
    else if (SENTENCE_ENDS.has(code)) break;
  }
  return { start, end, semicolons, commas, enumerationCommas };
}

const SENTENCE_ENDS = codesOf('。！？');

/** What stands between the marks, nothing left out but what is empty, or does not begin with `opening`. */
function split(text: string, { start, end }: Span, mark: number, opening = ''): Span[] {
  const items: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== mark) continue;
    if (at > from && text.startsWith(opening, from)) items.push({ start: from, end: at });
    from = at + 1;
  }
  return items;
}
