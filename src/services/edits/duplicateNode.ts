import type { OutlineNode, Speech } from '../../core/speech.ts';
import { editedList, insertion, isTorn, type NewWords } from './editedList.ts';
import { isNumberedForm } from './markerNumber.ts';
import { isJoined, isOutlineKept } from './outlineAfter.ts';
import type { MarkedUnit } from './placeMarks.ts';
import { shiftedNumber } from './placeNumber.ts';
import type { Piece } from './rewriting.ts';
import { carryOut, refused, type StructuralOptions, type StructuralResult } from './structuralEdit.ts';

/**
 * Puts a copy of a section or an item, with all that stands under it, right behind it. The copy has the next number, where
 * numbers are put in order. Refused where there is none, as behind 最后 and ⑳.
 */
export function duplicateNode(speech: Speech, node: OutlineNode, options: StructuralOptions): StructuralResult {
  const list = editedList(speech, node, false);
  const unit = list.units[list.index];
  if (!unit || isTorn(speech, unit)) return refused('torn');
  const isCounted = options.renumber && !list.isRepeated && isNumberedForm(node.form);
  const next = list.units[list.index + 1]?.node;
  const number = isCounted ? shiftedNumber(speech.text, node, next, 1) : undefined;
  if (number === 'none' || (isCounted && !number)) return refused('noNumber');
  const changes = insertion(
    list,
    list.index + 1,
    (ending) => [
      ...(number ? [written(speech, unit.span.start, number.span.start), ...number.pieces.map(asWritten)] : []),
      ...copy(speech, unit, number?.span.end ?? unit.span.start, ending),
    ],
    isCounted,
  );
  if (changes === 'none') return refused('noNumber');
  const { start, end } = unit.span;
  const copied = speech.nodes.filter(({ markerSpan }) => start <= markerSpan.start && markerSpan.start < end).length;
  const members = list.units.map((other) => other.node);
  return carryOut(
    speech,
    {
      changes,
      source: unit.span,
      counted: members,
      isSound: (after) =>
        !options.renumber ||
        (isOutlineKept(speech, after, { renumbered: new Set(members) }) && isJoined(speech, after, node, copied)),
    },
    options,
  );
}

function written({ text }: Speech, start: number, end: number): Piece {
  return { kind: 'written', text: text.slice(start, end), isFocus: true };
}

function asWritten(piece: Piece): Piece {
  return piece.kind === 'copied' ? piece : { kind: 'written', text: piece.text, isFocus: true };
}

/** The words of a unit from an offset on. */
function copy(
  speech: Speech,
  { span, ending, mark }: MarkedUnit,
  from: number,
  wanted: Parameters<NewWords>[0],
): readonly Piece[] {
  if (wanted === 'open') return [written(speech, from, ending.coreEnd)];
  if (wanted === 'own' || wanted.mark === mark || ending.isOwn) return [written(speech, from, span.end)];
  return [
    written(speech, from, ending.coreEnd),
    { kind: 'written', text: wanted.mark, isFocus: true },
    written(speech, ending.markEnd, span.end),
  ];
}
