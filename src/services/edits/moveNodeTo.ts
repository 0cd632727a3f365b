import type { OutlineNode, Speech } from '../../core/speech.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { paragraphSetting } from '../paragraphSetting.ts';
import { type EditedList, editedList, insertion, isTorn, type NewWords, removal } from './editedList.ts';
import { gapsOf } from './gapIndex.ts';
import { shiftSubtree } from './levelChange.ts';
import { lineEndOf } from './lineEnd.ts';
import { formOnRung, markerOf, type NewMarker, rungOf } from './markerForms.ts';
import { isNumberedForm } from './markerNumber.ts';
import { moveInList } from './moveInList.ts';
import { isOutlineKept } from './outlineAfter.ts';
import type { MarkedUnit } from './placeMarks.ts';
import { remarkingEdits } from './remarking.ts';
import type { Piece, TextChange } from './rewriting.ts';
import { unitOf } from './sectionSpan.ts';
import { siblingList } from './siblingList.ts';
import { carryOut, refused, type StructuralOptions, type StructuralResult } from './structuralEdit.ts';

/** Where a section goes: beside another, or to the end of what stands under another. */
export interface MoveTarget {
  readonly kind: 'before' | 'after' | 'lastUnder';
  readonly node: OutlineNode;
}

/**
 * Moves a section or an item, with all that stands under it, to another place of the outline. Within its list as
 * `moveNode` does, however far. To another list go only sections that fill their lines: there the section takes the form of
 * its new neighbours, what stands under it as much lower, and both lists are counted where numbers are put in order.
 * `atEdge` where it stands there already.
 */
export function moveNodeTo(
  speech: Speech,
  node: OutlineNode,
  target: MoveTarget,
  options: StructuralOptions,
): StructuralResult {
  for (let above: OutlineNode | undefined = target.node; above; above = above.parent) {
    if (above === node && (target.node !== node || target.kind === 'lastUnder')) return refused('intoItself');
  }
  const beside = target.kind === 'lastUnder' ? lastChildLike(speech, target.node, node) : target.node;
  if (!beside) return moveUnder(speech, node, target.node, options);
  const place = target.kind === 'before' ? 'before' : 'after';
  const { members, index } = siblingList(speech, node, true);
  const to = members.indexOf(beside);
  if (to < 0) return moveBeside(speech, node, beside, place, options);
  const fresh = place === 'before' ? to - (to > index ? 1 : 0) : to + (to < index ? 1 : 0);
  return fresh === index ? { kind: 'atEdge' } : moveInList(speech, members, index, fresh, options);
}

/** Beside the last child; a section that opens a paragraph goes behind items within the paragraph of its parent. */
function lastChildLike({ nodes }: Speech, parent: OutlineNode, node: OutlineNode): OutlineNode | undefined {
  const last = nodes.findLast((other) => other.parent === parent);
  return node.kind !== 'I' && last?.kind === 'I' ? undefined : last;
}

function moveBeside(
  speech: Speech,
  node: OutlineNode,
  beside: OutlineNode,
  place: 'before' | 'after',
  options: StructuralOptions,
): StructuralResult {
  const list = editedList(speech, beside, false);
  const at = place === 'before' ? list.index : list.index + 1;
  const before = list.units[at - 1]?.node;
  const next = list.units[at]?.node;
  const ordinal = before ? (before.ordinal ?? 0) + 1 : (next?.ordinal ?? 1);
  const marker = markerFor(speech, node, beside, ordinal, options);
  if (!marker) return refused('noNumber');
  const { start, end } = unitOf(speech, node).words;
  // What would stand behind a gap 〔…〕 then keeps its number.
  const isCounted = options.renumber && isNumberedForm(beside.form) && !gapsOf(speech)(start, end);
  return transfer(
    speech,
    node,
    list,
    marker,
    { parent: beside.parent, level: beside.level, beside },
    options,
    (words) => insertion(list, at, words, isCounted),
  );
}

/** To be the first section under another that stands in lines of its own. */
function moveUnder(
  speech: Speech,
  node: OutlineNode,
  parent: OutlineNode,
  options: StructuralOptions,
): StructuralResult {
  const rung = rungOf(parent.form);
  const own = rungOf(node.form);
  const isLower = rung === undefined || own === undefined || own > rung;
  const form = isLower ? node.form : formOnRung((rung ?? 0) + 1);
  const marker = form && markerOf(speech.text, form, 1, form === node.form ? node : undefined);
  if (!marker) return refused('noNumber');
  const { lines } = unitOf(speech, parent);
  if (!lines) return refused('withinParagraph');
  const at = { start: lines.end, end: lines.end };
  const wanted = node.form === 'hash' ? undefined : marker;
  return transfer(speech, node, undefined, wanted, { parent, level: parent.level + 1 }, options, (words) => [
    { span: at, pieces: [{ kind: 'written', text: separatorBefore(speech, node) }, ...words('own')] },
  ]);
}

/** The line ends with which a section is parted from what stands before it. */
function separatorBefore(speech: Speech, { markerSpan }: OutlineNode): string {
  const lineEnd = lineEndOf(speech.text);
  const paragraph = lastStartingUpTo(speech.paragraphs, markerSpan.start, ({ span }) => span.start);
  return paragraph ? paragraphSetting(speech, paragraph).separator.replaceAll('\n', lineEnd) : lineEnd;
}

/** `kept`: the marker as it is. `undefined` where there is none. */
function markerFor(
  speech: Speech,
  node: OutlineNode,
  beside: OutlineNode,
  ordinal: number,
  { renumber }: StructuralOptions,
): NewMarker | 'kept' | undefined {
  if (node.form === beside.form && (!renumber || !isNumberedForm(node.form))) return 'kept';
  if (beside.form === 'hash' || node.form === 'hash') return undefined;
  return markerOf(speech.text, beside.form, ordinal, node.form === beside.form ? node : beside);
}

/** Where a section is to be found afterwards. */
interface Goal {
  readonly parent: OutlineNode | undefined;
  readonly level: number;
  /** A member of the list that it joins. */
  readonly beside?: OutlineNode;
}

function transfer(
  speech: Speech,
  node: OutlineNode,
  target: EditedList | undefined,
  marker: NewMarker | 'kept' | undefined,
  goal: Goal,
  options: StructuralOptions,
  insert: (words: NewWords) => readonly TextChange[] | 'none',
): StructuralResult {
  const source = editedList(speech, node, true);
  const unit = source.units[source.index];
  if (!unit?.lines || !source.asLines) return refused('withinParagraph');
  if (target?.asLines === false) return refused('amongItems');
  if (isTorn(speech, unit) || target?.units.some((other) => isTorn(speech, other))) return refused('torn');
  const remarking = new Map<OutlineNode, NewMarker>();
  if (typeof marker === 'object') {
    remarking.set(node, marker);
    if (!shiftSubtree(speech, node, marker, remarking)) return refused('noNumber');
  }
  const within = remarkingEdits(speech, remarking).map(asChange);
  let isSplit = false;
  const put = insert((ending) => {
    isSplit = ending === 'open' && unit.ending.markEnd < unit.span.end;
    return movedWords(unit, within, ending, source.marksOfPlaces);
  });
  if (put === 'none') return refused('noNumber');
  if (isSplit) return refused('torn');
  const changes = merged(removal(source, options.renumber).map(withoutFocus), put);
  if (!changes) return refused('structure');
  const left = source.units.filter((other) => other !== unit).map((other) => other.node);
  const joined = target?.units.map((other) => other.node) ?? [];
  return carryOut(
    speech,
    {
      changes,
      source: unit.span,
      counted: [...left, ...joined, node],
      isSound: (after) =>
        after.speech.nodes.length === speech.nodes.length &&
        isOutlineKept(speech, after, {
          renumbered: new Set([...left, ...joined, node, ...remarking.keys()]),
          moved: { node, parent: goal.parent, level: goal.level },
        }) &&
        // A gap that is moved hides from what they hang on.
        (!goal.beside || after.nodeOf(goal.beside)?.level === after.nodeOf(node)?.level),
    },
    options,
  );
}

/** The words of a unit with some changes within them. */
function movedWords(
  { span, ending, mark }: MarkedUnit,
  changes: readonly TextChange[],
  wanted: Parameters<NewWords>[0],
  wasInSentence: boolean,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const fresh = freshMark(mark, ending.isOwn || (wanted === 'own' && !wasInSentence), wanted);
  const marking: TextChange = {
    span: { start: ending.coreEnd, end: ending.markEnd },
    pieces: [{ kind: 'rewritten', span: { start: ending.coreEnd, end: ending.markEnd }, text: fresh }],
  };
  let at = span.start;
  for (const change of fresh === mark ? changes : [...changes, marking]) {
    pieces.push({ kind: 'copied', span: { start: at, end: change.span.start }, isFocus: true });
    pieces.push(...change.pieces.map((piece) => ({ ...piece, isFocus: true })));
    at = change.span.end;
  }
  pieces.push({ kind: 'copied', span: { start: at, end: span.end }, isFocus: true });
  return pieces;
}

/** What parts the members of a sentence ends no paragraph elsewhere. */
function freshMark(mark: string, isOwn: boolean, wanted: Parameters<NewWords>[0]): string {
  if (isOwn) return mark;
  if (wanted === 'own') return mark === '；' || mark === ';' ? '。' : mark;
  return wanted === 'open' ? '' : wanted.mark;
}

function asChange({ span, text }: { readonly span: TextChange['span']; readonly text: string }): TextChange {
  return { span, pieces: [{ kind: 'rewritten', span, text }] };
}

function withoutFocus({ span, pieces }: TextChange): TextChange {
  return { span, pieces: pieces.map((piece) => ({ ...piece, isFocus: false })) };
}

/** Both in ascending order; `undefined` where they overlap. */
function merged(first: readonly TextChange[], second: readonly TextChange[]): readonly TextChange[] | undefined {
  const all = [...first, ...second].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const isApart = all.every(({ span }, index) => span.start >= (all[index - 1]?.span.end ?? 0));
  return isApart ? all : undefined;
}
