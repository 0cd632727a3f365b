import type { OutlineNode, Speech } from '../../core/speech.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import type { NewMarker } from './markerForms.ts';
import { isNumberedForm, renumberedMarker } from './markerNumber.ts';
import { tailOf } from './nextMarker.ts';

/** The members of a node's series behind it. */
export function membersBehind(speech: Speech, node: OutlineNode): readonly OutlineNode[] {
  const members = seriesMembersOf(speech)(node);
  return members.slice(members.indexOf(node) + 1);
}

/**
 * Writes down the numbers from `first` on for members that follow each other, in their own style; what has no number keeps
 * its place in the count. `false` where a number cannot be written.
 */
export function countOn(
  text: string,
  members: readonly OutlineNode[],
  first: number,
  remarking: Map<OutlineNode, NewMarker>,
): boolean {
  return members.every((member, index) => {
    const { form, marker, ordinal } = member;
    if (ordinal === undefined || !isNumberedForm(form) || ordinal === first + index) return true;
    const renumbered = renumberedMarker(form, marker, first + index);
    if (renumbered === undefined) return false;
    remarking.set(member, { marker: renumbered, tail: tailOf(text, member), form, ordinal: first + index });
    return true;
  });
}

/** Whether every member of a node's series bears the same number: such are not counted. */
export function isCounted(speech: Speech, node: OutlineNode): boolean {
  const members = seriesMembersOf(speech)(node);
  return members.length === 1 || members.some(({ ordinal }) => ordinal !== members[0]?.ordinal);
}
