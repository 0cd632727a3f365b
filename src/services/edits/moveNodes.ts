import type { OutlineNode, Speech } from '../../core/speech.ts';
import { editEachNode } from './editEachNode.ts';
import type { NodesResult } from './editWalk.ts';
import { moveNode } from './moveNode.ts';
import { type MoveTarget, moveNodeTo } from './moveNodeTo.ts';
import { siblingList } from './siblingList.ts';
import type { StructuralOptions } from './structuralEdit.ts';
import { isUnder, topNodes } from './topNodes.ts';

/** Moves several sections or items to one place, where they stand together in the order that they had. */
export function moveNodes(
  speech: Speech,
  nodes: readonly OutlineNode[],
  target: MoveTarget,
  options: StructuralOptions,
): NodesResult {
  const tops = topNodes(nodes);
  // A click that slips drops a section onto itself.
  if (target.kind !== 'lastUnder' && tops.includes(target.node)) return { kind: 'atEdge' };
  if (isUnder(target.node, new Set(tops))) return { kind: 'refused', reason: 'intoItself' };
  let before: OutlineNode | undefined;
  return editEachNode(speech, tops, (now, node, present) => {
    const beside = present(before ?? target.node);
    const kind = before ? 'after' : target.kind;
    before = tops[before ? tops.indexOf(before) + 1 : 0];
    return beside ? moveNodeTo(now, node, { kind, node: beside }, options) : { kind: 'refused', reason: 'structure' };
  });
}

/** Moves several sections or items by one place, each in its own list; what is held by the end of the list stays. */
export function moveNodesBy(
  speech: Speech,
  nodes: readonly OutlineNode[],
  direction: 'up' | 'down',
  options: StructuralOptions,
): NodesResult {
  const tops = topNodes(nodes);
  const isUp = direction === 'up';
  return editEachNode(speech, isUp ? tops : tops.toReversed(), (now, node, present) => {
    const { members, index } = siblingList(now, node, true);
    const neighbour = members[isUp ? index - 1 : index + 1];
    // One that is moved as well and is still in the way stands at the end itself.
    const isHeld = neighbour !== undefined && tops.some((other) => present(other) === neighbour);
    return isHeld ? { kind: 'atEdge' } : moveNode(now, node, direction, options);
  });
}
