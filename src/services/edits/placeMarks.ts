import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { paragraphUpTo } from './blockLines.ts';
import { type SectionEnding, sectionEnding } from './sectionEnding.ts';
import type { SectionUnit } from './sectionUnits.ts';

/** A unit as it is put in another place. */
export interface MarkedUnit extends SectionUnit {
  /** What moves: whole lines or a stretch of one. */
  readonly span: Span;
  readonly ending: SectionEnding;
  readonly mark: string;
}

/** Marks that part the members of a list. */
const PARTING = '；，、;,';

export function markedUnit(speech: Speech, unit: SectionUnit, asLines: boolean): MarkedUnit {
  const ending = sectionEnding(speech, unit.node, unit.words);
  const span = asLines && unit.lines ? unit.lines : unit.words;
  return { ...unit, span, ending, mark: speech.text.slice(ending.coreEnd, ending.markEnd) };
}

/**
 * Whether the end marks of a list belong to its places: always within a paragraph; of paragraphs where all but the last end
 * with ； or ，. Else every paragraph keeps its own.
 */
export function areMarksOfPlaces(units: readonly MarkedUnit[], asLines: boolean): boolean {
  return !asLines || units.slice(0, -1).every(({ mark, ending }) => !ending.isOwn && isParting(mark));
}

export function isParting(mark: string): boolean {
  return mark !== '' && PARTING.includes(mark);
}

/**
 * The marks of units in a new order: those of the places in turn, but for what ends with ？ or the like and keeps that. Where
 * the list then ends with ； though it ended with a sentence before, it ends with 。
 */
export function marksInOrder(before: readonly MarkedUnit[], order: readonly MarkedUnit[], isEnd: boolean): string[] {
  const free = before.filter(({ ending }) => !ending.isOwn).map(({ mark }) => mark);
  let next = 0;
  const marks = order.map(({ ending, mark }) => (ending.isOwn ? mark : (free[next++] ?? mark)));
  const last = before.at(-1);
  if (isEnd && last && !isParting(last.mark) && isParting(marks.at(-1) ?? '')) marks[marks.length - 1] = '。';
  return marks;
}

/** A stage direction stands behind the end of a sentence: it cannot follow a unit that ends with ； elsewhere. */
export function hasStageDirectionBehindMark(speech: Speech, { ending, words }: MarkedUnit): boolean {
  const inlines = paragraphUpTo(speech, words.end - 1)?.inlines ?? [];
  const last = lastStartingUpTo(inlines, words.end - 1, ({ span }) => span.start);
  return last?.kind === 'stageDirection' && last.span.start >= ending.markEnd;
}
