import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { commentAround, holdsLineEnd, textWithoutComments } from './blockLines.ts';
import { areBracketsClosed } from './brackets.ts';
import { areNodesKept, isOutlineKept, type OutlineAfter } from './outlineAfter.ts';
import {
  areMarksOfPlaces,
  hasStageDirectionBehindMark,
  type MarkedUnit,
  markedUnit,
  marksInOrder,
} from './placeMarks.ts';
import { numberOfPlace } from './placeNumber.ts';
import { carriedOffset, type Piece, type TextChange } from './rewriting.ts';
import { type SectionUnit, sectionUnits } from './sectionUnits.ts';
import { siblingList } from './siblingList.ts';
import { carryOut, type Refusal, refused, type StructuralOptions, type StructuralResult } from './structuralEdit.ts';

/**
 * Moves a member of a list to the place of another. Places keep their numbers, the blank lines between them and, where
 * they part the members of one sentence, their end marks; all else goes with its member.
 */
export function moveInList(
  speech: Speech,
  members: readonly OutlineNode[],
  from: number,
  to: number,
  options: StructuralOptions,
): StructuralResult {
  const all = sectionUnits(speech, members);
  const first = Math.min(from, to);
  const asLines = all.slice(first, Math.max(from, to) + 1).every(({ lines }) => lines !== undefined);
  const marked = all.map((unit) => markedUnit(speech, unit, asLines));
  const range = marked.slice(first, Math.max(from, to) + 1);
  const reason = obstacle(speech, range, asLines);
  if (reason) return refused(reason);

  const isEnd = first + range.length === marked.length;
  const places = areMarksOfPlaces(marked, asLines) ? withMarksOfPlaces(speech, range, from > to, isEnd) : undefined;
  if (places === 'torn') return refused('torn');
  const { units, marks } = places ?? { units: range, marks: rotated(range, from > to).map(({ mark }) => mark) };
  const moved = units[from - first];
  if (!moved) return { kind: 'atEdge' };
  const order = rotated(units, from > to);
  const move = { speech, units, order, marks, renumber: options.renumber };
  return carryOut(
    speech,
    {
      changes: from > to ? changesUp(move, moved) : changesDown(move, moved),
      source: moved.span,
      counted: range.map(({ node }) => node),
      isSound: (after) => {
        if (!options.renumber) return areNodesKept(speech, after, range[0]?.node.markerSpan.start ?? 0);
        const fresh = rotatedFrom(marked, from, to);
        return (
          speech.nodes.length === after.speech.nodes.length &&
          isOutlineKept(speech, after, { renumbered: new Set(range.map(({ node }) => node)) }) &&
          areUnitsKept(after, fresh)
        );
      },
    },
    options,
  );
}

/** Why the units of a range cannot change places. */
function obstacle(speech: Speech, range: readonly MarkedUnit[], asLines: boolean): Refusal | undefined {
  const { text } = speech;
  for (const { span } of range) {
    if (commentAround(speech, span.start) || commentAround(speech, span.end)) return 'torn';
    if (asLines) continue;
    if (holdsLineEnd(text, span.start, span.end)) return 'severalParagraphs';
    const words = textWithoutComments(speech, span.start, span.end);
    if (!areBracketsClosed(words) || words.split('**').length % 2 === 0) return 'torn';
  }
  return undefined;
}

interface MarkedPlaces {
  readonly units: readonly MarkedUnit[];
  /** For the units in their new order. */
  readonly marks: readonly string[];
}

function withMarksOfPlaces(
  speech: Speech,
  range: readonly MarkedUnit[],
  isUp: boolean,
  isEnd: boolean,
): MarkedPlaces | 'torn' {
  const order = rotated(range, isUp);
  const marks = marksInOrder(range, order, isEnd);
  const stays = order.every(({ mark }, index) => mark === marks[index]);
  if (stays || !range.some((unit) => hasStageDirectionBehindMark(speech, unit))) return { units: range, marks };
  // （掌声） stays with its mark, and all that stands behind a mark with it.
  if (range.some(({ ending }) => ending.isOwn)) return 'torn';
  const units = range.map((unit) => withoutTail(unit));
  return { units, marks: units.map(() => '') };
}

function withoutTail(unit: MarkedUnit): MarkedUnit {
  const { coreEnd } = unit.ending;
  const ending = { coreEnd, markEnd: coreEnd, isOwn: false };
  return { ...unit, span: { start: unit.span.start, end: coreEnd }, ending, mark: '' };
}

/** The first goes to the end, or the last to the beginning. */
function rotated<Unit>(units: readonly Unit[], isUp: boolean): readonly Unit[] {
  return rotatedFrom(units, isUp ? units.length - 1 : 0, isUp ? 0 : units.length - 1);
}

function rotatedFrom<Unit>(units: readonly Unit[], from: number, to: number): readonly Unit[] {
  const order = units.filter((_unit, index) => index !== from);
  order.splice(to, 0, ...units.slice(from, from + 1));
  return order;
}

interface Move {
  readonly speech: Speech;
  /** In document order. */
  readonly units: readonly MarkedUnit[];
  readonly order: readonly MarkedUnit[];
  readonly marks: readonly string[];
  readonly renumber: boolean;
}

function changesUp(move: Move, moved: MarkedUnit): readonly TextChange[] {
  const { units } = move;
  const start = units[0]?.span.start ?? 0;
  const before = separators(units);
  const changes: TextChange[] = [{ span: { start, end: start }, pieces: [...pieces(move, 0), ...copied(before[0])] }];
  units.slice(0, -1).forEach((_unit, index) => {
    changes.push(...changesWithin(move, index + 1));
    const behind = before[index];
    if (!behind) return;
    const isLast = index === units.length - 2;
    if (isLast) changes.push({ span: { start: behind.start, end: moved.span.end }, pieces: [] });
    else changes.push(...separatorChange(move.speech.text, behind, before[index + 1]));
  });
  return changes;
}

function changesDown(move: Move, moved: MarkedUnit): readonly TextChange[] {
  const { units } = move;
  const before = separators(units);
  const end = units.at(-1)?.span.end ?? 0;
  const changes: TextChange[] = [{ span: { start: moved.span.start, end: before[0]?.end ?? end }, pieces: [] }];
  units.slice(1).forEach((_unit, index) => {
    changes.push(...changesWithin(move, index));
    const behind = before[index + 1];
    if (behind) changes.push(...separatorChange(move.speech.text, behind, before[index]));
  });
  changes.push({ span: { start: end, end }, pieces: [...copied(before.at(-1)), ...pieces(move, units.length - 1)] });
  return changes;
}

/** What stands between the units: blanks and line ends. */
function separators(units: readonly MarkedUnit[]): readonly Span[] {
  return units.slice(1).map(({ span }, index) => ({ start: units[index]?.span.end ?? span.start, end: span.start }));
}

function copied(span: Span | undefined): readonly Piece[] {
  return span ? [{ kind: 'copied', span }] : [];
}

function separatorChange(text: string, span: Span, fresh: Span | undefined): readonly TextChange[] {
  const isSame = !fresh || text.slice(span.start, span.end) === text.slice(fresh.start, fresh.end);
  return isSame ? [] : [{ span, pieces: copied(fresh) }];
}

/** The changes of a unit that stays: its number and its mark, by its place in the new order. */
function changesWithin({ speech, units, order, marks, renumber }: Move, place: number): readonly TextChange[] {
  const unit = order[place];
  const old = units[place];
  if (!unit || !old) return [];
  const number = renumber ? numberOfPlace(speech.text, unit.node, old.node) : undefined;
  const { coreEnd, markEnd } = unit.ending;
  const mark = marks[place] ?? unit.mark;
  const marking: TextChange = {
    span: { start: coreEnd, end: markEnd },
    pieces: [{ kind: 'rewritten', span: { start: coreEnd, end: markEnd }, text: mark }],
  };
  return [...(number ? [number] : []), ...(mark === unit.mark ? [] : [marking])];
}

/** The words of a unit as they stand in a place of the new order. */
function pieces(move: Move, place: number): readonly Piece[] {
  const unit = move.order[place];
  if (!unit) return [];
  const all: Piece[] = [];
  let at = unit.span.start;
  for (const change of changesWithin(move, place)) {
    all.push({ kind: 'copied', span: { start: at, end: change.span.start }, isFocus: true });
    all.push(...change.pieces.map((piece) => ({ ...piece, isFocus: true })));
    at = change.span.end;
  }
  all.push({ kind: 'copied', span: { start: at, end: unit.span.end }, isFocus: true });
  return all;
}

/** Whether the list has the units in their new order, each with all that it had: what looks back on a list must not slip into it. */
function areUnitsKept(after: OutlineAfter, order: readonly MarkedUnit[]): boolean {
  const { speech, carried } = after;
  const first = order[0] && after.nodeOf(order[0].node);
  if (!first) return false;
  const units: readonly SectionUnit[] = sectionUnits(speech, siblingList(speech, first, true).members);
  return (
    units.length === order.length &&
    units.every((unit, index) => {
      const old = order[index];
      if (!old || unit.node !== after.nodeOf(old.node)) return false;
      const { coreEnd } = markedUnit(speech, unit, false).ending;
      return coreEnd === carriedOffset(carried, old.ending.coreEnd, 'end');
    })
  );
}
