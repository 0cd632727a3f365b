import { isHeadingForm } from '../../core/parser/markers.ts';
import type { MarkerForm, OutlineNode, Speech } from '../../core/speech.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import { exampleOf } from './markerExample.ts';
import { markerOf, type NewMarker } from './markerForms.ts';
import { expectedNode, isReadAs, remarkingEdits } from './remarking.ts';
import type { TextEdit } from './textEdit.ts';

export type SeriesConversion =
  /** On the markers of the series alone; in document order, never empty. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: ConversionRefusal };

export type ConversionRefusal =
  /** Every member has that form. */
  | 'sameForm'
  /** `#` and 一个是 count nothing: no series is turned into them. */
  | 'notCounted'
  /** The form has no number for the last members. */
  | 'numbersUsedUp'
  /** The form cannot stand there: with it the outline would be read otherwise. */
  | 'structure';

const LAST_WORD: NewMarker = { marker: '最后', tail: '，', form: 'sequenceWord', ordinal: undefined };
const SEQUENCE_LENGTH = 3;

/**
 * Gives all members of a node's series the markers of another form (一、 → （一）, 第一， → 首先，). Members keep their
 * numbers; those without one (——, 最后) get that of their place. A fourth 首先 that is the last is 最后. The style is that
 * of the other markers of the form in the speech, where there are some.
 */
export function convertSeries(speech: Speech, node: OutlineNode, form: MarkerForm): SeriesConversion {
  const members = seriesMembersOf(speech)(node);
  if (form === 'hash' || form === 'geShi') return { kind: 'refused', reason: 'notCounted' };
  if (members.every((member) => member.form === form)) return { kind: 'refused', reason: 'sameForm' };
  const example = isHeadingForm(form) ? exampleOf(speech, form, node) : undefined;
  const remarking = new Map<OutlineNode, NewMarker>();
  let ordinal = 0;
  for (const [index, member] of members.entries()) {
    ordinal = countedOrdinal(member, ordinal);
    const isLastWord = form === 'sequenceWord' && ordinal > SEQUENCE_LENGTH && index === SEQUENCE_LENGTH;
    const written =
      isLastWord && index === members.length - 1 ? LAST_WORD : markerOf(speech.text, form, ordinal, example);
    if (!written) return { kind: 'refused', reason: 'numbersUsedUp' };
    remarking.set(member, written);
  }
  const edits = remarkingEdits(speech, remarking);
  const isWanted = isReadAs(speech, edits, (other) => expectedNode(other, remarking.get(other)));
  return isWanted ? { kind: 'edits', edits } : { kind: 'refused', reason: 'structure' };
}

/** Its own, but for markers that are the same for every member. */
function countedOrdinal({ form, ordinal }: OutlineNode, before: number): number {
  return ordinal === undefined || form === 'geShi' ? before + 1 : ordinal;
}
