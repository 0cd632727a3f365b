import type { OutlineNode, Speech } from '../../core/speech.ts';
import { commentAround, holdsLineEnd, textWithoutComments } from './blockLines.ts';
import { areBracketsClosed } from './brackets.ts';
import { areNodesKept, isOutlineKept, type OutlineAfter } from './outlineAfter.ts';
import {
  areMarksOfPlaces,
  hasStageDirectionBehindMark,
  type MarkedUnit,
  marksInOrder,
  movableUnits,
} from './placeMarks.ts';
import { carriedOffset } from './rewriting.ts';
import { moved, rotated, rotationChanges } from './rotation.ts';
import { sectionUnits } from './sectionUnits.ts';
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
  const marked = movableUnits(speech, all, asLines);
  const range = marked.slice(first, Math.max(from, to) + 1);
  const reason = obstacle(speech, range, asLines);
  if (reason) return refused(reason);

  const isEnd = first + range.length === marked.length;
  const isUp = from > to;
  const ofPlaces = areMarksOfPlaces(marked, asLines);
  const places = ofPlaces
    ? withMarksOfPlaces(speech, range, isUp, marked.slice(0, -1), isEnd)
    : withOwnMarks(range, isUp);
  if (places === 'torn') return refused('torn');
  const { units, marks } = places;
  const goes = units[from - first];
  if (!goes) return { kind: 'atEdge' };
  return carryOut(
    speech,
    {
      changes: rotationChanges({ speech, units, isUp, marks, renumber: options.renumber }),
      source: goes.span,
      counted: range.map(({ node }) => node),
      isSound: (after) => {
        if (!options.renumber) return areNodesKept(speech, after, range[0]?.node.markerSpan.start ?? 0);
        return (
          speech.nodes.length === after.speech.nodes.length &&
          isOutlineKept(speech, after, { renumbered: new Set(range.map(({ node }) => node)) }) &&
          areUnitsKept(after, moved(marked, from, to), asLines, ofPlaces)
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

function withOwnMarks(range: readonly MarkedUnit[], isUp: boolean): MarkedPlaces {
  return { units: range, marks: rotated(range, isUp).map(({ mark }) => mark) };
}

function withMarksOfPlaces(
  speech: Speech,
  range: readonly MarkedUnit[],
  isUp: boolean,
  inner: readonly MarkedUnit[],
  isEnd: boolean,
): MarkedPlaces | 'torn' {
  const order = rotated(range, isUp);
  const marks = marksInOrder(range, order, inner, isEnd);
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

/**
 * Whether the list has the units in their new order, each with all that it had, and its end marks are read as before: what
 * looks back on a list must not slip into it, and the way back must lead to the same text.
 */
function areUnitsKept(
  { speech, carried, nodeOf }: OutlineAfter,
  order: readonly MarkedUnit[],
  asLines: boolean,
  ofPlaces: boolean,
): boolean {
  const first = order[0] && nodeOf(order[0].node);
  if (!first) return false;
  const { members } = siblingList(speech, first, true);
  const units = movableUnits(speech, sectionUnits(speech, members), asLines);
  return (
    units.length === order.length &&
    areMarksOfPlaces(units, asLines) === ofPlaces &&
    units.every(({ node, ending, span }, index) => {
      const old = order[index];
      if (old === undefined || node !== nodeOf(old.node)) return false;
      if (ending.coreEnd !== carriedOffset(carried, old.ending.coreEnd, 'end')) return false;
      if (!asLines || ofPlaces) return true;
      // A comment belongs to what it is nearest to: it must not be read with the closing or with another section now.
      const { start, end } = old.span;
      return span.start === carriedOffset(carried, start, 'start') && span.end === carriedOffset(carried, end, 'end');
    })
  );
}
