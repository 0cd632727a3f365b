import type { OutlineNode, Speech } from '../../core/speech.ts';

/** The nodes that stand under a node, in document order. */
export function descendantsOf({ nodes }: Speech, node: OutlineNode): readonly OutlineNode[] {
  const first = nodes.indexOf(node) + 1;
  let end = first;
  while ((nodes[end]?.level ?? 0) > node.level) end++;
  return nodes.slice(first, end);
}
