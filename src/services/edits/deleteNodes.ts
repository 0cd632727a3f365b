import type { OutlineNode, Speech } from '../../core/speech.ts';
import { deleteNode } from './deleteNode.ts';
import {
  type EditStep,
  type EditWalk,
  focusOf,
  type NodesResult,
  nodeInWalk,
  offsetThrough,
  placeInWalk,
  speechOfWalk,
  walkFrom,
  walkOn,
} from './editWalk.ts';
import { sectionSpan } from './sectionSpan.ts';
import type { StructuralOptions } from './structuralEdit.ts';
import { topNodes } from './topNodes.ts';

/** Takes several sections or items away, with all that stands under them. `place` is where the first of them stood. */
export function deleteNodes(speech: Speech, nodes: readonly OutlineNode[], options: StructuralOptions): NodesResult {
  let walk = walkFrom(speech);
  for (const old of topNodes(nodes).toReversed()) {
    const now = speechOfWalk(walk);
    const node = nodeInWalk(walk, now, old);
    const result = node ? deleteNode(now, node, options) : removedWords(walk, old);
    if (result.kind !== 'edits') return result;
    walk = walkOn(walk, result);
  }
  if (walk.steps.length === 0) return { kind: 'atEdge' };
  return { kind: 'edits', edits: walk.edits, place: focusOf(walk.steps.at(-1)), steps: walk.steps };
}

/** 一是 is words and no item once 二是 is taken away: these go with it. */
function removedWords(walk: EditWalk, old: OutlineNode): EditStep {
  const { start, end } = sectionSpan(walk.before, old);
  const from = placeInWalk(walk, start);
  const span = { start: from, end: Math.max(from, offsetThrough(walk.steps, end)) };
  return { kind: 'edits', edits: [{ span, text: '' }] };
}
