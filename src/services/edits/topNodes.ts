import type { OutlineNode } from '../../core/speech.ts';

/** Nodes in document order, each once, without those that stand under another of them: that one takes them along. */
export function topNodes(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const chosen = new Set(nodes);
  return [...chosen]
    .filter((node) => !isUnder(node.parent, chosen))
    .sort((a, b) => a.markerSpan.start - b.markerSpan.start);
}

/** Whether a node or one above it is among some others. */
export function isUnder(node: OutlineNode | undefined, others: ReadonlySet<OutlineNode>): boolean {
  for (let above = node; above; above = above.parent) if (others.has(above)) return true;
  return false;
}
