import type { MarkerForm } from '../speech.ts';
import { isIndented, trimBlankEnd } from '../text/blank.ts';
import { CharacterClass, classesAt } from '../text/characterClasses.ts';
import { cursorOf, standsAt } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import { familiesOf } from './families.ts';
import type { Landmarks } from './landmarks.ts';
import type { TextLine } from './lines.ts';
import { type MarkerMatch, readMarker } from './markers.ts';
import { quotationFinder } from './quotations.ts';

/** A marker that may open a node: whether it does is for its series to show. */
export interface Candidate {
  readonly form: MarkerForm;
  readonly text: string;
  readonly ordinal: number | undefined;
  /** Marker with its comma and the blanks behind it. */
  readonly markerSpan: Span;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** It opens its paragraph. */
  readonly initial: boolean;
  /** Number of `#` for a heading without a marker, else 0. */
  readonly hashes: number;
  /** The families of series that it can belong to, its own first. */
  readonly families: readonly string[];
}

/**
 * The markers of the paragraphs in order: in each the one that opens it, then those within it. `isSkipped` says which
 * paragraphs hold none, being head or tail.
 */
export function findCandidates(
  masked: string,
  landmarks: Landmarks,
  lines: readonly TextLine[],
  isSkipped: (paragraph: number) => boolean,
): Candidate[] {
  const candidates: Candidate[] = [];
  const next = cursorOf(landmarks.markerOpeners);
  const quotationsOf = quotationFinder(masked, landmarks);
  const opensWithinClause = withinClause(masked);
  for (let paragraph = 0; paragraph < lines.length; paragraph++) {
    const line = lines[paragraph];
    if (!line || isSkipped(paragraph)) continue;
    const opening = openingCandidate(masked, line, paragraph);
    if (opening) candidates.push(opening);
    const from =
      opening && opening.hashes === 0 ? Math.max(opening.markerSpan.end, line.textStart + 1) : line.textStart;
    let quotations: readonly Span[] | undefined;
    let quotation = 0;
    for (let at = next(from); at < line.textEnd; ) {
      const match = markerWithin(masked, line, at, opensWithinClause);
      if (!match) {
        // 二十一是: what begins one character later may be the marker.
        at = next(at + 1);
        continue;
      }
      quotations ??= quotationsOf(line.span);
      while (quotation < quotations.length && (quotations[quotation]?.end ?? 0) <= at) quotation++;
      const quoted = (quotations[quotation]?.start ?? at) < at;
      if (!quoted) candidates.push(candidateOf(match, at, paragraph, false));
      at = next(Math.max(match.end, at + 1));
    }
  }
  return candidates;
}

/** The marker or the `#`s that open a paragraph. */
function openingCandidate(masked: string, line: TextLine, paragraph: number): Candidate | undefined {
  const opening = readMarker(masked, line.textStart, line.textEnd);
  if (opening) return candidateOf(opening, line.textStart, paragraph, true);
  if (line.hashes === 0) return undefined;
  const markerSpan = { start: line.span.start, end: line.textStart };
  const families = familiesOf('hash', '', undefined);
  return {
    form: 'hash',
    text: '',
    ordinal: undefined,
    markerSpan,
    paragraph,
    initial: true,
    hashes: line.hashes,
    families,
  };
}

function candidateOf(match: MarkerMatch, start: number, paragraph: number, initial: boolean): Candidate {
  const { form, text, ordinal, end } = match;
  const families = familiesOf(form, text, ordinal);
  return { form, text, ordinal, markerSpan: { start, end }, paragraph, initial, hashes: 0, families };
}

/**
 * 问题主要一是认识不够、二是力度不大: 一是 within a clause, its 二是 at the start of one soon behind it, no other 一是
 * between them. 推进改革一要解放思想，二要大胆试验 likewise, and 做人首先要正，其次要勤.
 */
const FIRST_ITEMS = ['一是', '一要', '首先要'] as const;
const SECOND_ITEMS = ['二是', '二要', '其次要'] as const;
const SECOND_WITHIN = 240;
/** 万一是 唯一是 统一要 周一是, and “一是: a quotation that may not be closed yet. */
const ENDS_IN_ONE = new Set('万唯统同单十第之专划合归逐如周初“‘');
/** （一） within a clause, its （二） at the start of a sentence: a heading glued to the words before it. （1） likewise. */
const FIRST_BRACKETS = ['（一）', '（1）', '(一)', '(1)'] as const;
const SECOND_BRACKETS = ['（二）', '（2）', '(二)', '(2)'] as const;
/** 首先， within a clause, its 其次， at the start of a sentence, likewise. */
const FIRST_WORDS = ['首先，'] as const;
const SECOND_WORDS = ['其次，'] as const;

/** 1. within a clause, its 2. at the start of a sentence: glued likewise. Not 图1、 */
const FIRST_POINTS = ['1.', '1．', '1、'] as const;
const SECOND_POINTS = ['2.', '2．', '2、'] as const;
const ENDS_IN_NUMBER = new Set('第图表例式');

/** Answers whether a marker stands within a clause; to be asked in ascending order. */
type WithinClause = (at: number, lineEnd: number) => boolean;

/**
 * The marker at `at` that may stand there: at the paragraph's start or where a clause begins; 首先, 一是, 一要, （一）, （1）
 * and 1. also within one.
 */
function markerWithin(
  masked: string,
  line: TextLine,
  at: number,
  opensWithinClause: WithinClause,
): MarkerMatch | undefined {
  const before = trimBlankEnd(masked, line.textStart, at) - 1;
  const opensParagraph = before < line.textStart || isIndented(masked, at);
  if (opensParagraph || classesAt(masked, before) & CharacterClass.clauseBoundary) {
    const match = readMarker(masked, at, line.textEnd);
    return match && (opensParagraph || followsRightly(masked, before, match)) ? match : undefined;
  }
  return opensWithinClause(at, line.textEnd) ? readMarker(masked, at, line.textEnd) : undefined;
}

function withinClause(masked: string): WithinClause {
  let beginsBracket: WithinClause | undefined;
  let beginsPoint: WithinClause | undefined;
  let beginsWord: WithinClause | undefined;
  let beginsItem: WithinClause | undefined;
  const opensItem = (at: number, lineEnd: number) => {
    beginsItem ??= seriesWithin(masked, FIRST_ITEMS, SECOND_ITEMS, CharacterClass.clauseBoundary, SECOND_WITHIN);
    return beginsItem(at, lineEnd);
  };
  return (at, lineEnd) => {
    const character = masked.charAt(at);
    if (character === '首') {
      if (standsAt('首先是', masked, at)) return true;
      beginsWord ??= seriesWithin(masked, FIRST_WORDS, SECOND_WORDS, CharacterClass.sentenceBoundary);
      return beginsWord(at, lineEnd) || opensItem(at, lineEnd);
    }
    if (character === '（' || character === '(') {
      beginsBracket ??= seriesWithin(masked, FIRST_BRACKETS, SECOND_BRACKETS, CharacterClass.sentenceBoundary);
      return beginsBracket(at, lineEnd);
    }
    const before = masked.charAt(at - 1);
    if (character === '1') {
      if (ENDS_IN_NUMBER.has(before)) return false;
      beginsPoint ??= seriesWithin(masked, FIRST_POINTS, SECOND_POINTS, CharacterClass.sentenceBoundary);
      return beginsPoint(at, lineEnd);
    }
    return !ENDS_IN_ONE.has(before) && opensItem(at, lineEnd);
  };
}

/**
 * Answers whether one of `firsts` stands at an offset and its `seconds` so near behind it, after a mark of the class, and
 * before the next of the same.
 */
function seriesWithin(
  masked: string,
  firsts: readonly string[],
  seconds: readonly string[],
  mark: number,
  within = Number.POSITIVE_INFINITY,
): WithinClause {
  // Each is looked for once: the next （一） and （二） stay the same until they are passed.
  const finders = firsts.map((first, index) => ({
    first,
    nextFirst: nextFinder(masked, first),
    nextSecond: nextFinder(masked, seconds[index] ?? first),
  }));
  return (at, lineEnd) => {
    for (const { first, nextFirst, nextSecond } of finders) {
      if (!standsAt(first, masked, at)) continue;
      const second = nextSecond(at);
      if (second >= lineEnd || second > at + within || nextFirst(at + 1) < second) return false;
      return (classesAt(masked, trimBlankEnd(masked, at, second) - 1) & mark) !== 0;
    }
    return false;
  };
}

/** Gives the first place of some words at or behind an offset, the text's length for none; to be asked in ascending order. */
function nextFinder(text: string, words: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(words, from);
      if (found < 0) found = text.length;
    }
    return found;
  };
}

/** Whether a marker of this very form may stand behind the character at `before`. */
function followsRightly(masked: string, before: number, match: MarkerMatch): boolean {
  const mark = masked.charAt(before);
  switch (match.form) {
    case 'ordinalWord':
    case 'qi':
      // 第一、第二、第三产业, 其一、其二: nothing stands between the ordinals.
      return (
        !(
          standsAt(match.text.charAt(0), masked, match.end) &&
          classesAt(masked, match.end + 1) & CharacterClass.hanNumeral
        ) &&
        !(mark === '、' && /[第其][一二三四五六七八九十]{1,3}$/.test(masked.slice(Math.max(0, before - 4), before)))
      );
    case 'circled':
      // …主义”③: a note's sign behind a quotation.
      return mark !== '”' && mark !== '’' && mark !== '》';
    case 'dash':
    case 'part':
    case 'hanComma':
    case 'digitPoint':
      return (classesAt(masked, before) & CharacterClass.sentenceBoundary) !== 0;
    default:
      return true;
  }
}
