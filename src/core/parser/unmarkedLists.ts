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
  const start = INTRODUCTION.lastIndex;
  const end = sentenceEnd(text, start, rest.end);
  const bySemicolon = split(text, { start, end }, '；');
  if (bySemicolon.length > 1) return bySemicolon;
  if (repeated !== undefined && repeated.length >= 2) {
    const byWord = split(text, { start, end }, '，').filter((item) => text.startsWith(repeated, item.start));
    if (byWord.length > 1) return byWord;
  }
  // These part items as well as clauses and words: only a list that agrees is believed.
  for (const mark of ['，', '、']) {
    const items = split(text, { start, end }, mark);
    if (items.length === count) return items;
  }
  return undefined;
}

function sentenceEnd(text: string, start: number, limit: number): number {
  const reach = Math.min(limit, start + LONGEST_LIST);
  const length = text.slice(start, reach).search(/[。！？]/);
  return length < 0 ? reach : start + length;
}

function split(text: string, span: Span, mark: string): Span[] {
  const items: Span[] = [];
  let at = span.start;
  for (const piece of text.slice(span.start, span.end).split(mark)) {
    if (piece !== '') items.push({ start: at, end: at + piece.length });
    at += piece.length + mark.length;
  }
  return items;
}
