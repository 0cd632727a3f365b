import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import type { MarkedUnit } from './placeMarks.ts';
import { numberOfPlace } from './placeNumber.ts';
import type { Piece, TextChange } from './rewriting.ts';

/** The first goes to the end, or the last to the beginning. */
export function rotated<Unit>(units: readonly Unit[], isUp: boolean): readonly Unit[] {
  return moved(units, isUp ? units.length - 1 : 0, isUp ? 0 : units.length - 1);
}

/** The unit at one index goes to another. */
export function moved<Unit>(units: readonly Unit[], from: number, to: number): readonly Unit[] {
  const order = units.filter((_unit, index) => index !== from);
  order.splice(to, 0, ...units.slice(from, from + 1));
  return order;
}

/** Members of a list that change places: the first goes behind the last, or the last before the first. */
export interface Rotation {
  readonly speech: Speech;
  /** In document order, at least two. */
  readonly units: readonly MarkedUnit[];
  readonly isUp: boolean;
  /** What the units end with, in their new order. */
  readonly marks: readonly string[];
  /** Whether places keep their numbers. */
  readonly renumber: boolean;
}

/** The changes that bring the units in their new order, the separators staying where they were. The one that goes is the focus. */
export function rotationChanges(rotation: Rotation): readonly TextChange[] {
  return rotation.isUp ? changesUp(rotation) : changesDown(rotation);
}

function changesUp(rotation: Rotation): readonly TextChange[] {
  const { units } = rotation;
  const end = units.at(-1)?.span.end ?? 0;
  const start = units[0]?.span.start ?? 0;
  const before = separators(units);
  const changes: TextChange[] = [
    { span: { start, end: start }, pieces: [...pieces(rotation, 0), ...copied(before[0])] },
  ];
  units.slice(0, -1).forEach((_unit, index) => {
    changes.push(...changesWithin(rotation, index + 1));
    const behind = before[index];
    if (!behind) return;
    const isLast = index === units.length - 2;
    if (isLast) changes.push({ span: { start: behind.start, end }, pieces: [] });
    else changes.push(...separatorChange(rotation.speech.text, behind, before[index + 1]));
  });
  return changes;
}

function changesDown(rotation: Rotation): readonly TextChange[] {
  const { units } = rotation;
  const start = units[0]?.span.start ?? 0;
  const before = separators(units);
  const end = units.at(-1)?.span.end ?? 0;
  const changes: TextChange[] = [{ span: { start, end: before[0]?.end ?? end }, pieces: [] }];
  units.slice(1).forEach((_unit, index) => {
    changes.push(...changesWithin(rotation, index));
    const behind = before[index + 1];
    if (behind) changes.push(...separatorChange(rotation.speech.text, behind, before[index]));
  });
  changes.push({
    span: { start: end, end },
    pieces: [...copied(before.at(-1)), ...pieces(rotation, units.length - 1)],
  });
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

/** The unit that comes to a place. */
function unitFor(units: readonly MarkedUnit[], place: number, isUp: boolean): MarkedUnit | undefined {
  return units.at(isUp ? place - 1 : (place + 1) % units.length);
}

/** The changes of a unit that stays: its number and its mark, by its place in the new order. */
function changesWithin(rotation: Rotation, place: number): readonly TextChange[] {
  const { speech, units, isUp, marks, renumber } = rotation;
  const unit = unitFor(units, place, isUp);
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
function pieces(rotation: Rotation, place: number): readonly Piece[] {
  const unit = unitFor(rotation.units, place, rotation.isUp);
  if (!unit) return [];
  const all: Piece[] = [];
  let at = unit.span.start;
  for (const change of changesWithin(rotation, place)) {
    all.push({ kind: 'copied', span: { start: at, end: change.span.start }, isFocus: true });
    all.push(...change.pieces.map((piece) => ({ ...piece, isFocus: true })));
    at = change.span.end;
  }
  all.push({ kind: 'copied', span: { start: at, end: unit.span.end }, isFocus: true });
  return all;
}
