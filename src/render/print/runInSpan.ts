import type { OutlineNode } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';

/** Marker, lead and the mark that ends it: what has the heading's face where a heading runs into its text. */
export function runInSpan(text: string, node: OutlineNode): Span {
  const leadEnd = Math.max(node.leadSpan.end, node.markerSpan.end);
  const end = '。；！？：'.includes(text.charAt(leadEnd) || ' ') ? leadEnd + 1 : leadEnd;
  return { start: node.markerSpan.start, end };
}

/** Whether text follows the heading in its paragraph. */
export function isRunIn(node: OutlineNode): boolean {
  return node.kind !== 'H';
}
