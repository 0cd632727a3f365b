import type { OutlineNode, Speech } from '../../core/speech.ts';
import { demoteNode } from './demoteNode.ts';
import { duplicateNode } from './duplicateNode.ts';
import { editEachNode } from './editEachNode.ts';
import { focusOf, type NodesResult } from './editWalk.ts';
import type { LevelChangeOptions } from './levelChange.ts';
import { promoteNode } from './promoteNode.ts';
import type { StructuralOptions } from './structuralEdit.ts';
import { topNodes } from './topNodes.ts';

/** Raises several sections or items by one level, the first one first: those behind it come to stand beside it again. */
export function promoteNodes(speech: Speech, nodes: readonly OutlineNode[], options: LevelChangeOptions): NodesResult {
  return editEachNode(speech, topNodes(nodes), (now, node) => promoteNode(now, node, options));
}

/** Lowers several sections or items by one level: under what stands before the first of them. */
export function demoteNodes(speech: Speech, nodes: readonly OutlineNode[], options: LevelChangeOptions): NodesResult {
  return editEachNode(speech, topNodes(nodes), (now, node) => demoteNode(now, node, options));
}

/** Puts a copy behind each of several sections or items. `place` is where the first copy begins. */
export function duplicateNodes(speech: Speech, nodes: readonly OutlineNode[], options: StructuralOptions): NodesResult {
  const result = editEachNode(speech, topNodes(nodes).toReversed(), (now, node) => duplicateNode(now, node, options));
  // The first is copied last, so that its copy stands where that step has put it.
  return result.kind === 'edits' ? { ...result, place: focusOf(result.steps.at(-1)) } : result;
}
