import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { NewMarker } from './markerForms.ts';
import type { WrittenMarker } from './nextMarker.ts';

/** What #### has; a fifth makes it text. */
export const MOST_HASHES = 4;

/** Number of `#`s of a bare heading; 0 for others. */
export function hashesOf(marker: NewMarker | WrittenMarker, text: string): number {
  if (marker.form !== 'hash') return 0;
  const written = 'tail' in marker ? marker.marker : text.slice(marker.markerSpan.start, marker.markerSpan.end);
  return written.replace(/[^#]/g, '').length;
}

/** The `#`s of a bare heading in another number; `undefined` where there are none so many. */
export function hashMarker({ text }: Speech, node: OutlineNode, count: number): NewMarker | undefined {
  if (count < 1 || count > MOST_HASHES) return undefined;
  const written = text.slice(node.markerSpan.start, node.markerSpan.end).replace(/#+/, '#'.repeat(count));
  return { marker: written, tail: '', form: 'hash', ordinal: undefined };
}

/** One lower than the `#`s of a bare heading. */
export function lowerHash(speech: Speech, node: OutlineNode): NewMarker | undefined {
  return hashMarker(speech, node, hashesOf(node, speech.text) + 1);
}
