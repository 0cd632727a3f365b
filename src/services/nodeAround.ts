import type { OutlineNode, Speech } from '../core/speech.ts';
import { skipBlank } from '../core/text/blank.ts';
import { lineAt } from '../core/text/lineStarts.ts';
import { lastStartingUpTo } from './lastStartingUpTo.ts';

/**
 * The innermost heading or item whose words, body or line an offset stands in; `undefined` before the first of them and in
 * the closing.
 */
export function nodeAround(speech: Speech, offset: number): OutlineNode | undefined {
  const { nodes, text } = speech;
  let node = lastStartingUpTo(nodes, offset, ({ markerSpan }) => markerSpan.start);
  while (node && offset > withBlanks(speech, node.section.end)) node = node.parent;
  if (node) return node;
  // In the indentation, or between the #s, before a marker.
  const next = nodes.find(({ markerSpan }) => markerSpan.start >= offset);
  const between = next ? text.slice(offset, next.markerSpan.start) : undefined;
  return between !== undefined && BEFORE_MARKER.test(between) ? next : undefined;
}

const BEFORE_MARKER = /^[#* \t\u3000]*$/;

/** The blanks behind a section, in its last line, are its own. */
function withBlanks({ text, lineStarts }: Speech, end: number): number {
  return skipBlank(text, end, lineStarts[lineAt(lineStarts, end) + 1] ?? text.length);
}
