import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { announcedItems, announcementAt, announcementOf } from './announcedItems.ts';
import { nodeAt, nodeSign } from './nodeAt.ts';
import { seriesMembersOf } from './seriesMembers.ts';

/** Words that are lit because they belong to the same list. */
export interface SeriesHighlight {
  readonly kind: 'announcement' | 'member';
  readonly span: Span;
}

/**
 * What belongs to the list at an offset, in document order: on a member (its marker or lead) the markers of its series and
 * the announcement that counts them; on an announcement itself and its items, by their markers where they have any.
 * Empty elsewhere.
 */
export function seriesHighlights(speech: Speech, offset: number): readonly SeriesHighlight[] {
  const highlights: SeriesHighlight[] = [];
  const announcement = announcementAt(speech, offset);
  if (announcement && announcement.items.length > 0) {
    highlights.push({ kind: 'announcement', span: announcement.span });
    for (const { node, span } of announcedItems(speech, announcement)) {
      highlights.push({ kind: 'member', span: node ? nodeSign(node) : span });
    }
  } else {
    const node = nodeAt(speech, offset);
    if (!node) return [];
    const announced = announcementOf(speech, node);
    if (announced) highlights.push({ kind: 'announcement', span: announced.span });
    for (const member of seriesMembersOf(speech)(node)) highlights.push({ kind: 'member', span: nodeSign(member) });
  }
  return highlights.sort((a, b) => a.span.start - b.span.start);
}
