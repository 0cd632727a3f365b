import type { OutlineNode, Paragraph, Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { lastStartingUpTo } from './lastStartingUpTo.ts';

/** Marker and lead of a node. */
export function nodeWords({ markerSpan, leadSpan }: OutlineNode): Span {
  return { start: markerSpan.start, end: Math.max(markerSpan.end, leadSpan.end) };
}

/** What stands for a node where only its number is meant: its marker; its lead where there is none. */
export function nodeSign({ markerSpan, leadSpan }: OutlineNode): Span {
  return markerSpan.end > markerSpan.start ? markerSpan : leadSpan;
}

/**
 * The innermost node in whose marker or lead an offset stands, both ends of them included; of a heading alone in its
 * paragraph the whole paragraph counts. `undefined` in running text.
 */
export function nodeAt(speech: Speech, offset: number): OutlineNode | undefined {
  let node = lastStartingUpTo(speech.nodes, offset, ({ markerSpan }) => markerSpan.start);
  while (node && offset > nodeWords(node).end) node = node.parent;
  return node ?? headingOfParagraph(speech.paragraphs, offset);
}

function headingOfParagraph(paragraphs: readonly Paragraph[], offset: number): OutlineNode | undefined {
  const paragraph = lastStartingUpTo(paragraphs, offset, ({ span }) => span.start);
  const heading = paragraph?.nodes[0];
  return paragraph && heading?.kind === 'H' && offset <= paragraph.span.end ? heading : undefined;
}
