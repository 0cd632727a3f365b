import type { OutlineNode, Speech } from '../../core/speech.ts';
import {
  type NodesResult,
  nodeInWalk,
  placeInWalk,
  type StepResult,
  speechOfWalk,
  walkFrom,
  walkOn,
} from './editWalk.ts';
import { applyEdits } from './textEdit.ts';

/**
 * Does the same to several nodes one after the other, in the order given: all as one edit, or none. `edit` gets the speech
 * as those before have left it, the node in it, and what finds any node of the first speech there. Each step parses the
 * speech a few times.
 */
export function editEachNode(
  speech: Speech,
  nodes: readonly OutlineNode[],
  edit: (now: Speech, node: OutlineNode, present: (old: OutlineNode) => OutlineNode | undefined) => StepResult,
): NodesResult {
  let walk = walkFrom(speech);
  let now = speech;
  for (const old of nodes) {
    const reached = walk;
    const present = (other: OutlineNode) => nodeInWalk(reached, now, other);
    const node = present(old);
    if (!node) return { kind: 'refused', reason: 'structure' };
    const result = edit(now, node, present);
    if (result.kind === 'refused') return result;
    if (result.kind === 'atEdge') continue;
    walk = walkOn(walk, result);
    if (old !== nodes.at(-1)) now = speechOfWalk(walk);
  }
  // Two that change places twice stand where they stood.
  if (applyEdits(speech.text, walk.edits) === speech.text) return { kind: 'atEdge' };
  const first = Math.min(...nodes.map(({ markerSpan }) => placeInWalk(walk, markerSpan.start)));
  return { kind: 'edits', edits: walk.edits, place: first, steps: walk.steps };
}
