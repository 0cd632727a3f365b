import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { nodeAround } from '../nodeAround.ts';

/**
 * Where the numbers of a section stand, without its own: of the innermost one around a cursor that has members under it. What
 * is selected counts as a section. `undefined` where there is none.
 */
export function sectionNumbers(speech: Speech, selection: Span): Span | undefined {
  if (selection.end > selection.start) return selection;
  const { nodes } = speech;
  const parents = new Set(nodes.map(({ parent }) => parent));
  let node: OutlineNode | undefined = nodeAround(speech, selection.start);
  while (node && !parents.has(node)) node = node.parent;
  return node && { start: node.markerSpan.end, end: node.section.end };
}
