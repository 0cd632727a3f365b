import { isHeadingForm } from '../../core/parser/markers.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { commentAround, holdsLineEnd, paragraphFrom, paragraphUpTo, wordsEndBefore } from './blockLines.ts';
import { gapsOf } from './gapIndex.ts';
import { lineEndOf } from './lineEnd.ts';
import { areMarksOfPlaces, hasStageDirectionBehindMark, isParting, type MarkedUnit, markedUnit } from './placeMarks.ts';
import { shiftedNumber } from './placeNumber.ts';
import type { Piece, TextChange } from './rewriting.ts';
import { sectionUnits } from './sectionUnits.ts';
import { siblingList } from './siblingList.ts';

/** A list into which a member is put, or from which one is taken. */
export interface EditedList {
  readonly speech: Speech;
  /** In document order; at least one. */
  readonly units: readonly MarkedUnit[];
  /** Of the node that was asked for. */
  readonly index: number;
  /** Its members fill their lines, at least around that node. */
  readonly asLines: boolean;
  /** The end marks part the members of one sentence: they belong to the places. */
  readonly marksOfPlaces: boolean;
  /** Every member bears the same marker: none is counted. */
  readonly isRepeated: boolean;
}

/** `overGaps`: with members behind a gap 〔…〕 where the numbers count on over it, as is right where that gap is taken away. */
export function editedList(speech: Speech, node: OutlineNode, overGaps: boolean): EditedList {
  const { members, index } = siblingList(speech, node, overGaps);
  const all = sectionUnits(speech, members);
  const asLines = all.slice(Math.max(0, index - 1), index + 2).every(({ lines }) => lines !== undefined);
  const units = all.map((unit) => markedUnit(speech, unit, asLines));
  return {
    speech,
    units,
    index,
    asLines,
    marksOfPlaces: !asLines || (units.length > 1 && areMarksOfPlaces(units, asLines)),
    isRepeated: members.length > 1 && members.every(({ ordinal }) => ordinal === members[0]?.ordinal),
  };
}

/** Whether a comment begins in a unit and ends outside of it, or the other way round. */
export function isTorn(speech: Speech, { span }: MarkedUnit): boolean {
  return commentAround(speech, span.start) !== undefined || commentAround(speech, span.end) !== undefined;
}

/** What takes a member out, and the blanks or the line ends that part it from the next, or the last from the one before. */
export function removal(list: EditedList, isCounted: boolean): readonly TextChange[] {
  const { units, index } = list;
  const unit = units[index];
  if (!unit) return [];
  const span = removedSpan(list, unit);
  const mark = units[index + 1] ? undefined : markOfNewLast(list);
  const numbers = isCounted ? shiftedNumbers(list, index + 1, -1) : [];
  return [
    ...(mark ? [mark] : []),
    { span, pieces: [{ kind: 'written', text: '', isFocus: true }] },
    ...(numbers === 'none' ? [] : numbers),
  ];
}

function removedSpan({ speech, units, index, asLines }: EditedList, { span, node }: MarkedUnit): Span {
  const { text } = speech;
  const before = units[index - 1]?.span.end;
  const behind = units[index + 1]?.span.start;
  if (behind !== undefined) {
    // A member that opens a paragraph goes on to do so.
    const keepsLine = !asLines && node.kind === 'I' && holdsLineEnd(text, span.end, behind);
    return keepsLine ? span : { start: span.start, end: behind };
  }
  const isLastInLine = (paragraphUpTo(speech, span.end - 1)?.span.end ?? 0) <= span.end;
  if (before !== undefined) {
    const keepsLine = !isLastInLine && holdsLineEnd(text, before, span.start);
    return keepsLine ? span : { start: before, end: span.end };
  }
  if (!asLines) return span;
  const start = lineEndBefore(speech, span.start);
  if (start !== undefined) return { start, end: span.end };
  return { start: span.start, end: paragraphFrom(speech, span.end)?.span.start ?? span.end };
}

/** The first line end behind the words before an offset; `undefined` where there are none. */
function lineEndBefore({ text }: Speech, offset: number): number | undefined {
  let at = wordsEndBefore(text, offset);
  if (at === 0) return undefined;
  while (at < offset && !holdsLineEnd(text, at, at + 1)) at++;
  return at < offset ? at : undefined;
}

/** The member before the last takes over its mark where the last is taken out. */
function markOfNewLast({ units, index, marksOfPlaces }: EditedList): TextChange | undefined {
  const last = units[index];
  const before = units[index - 1];
  // What ends with a sentence goes on to do so, also where the last had no mark yet.
  if (!last || !before || !marksOfPlaces || !isParting(before.mark)) return undefined;
  return markChange(before, last.ending.isOwn ? '。' : last.mark);
}

/** The words of a new member, given how it ends: `own` as it does, `open` before its end mark, else with this mark. */
export type NewWords = (ending: 'own' | 'open' | { readonly mark: string }) => readonly Piece[];

/**
 * What puts a member before the unit with an index, or behind the last. `none` where a number behind it cannot be written.
 */
export function insertion(
  list: EditedList,
  place: number,
  words: NewWords,
  isCounted: boolean,
): readonly TextChange[] | 'none' {
  const { units, marksOfPlaces } = list;
  const numbers = isCounted ? shiftedNumbers(list, place, 1) : [];
  if (numbers === 'none') return 'none';
  const next = units[place];
  const last = units.at(-1);
  const separator: Piece = { kind: 'written', text: separatorBefore(list, place) };
  if (next) {
    const at = next.span.start;
    const pieces = [...words(marksOfPlaces ? { mark: innerMark(list) } : 'own'), separator];
    return [{ span: { start: at, end: at }, pieces }, ...numbers];
  }
  if (!last) return [];
  const mark = marksOfPlaces && !last.ending.isOwn ? innerMark(list) : last.mark;
  if (mark !== last.mark && hasStageDirectionBehindMark(list.speech, last)) {
    // （掌声） stays behind the mark that ends the list.
    const at = last.ending.coreEnd;
    return [{ span: { start: at, end: at }, pieces: [{ kind: 'written', text: mark }, separator, ...words('open')] }];
  }
  const at = last.span.end;
  const change = markChange(last, mark);
  const ending = marksOfPlaces ? { mark: last.ending.isOwn ? '。' : last.mark } : 'own';
  return [...(change ? [change] : []), { span: { start: at, end: at }, pieces: [separator, ...words(ending)] }];
}

/** With what a member ends that is not the last. */
function innerMark({ units }: EditedList): string {
  const inner = units.slice(0, -1).find(({ ending }) => !ending.isOwn);
  return inner?.mark ?? '；';
}

/** The blanks or line ends between two members, or as there are between others. */
function separatorBefore({ speech, units, asLines }: EditedList, place: number): string {
  const second = Math.min(Math.max(place, 1), units.length - 1);
  const before = units[second - 1];
  const behind = units[second];
  if (before && behind && before !== behind) return speech.text.slice(before.span.end, behind.span.start);
  if (!asLines) return '';
  const start = units[0]?.span.start ?? 0;
  const lineEnd = lineEndBefore(speech, start);
  return lineEnd === undefined ? lineEndOf(speech.text) : speech.text.slice(lineEnd, start);
}

/** The numbers of the members from an index on, counted up or down by one. */
function shiftedNumbers(
  { speech, units, isRepeated }: EditedList,
  from: number,
  by: 1 | -1,
): readonly TextChange[] | 'none' {
  if (isRepeated) return [];
  const changes: TextChange[] = [];
  const hasGap = gapsOf(speech);
  for (const [index, { node }] of units.slice(from).entries()) {
    const before = units[from + index - 1]?.node;
    // What stands behind a gap keeps its number.
    if (index > 0 && before && hasGap(before.markerSpan.start, node.markerSpan.start)) break;
    const change = shiftedNumber(speech.text, node, units[from + index + by]?.node, by);
    if (change === 'none') {
      if (by === 1) return 'none';
    } else if (change) changes.push(change);
  }
  return changes;
}

function markChange({ ending, mark }: MarkedUnit, fresh: string): TextChange | undefined {
  if (mark === fresh) return undefined;
  const span = { start: ending.coreEnd, end: ending.markEnd };
  return { span, pieces: [{ kind: 'rewritten', span, text: fresh }] };
}

/** A member within a paragraph, or one that opens one as no heading does, is none alone. */
export function isNoneAlone({ form, kind }: OutlineNode): boolean {
  return kind === 'I' || !isHeadingForm(form);
}
