import type { MarkerForm, OutlineNode, Speech } from '../../core/speech.ts';
import type { WrittenMarker } from './nextMarker.ts';

/** The last node of a form before a node, else the first behind it: its style is followed. */
export function exampleOf({ nodes }: Speech, form: MarkerForm, near: OutlineNode): WrittenMarker | undefined {
  const isExample = (node: OutlineNode) => node.form === form && node.kind !== 'I';
  const at = nodes.indexOf(near);
  for (let index = at - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node && isExample(node)) return node;
  }
  return nodes.find((node, index) => index > at && isExample(node));
}
