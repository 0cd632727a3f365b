import type { OutlineNode } from '../../core/speech.ts';
import { isNumberedForm, markerNumberEdit } from './markerNumber.ts';
import { hanNumeral } from './ordinals.ts';
import type { TextChange } from './rewriting.ts';

/** The last of 首先 其次 再次. */
const LAST_SEQUENCE_WORD = 3;

/**
 * What gives a node the number of another's place. Of the same form it keeps its own style; where the forms of one series
 * differ (首先 其次 第三, and 最后) the words of the marker stay with the place. `undefined` where nothing changes.
 */
export function numberOfPlace(text: string, node: OutlineNode, place: OutlineNode): TextChange | undefined {
  if (node === place || node.marker === place.marker) return undefined;
  const isWord = node.form !== place.form || node.ordinal === undefined || place.ordinal === undefined;
  if (isWord)
    return isNumberedForm(node.form) && isNumberedForm(place.form) ? markerWords(node, place.marker) : undefined;
  return place.ordinal === undefined ? undefined : change(text, node, place.ordinal);
}

/**
 * What gives a node a number, in its own style; behind 再次 comes 第四. `undefined` where nothing changes; `none` where no number
 * of its form goes so far.
 */
export function numberChange(text: string, node: OutlineNode, ordinal: number): TextChange | undefined | 'none' {
  if (node.ordinal === undefined || node.ordinal === ordinal) return undefined;
  const changed = change(text, node, ordinal);
  if (changed) return changed;
  const numeral = hanNumeral(ordinal);
  if (node.form !== 'sequenceWord' || ordinal <= LAST_SEQUENCE_WORD || numeral === undefined) return 'none';
  return markerWords(node, `第${numeral}`);
}

/**
 * What counts a node up or down by one. `neighbour`: the member of its list whose number it gets, where there is one; in a list
 * of several forms (首先 其次 第三) it takes that one's words. Otherwise as {@link numberChange}.
 */
export function shiftedNumber(
  text: string,
  node: OutlineNode,
  neighbour: OutlineNode | undefined,
  by: 1 | -1,
): TextChange | undefined | 'none' {
  const ordinal = (node.ordinal ?? 0) + by;
  if (node.ordinal === undefined || ordinal < 1) return undefined;
  const isOfAnotherForm = neighbour !== undefined && neighbour.ordinal === ordinal && neighbour.form !== node.form;
  return isOfAnotherForm ? numberOfPlace(text, node, neighbour) : numberChange(text, node, ordinal);
}

function change(text: string, node: OutlineNode, ordinal: number): TextChange | undefined {
  const edit = markerNumberEdit(text, node, ordinal);
  return edit && { span: edit.span, pieces: [{ kind: 'rewritten', span: edit.span, text: edit.text }] };
}

function markerWords({ marker, markerSpan }: OutlineNode, words: string): TextChange {
  const span = { start: markerSpan.start, end: markerSpan.start + marker.length };
  return { span, pieces: [{ kind: 'rewritten', span, text: words }] };
}
