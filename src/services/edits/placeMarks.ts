import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { holdsLineEnd, paragraphUpTo } from './blockLines.ts';
import { type SectionEnding, sectionEnding } from './sectionEnding.ts';
import type { SectionUnit } from './sectionUnits.ts';

/** A unit as it is put in another place. */
export interface MarkedUnit extends SectionUnit {
  /** What moves: whole lines or a stretch of one. */
  readonly span: Span;
  readonly ending: SectionEnding;
  readonly mark: string;
  /** It fills one paragraph, or a stretch of one, as the members of a sentence do. */
  readonly isOneParagraph: boolean;
}

/** Marks that part the members of a list. */
const PARTING = '；，、;,';
const CALLS = '！!';
/** With one of these before it ！ is no mark alone: 干不干？！ */
const MARKS = '！？!?…。';

/** All units of a list that changes its order. */
export function movableUnits(speech: Speech, units: readonly SectionUnit[], asLines: boolean): readonly MarkedUnit[] {
  const marked = units.map((unit) => markedUnit(speech, unit, asLines));
  const last = marked.at(-1);
  const before = marked.at(-2);
  // 一是甲；二是乙！ is one sentence, and calls out as a whole; in 一是甲；二是怎么办？ the last words ask.
  const ending = last && before && isParting(before.mark) ? sentenceEnding(speech.text, last.ending) : undefined;
  return last && ending ? [...marked.slice(0, -1), withEnding(speech.text, last, ending)] : marked;
}

export function markedUnit(speech: Speech, unit: SectionUnit, asLines: boolean): MarkedUnit {
  const span = asLines && unit.lines ? unit.lines : unit.words;
  const isOneParagraph = !holdsLineEnd(speech.text, unit.words.start, unit.words.end);
  return withEnding(speech.text, { ...unit, span, isOneParagraph }, sectionEnding(speech, unit.node, unit.words));
}

function withEnding(text: string, unit: Omit<MarkedUnit, 'ending' | 'mark'>, ending: SectionEnding): MarkedUnit {
  return { ...unit, ending, mark: text.slice(ending.coreEnd, ending.markEnd) };
}

/** With its ！ as a mark of its place; `undefined` where it has none. */
function sentenceEnding(text: string, { coreEnd, isOwn }: SectionEnding): SectionEnding | undefined {
  const isCall = isOwn && CALLS.includes(text.charAt(coreEnd - 1)) && !MARKS.includes(text.charAt(coreEnd - 2));
  return isCall ? { coreEnd: coreEnd - 1, markEnd: coreEnd, isOwn: false } : undefined;
}

/**
 * Whether the end marks of a list belong to its places: always within a paragraph; of paragraphs where each member is one and
 * all but the last end with ； or ，. Else every paragraph keeps its own.
 */
export function areMarksOfPlaces(units: readonly MarkedUnit[], asLines: boolean): boolean {
  if (!asLines) return true;
  const isSentence = units.slice(0, -1).every(({ mark, ending }) => !ending.isOwn && isParting(mark));
  return isSentence && units.every(({ isOneParagraph }) => isOneParagraph);
}

export function isParting(mark: string): boolean {
  return mark !== '' && PARTING.includes(mark);
}

/**
 * The marks of units in a new order: those of the places in turn, but for what ends with ？ or the like and keeps that. Where
 * the list then ends with ； though it ended with a sentence before, it ends with 。; and where what ended with this 。 comes
 * to stand before the last, it ends as the others before the last do (`inner`, all of the list but its last).
 */
export function marksInOrder(
  before: readonly MarkedUnit[],
  order: readonly MarkedUnit[],
  inner: readonly MarkedUnit[],
  isEnd: boolean,
): string[] {
  const free = before.filter(({ ending }) => !ending.isOwn).map(({ mark }) => mark);
  let next = 0;
  const marks = order.map(({ ending, mark }) => (ending.isOwn ? mark : (free[next++] ?? mark)));
  const last = before.at(-1);
  if (!isEnd || !last || isParting(last.mark)) return marks;
  const end = marks.length - 1;
  if (isParting(marks[end] ?? '')) marks[end] = '。';
  else if (!last.ending.isOwn && order[end]?.ending.isOwn) {
    const place = order.findLastIndex(({ ending }) => !ending.isOwn);
    const parting = inner.filter(({ ending }) => !ending.isOwn).map(({ mark }) => mark);
    const like = parting.at(-1);
    if (place >= 0 && like !== undefined && parting.every(isParting)) marks[place] = like;
  }
  return marks;
}

/** A stage direction stands behind the end of a sentence: it cannot follow a unit that ends with ； elsewhere. */
export function hasStageDirectionBehindMark(speech: Speech, { ending, words }: MarkedUnit): boolean {
  const inlines = paragraphUpTo(speech, words.end - 1)?.inlines ?? [];
  const last = lastStartingUpTo(inlines, words.end - 1, ({ span }) => span.start);
  return last?.kind === 'stageDirection' && last.span.start >= ending.markEnd;
}
