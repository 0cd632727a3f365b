import type { Speech } from '../core/speech.ts';
import { plainTextOf } from './plainText.ts';

/** The outline as text to be sent on (提纲). */
export interface OutlineText {
  readonly text: string;
  /** The headings and items in it. */
  readonly pointCount: number;
}

/** One step of indentation: as wide as a paragraph's, so that the levels stay apart in any typeface. */
const INDENT = '\u3000\u3000';

/** The title, then each marker with its lead, indented by level. Ends with a line end; empty when there are no points. */
export function outlineText(speech: Speech): OutlineText {
  if (speech.nodes.length === 0) return { text: '', pointCount: 0 };
  const plainText = plainTextOf(speech);
  const lines = speech.nodes.map((node) => {
    const words = plainText({ start: node.markerSpan.start, end: Math.max(node.markerSpan.end, node.leadSpan.end) });
    return `${INDENT.repeat(node.level - 1)}${words}`;
  });
  const title = speech.facts.title?.value.replace(/\s+/g, ' ').trim();
  if (title !== undefined && title !== '') lines.unshift(title, '');
  return { text: `${lines.join('\n')}\n`, pointCount: speech.nodes.length };
}
