import type { Speech } from '../../core/speech.ts';
import { type DropPlace, dropTarget } from './dropTarget.ts';
import type { NodesResult } from './editWalk.ts';
import { firstSections } from './firstSections.ts';
import { type PasteTarget, pasteSections } from './pasteSections.ts';
import type { StructuralOptions } from './structuralEdit.ts';

/**
 * Puts the sections of a text from elsewhere to a place of the outline. `onNode`: on which side of a node they are put there.
 * Under a node that has nothing under it they go behind it, and into a speech that has no sections before its closing.
 */
export function pasteAt(
  speech: Speech,
  place: DropPlace,
  onNode: PasteTarget['kind'],
  pasted: string,
  options: StructuralOptions,
): NodesResult {
  const target = dropTarget(speech, [], place);
  const isAmongParts = place.kind === 'first' || place.kind === 'last';
  // 一是…；二是… in the opening are no sections beside which others could stand.
  if (!target || (isAmongParts && target.node.kind === 'I')) return firstSections(speech, pasted, options);
  const kind = target.kind === 'before' ? 'before' : 'after';
  return pasteSections(speech, { kind: place.kind === 'node' ? onNode : kind, node: target.node }, pasted, options);
}
