import type { OutlineNode, Speech } from '../../core/speech.ts';
import { moveInList } from './moveInList.ts';
import { siblingList } from './siblingList.ts';
import { refused, type StructuralOptions, type StructuralResult } from './structuralEdit.ts';

/**
 * Moves a section or an item, with all that stands under it, before the member of its list that stands before it, or
 * behind the next. `atEdge` where there is none; refused where a gap 〔…〕 parts it from the next.
 */
export function moveNode(
  speech: Speech,
  node: OutlineNode,
  direction: 'up' | 'down',
  options: StructuralOptions,
): StructuralResult {
  const { members, index, gapBefore, gapAfter } = siblingList(speech, node, true);
  const place = direction === 'up' ? index - 1 : index + 1;
  if (members[place]) return moveInList(speech, members, index, place, options);
  return (direction === 'up' ? gapBefore : gapAfter) ? refused('gap') : { kind: 'atEdge' };
}
