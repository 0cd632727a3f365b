import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { announcedItems, announcementAt, announcementOf } from './announcedItems.ts';
import { nodeAt, nodeSign, nodeWords } from './nodeAt.ts';

/** From words to what they speak of. */
export interface ListDefinition {
  /** The words that lead there. */
  readonly from: Span;
  /** In document order, at least one. */
  readonly targets: readonly DefinitionTarget[];
}

export interface DefinitionTarget {
  /** All of it: an item with its text, an announcement. */
  readonly range: Span;
  /** What is to be selected of it; lies within `range`. */
  readonly words: Span;
}

/**
 * From an announcement to its items, from the marker of a member to the announcement that counts its series. `undefined`
 * where there is nothing of both.
 */
export function listDefinition(speech: Speech, offset: number): ListDefinition | undefined {
  const announcement = announcementAt(speech, offset);
  if (announcement && announcement.items.length > 0) {
    const targets = announcedItems(speech, announcement).map(({ node, span }) => ({
      range: span,
      words: node ? nodeWords(node) : span,
    }));
    return { from: announcement.span, targets };
  }
  const node = nodeAt(speech, offset);
  const from = node && nodeSign(node);
  if (!from || offset < from.start || offset > from.end) return undefined;
  const announced = announcementOf(speech, node);
  return announced && { from, targets: [{ range: announced.span, words: announced.span }] };
}
