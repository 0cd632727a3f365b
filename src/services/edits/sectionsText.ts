import type { OutlineNode, Speech } from '../../core/speech.ts';
import { lineEndOf } from './lineEnd.ts';
import { sectionSpan } from './sectionSpan.ts';
import { topNodes } from './topNodes.ts';

/** The words of sections or items as they stand in the text, each ending with a line end. */
export function sectionsText(speech: Speech, nodes: readonly OutlineNode[]): string {
  const lineEnd = lineEndOf(speech.text);
  return topNodes(nodes)
    .map((node) => {
      const { start, end } = sectionSpan(speech, node);
      const words = speech.text.slice(start, end);
      return /[\r\n]$/.test(words) ? words : words + lineEnd;
    })
    .join('');
}
