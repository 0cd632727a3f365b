import type { OutlineNode, Speech } from '../core/speech.ts';
import { isSpace } from '../core/text/blank.ts';
import { lineAt } from '../core/text/lineStarts.ts';
import { lastStartingUpTo } from './lastStartingUpTo.ts';

/**
 * The innermost heading or item whose words or body an offset stands in, the blank lines behind it included; `undefined`
 * before the first of them and in the closing.
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

/** Blanks behind a section in its last line, and the blank lines that follow, are its own. */
function withBlanks({ text, lineStarts }: Speech, end: number): number {
  const next = skipSpace(text, end);
  if (next === text.length) return next;
  const line = lineAt(lineStarts, next);
  // The indentation of the next line is not.
  return line > lineAt(lineStarts, end) ? (lineStarts[line] ?? next) - 1 : next;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}
