import type { OutlineNode, Speech } from '../../core/speech.ts';
import { lineStartOf } from './blockLines.ts';
import { type EditedList, editedList, insertion, isTorn } from './editedList.ts';
import { isNumberedForm } from './markerNumber.ts';
import { nextMarker, tailOf } from './nextMarker.ts';
import { hanNumeral } from './ordinals.ts';
import { isJoined, isOutlineKept } from './outlineAfter.ts';
import type { MarkedUnit } from './placeMarks.ts';
import { siblingList } from './siblingList.ts';
import { carryOut, refused, type StructuralOptions, type StructuralResult } from './structuralEdit.ts';

const SENTENCE_MARKS = '。；;';

/**
 * Puts a marker with an empty lead before a section or an item, or behind it and all that stands under it: of the same form,
 * with the next number. The caret goes to the end of the result's `focus`, behind the marker. Refused where there is no
 * such number, as behind 最后 and ⑳.
 */
export function insertSibling(
  speech: Speech,
  node: OutlineNode,
  where: 'before' | 'after',
  options: StructuralOptions,
): StructuralResult {
  const list = editedList(speech, node, false);
  const unit = list.units[list.index];
  if (!unit || isTorn(speech, unit)) return refused('torn');
  if (where === 'after' && siblingList(speech, node, false).gapAfter) return refused('gap');
  const place = where === 'before' ? list.index : list.index + 1;
  const marker = markerFor(list, place);
  if (marker === undefined) return refused('noNumber');
  const opening = list.asLines ? openingOf(speech, unit) : '';
  const changes = insertion(
    list,
    place,
    (ending) => [
      { kind: 'written', text: opening },
      { kind: 'written', text: marker, isFocus: true },
      { kind: 'written', text: typeof ending === 'object' ? markBehind(ending.mark, list.asLines) : '' },
    ],
    options.renumber && isNumberedForm(node.form),
  );
  if (changes === 'none') return refused('noNumber');
  const members = list.units.map((other) => other.node);
  return carryOut(
    speech,
    {
      changes,
      source: unit.span,
      counted: members,
      isSound: (after) =>
        !options.renumber ||
        (isOutlineKept(speech, after, { renumbered: new Set(members) }) &&
          // # alone in its line is a heading only when words follow.
          (node.form === 'hash' || isJoined(speech, after, node, 1))),
    },
    options,
  );
}

/** The marker for a new member before the unit with an index, with its comma and blanks. `undefined` where there is none. */
function markerFor({ speech, units, isRepeated }: EditedList, place: number): string | undefined {
  const { text } = speech;
  const first = units[0]?.node;
  const before = units[place - 1]?.node;
  if (!before || isRepeated) return first && sameMarker(text, first);
  const behind = units[place]?.node;
  // 首先 其次 第三: the words stay with the places.
  const isMixed = behind?.ordinal !== undefined && behind.form !== before.form;
  if (isMixed && behind.ordinal === (before.ordinal ?? 0) + 1) return sameMarker(text, behind);
  const next = nextMarker(text, before);
  // 最后 stands last: before it comes 第四.
  const isBeforeLast = next?.form === 'sequenceWord' && next.ordinal === undefined;
  if (!isBeforeLast || !behind) return next?.text;
  const numeral = before.ordinal === undefined ? undefined : hanNumeral(before.ordinal + 1);
  return numeral && `第${numeral}，`;
}

/** A comma right behind a marker that opens a paragraph would be read as words. */
function markBehind(mark: string, asLines: boolean): string {
  return asLines && !SENTENCE_MARKS.includes(mark) ? '' : mark;
}

function sameMarker(text: string, node: OutlineNode): string {
  // The marker of a bare heading is its #s alone.
  if (node.form === 'hash') return text.slice(node.markerSpan.start, node.markerSpan.end);
  return node.marker + tailOf(text, node);
}

/** The indentation and the `#`s before a marker; comments and asterisks are left off. */
function openingOf(speech: Speech, { node, span }: MarkedUnit): string {
  const { start } = node.markerSpan;
  const line = speech.text.slice(Math.max(span.start, lineStartOf(speech, start)), start);
  return line.replace(/<!--.*-->|\*/g, '');
}
