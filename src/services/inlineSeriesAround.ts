import type { OutlineNode, Speech } from '../core/speech.ts';
import { lastStartingUpTo } from './lastStartingUpTo.ts';
import { nodeAround } from './nodeAround.ts';

/**
 * An item within a paragraph of whose list the cursor may be meant: the one that an offset stands in, else the last that
 * begins before it in its paragraph, else the paragraph's first. A heading or a point elsewhere is given as it is.
 */
export function inlineSeriesAround(speech: Speech, offset: number): OutlineNode | undefined {
  const around = nodeAround(speech, offset);
  if (around?.kind === 'I') return around;
  const paragraph = lastStartingUpTo(speech.paragraphs, offset, ({ span }) => span.start);
  const items = paragraph && offset <= paragraph.span.end ? paragraph.nodes.filter(({ kind }) => kind === 'I') : [];
  return items.findLast(({ markerSpan }) => markerSpan.start <= offset) ?? items[0] ?? around;
}
