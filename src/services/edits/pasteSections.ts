import type { OutlineNode, Speech } from '../../core/speech.ts';
import { holdsLineEnd, lineStartOf } from './blockLines.ts';
import { type EditedList, editedList, insertion, isTorn, type NewWords } from './editedList.ts';
import { focusOf, type NodesResult, nodeInWalk, speechOfWalk, walkFrom, walkOn } from './editWalk.ts';
import { hashesOf, hashMarker } from './hashMarker.ts';
import { shiftSubtree } from './levelChange.ts';
import { lineEndOf } from './lineEnd.ts';
import { markerOf, type NewMarker } from './markerForms.ts';
import { isNumberedForm } from './markerNumber.ts';
import { isOutlineKept, type OutlineAfter } from './outlineAfter.ts';
import { type PastedSection, pastedSections } from './pastedSections.ts';
import type { MarkedUnit } from './placeMarks.ts';
import { remarkingEdits } from './remarking.ts';
import { siblingList } from './siblingList.ts';
import { carryOut, refused, type StructuralOptions, type StructuralResult } from './structuralEdit.ts';
import { applyEdits } from './textEdit.ts';

/** Beside which node sections are put in. */
export interface PasteTarget {
  readonly kind: 'before' | 'after';
  readonly node: OutlineNode;
}

/**
 * Puts the sections of a text from elsewhere beside a section or an item, in its form, with the next numbers; what stands
 * under them as much lower. Plain words get a marker. `atEdge` where the text has no words; refused where paragraphs are to
 * go into a list within one.
 */
export function pasteSections(
  speech: Speech,
  target: PasteTarget,
  pasted: string,
  options: StructuralOptions,
): NodesResult {
  let walk = walkFrom(speech);
  let now = speech;
  let place: number | undefined;
  let { kind } = target;
  let beside: OutlineNode | undefined = target.node;
  for (const section of pastedSections(pasted)) {
    if (walk.steps.length > 0) now = speechOfWalk(walk);
    if (place === undefined) beside = nodeInWalk(walk, now, target.node);
    else beside = now.nodes.find(({ markerSpan }) => markerSpan.start >= focusOf(walk.steps.at(-1)));
    if (!beside) return { kind: 'refused', reason: 'structure' };
    const result = pasteSection(now, beside, kind, section, options);
    if (result.kind !== 'edits') return result;
    place ??= result.focus.start;
    walk = walkOn(walk, result);
    kind = 'after';
  }
  if (place === undefined) return { kind: 'atEdge' };
  return { kind: 'edits', edits: walk.edits, place, steps: walk.steps };
}

function pasteSection(
  speech: Speech,
  beside: OutlineNode,
  where: PasteTarget['kind'],
  section: PastedSection,
  options: StructuralOptions,
): StructuralResult {
  const list = editedList(speech, beside, false);
  const unit = list.units[list.index];
  if (!unit || isTorn(speech, unit)) return refused('torn');
  if (where === 'after' && siblingList(speech, beside, false).gapAfter) return refused('gap');
  const { text } = section.speech;
  const { span, ending } = section;
  if (!list.asLines && holdsLineEnd(text, span.start, span.end)) return refused('severalParagraphs');
  const at = where === 'before' ? list.index : list.index + 1;
  const marker = markerFor(speech, list, at, section, options);
  const words = marker && wordsBefore(speech, list, unit, section, marker);
  if (words === undefined) return refused('noNumber');
  const mark = text.slice(ending.coreEnd, ending.markEnd);
  const tail = text.slice(ending.markEnd, span.end);
  let isSplit = false;
  const changes = insertion(
    list,
    at,
    (wanted) => {
      isSplit = wanted === 'open' && tail !== '';
      const written = words + markIn(wanted, mark, ending.isOwn, list.asLines) + tail;
      return [{ kind: 'written', text: written.replace(/\n/g, lineEndOf(speech.text)), isFocus: true }];
    },
    options.renumber && isNumberedForm(beside.form),
  );
  if (changes === 'none') return refused('noNumber');
  if (isSplit) return refused('torn');
  const members = list.units.map((other) => other.node);
  return carryOut(
    speech,
    {
      changes,
      source: unit.span,
      counted: members,
      isSound: (after) =>
        isBeside(after, beside, options) &&
        (!options.renumber || isOutlineKept(speech, after, { renumbered: new Set(members) })),
    },
    options,
  );
}

/** The marker that a section gets in its list, in the style of this; `kept` where markers stay as written. */
function markerFor(
  { text }: Speech,
  { units, isRepeated }: EditedList,
  at: number,
  { speech: from, node, marker }: PastedSection,
  { renumber }: StructuralOptions,
): NewMarker | 'kept' | undefined {
  const before = units[at - 1]?.node;
  const like = before ?? units[at]?.node;
  if (!like) return undefined;
  if (like.form === 'hash') {
    if (node?.form === 'hash') return hashMarker(from, node, hashesOf(like, text));
    // Asterisks right behind the marker are of the words that follow.
    const written = text.slice(like.markerSpan.start, like.markerSpan.end).replace(/[^# \t\u3000]/g, '');
    return { marker: written, tail: '', form: 'hash', ordinal: undefined };
  }
  if (!renumber && marker?.form === like.form) return 'kept';
  const ordinal = isRepeated ? (like.ordinal ?? 1) : before ? (before.ordinal ?? 0) + 1 : (like.ordinal ?? 1);
  return markerOf(text, like.form, ordinal, like);
}

/** The words of a section up to its end mark. `undefined` where what stands under it finds no marker low enough. */
function wordsBefore(
  target: Speech,
  { asLines }: EditedList,
  unit: MarkedUnit,
  section: PastedSection,
  marker: NewMarker | 'kept',
): string | undefined {
  const { speech, span, node, start, ending, decoration } = section;
  const { text } = speech;
  const above = text.slice(span.start, Math.max(span.start, lineStartOf(speech, start)));
  const opening = asLines ? openingOf(target, unit) : '';
  const before = above + opening + decoration;
  if (marker === 'kept') return before + text.slice(start, ending.coreEnd);
  if (!node) {
    const from = section.marker?.markerSpan.end ?? start;
    return before + marker.marker + marker.tail + text.slice(from, ending.coreEnd);
  }
  const remarking = new Map([[node, marker]]);
  const goesOver = node.form === 'hash' && marker.form !== 'hash';
  if (!goesOver && !shiftSubtree(speech, node, marker, remarking)) return undefined;
  const edits = remarkingEdits(speech, remarking).filter((edit) => edit.span.end <= ending.coreEnd);
  const rest = text.slice(ending.coreEnd);
  const whole = applyEdits(text, edits);
  return before + whole.slice(start, whole.length - rest.length);
}

/** The indentation and the `#`s before a marker; comments and asterisks are left off. */
function openingOf(speech: Speech, { node, span }: MarkedUnit): string {
  const { start } = node.markerSpan;
  const line = speech.text.slice(Math.max(span.start, lineStartOf(speech, start)), start);
  return line.replace(/<!--.*-->|\*/g, '');
}

function markIn(wanted: Parameters<NewWords>[0], mark: string, isOwn: boolean, asLines: boolean): string {
  if (wanted === 'open') return '';
  if (isOwn) return mark;
  if (typeof wanted === 'object') return wanted.mark;
  // What parts the members of a sentence ends no paragraph.
  return asLines && '；;，,、'.includes(mark) && mark !== '' ? '。' : mark;
}

/** Whether what was put in begins with a node beside another. */
function isBeside(
  { speech, focus, nodeOf }: OutlineAfter,
  beside: OutlineNode,
  { renumber }: StructuralOptions,
): boolean {
  const first = speech.nodes.find(({ markerSpan }) => markerSpan.start >= (focus?.start ?? 0));
  if (!first || first.markerSpan.start >= (focus?.end ?? 0)) return false;
  return !renumber || (first.level === beside.level && first.parent === (beside.parent && nodeOf(beside.parent)));
}
