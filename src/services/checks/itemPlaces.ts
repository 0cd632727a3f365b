import type { Announcement, Speech } from '../../core/speech.ts';
import { announcedItems } from '../announcedItems.ts';
import { nodeWords } from '../nodeAt.ts';
import type { RelatedPlace } from './check.ts';

/** An unmarked item is shown by its first words. */
const MOST_SHOWN = 20;

/** The items of an announcement as places to go to: marker and lead, not the whole section. */
export function itemPlaces(speech: Speech, announcement: Announcement): readonly RelatedPlace[] {
  return announcedItems(speech, announcement).map(({ span, node }) => ({
    span: node ? nodeWords(node) : { start: span.start, end: Math.min(span.end, span.start + MOST_SHOWN) },
    role: 'item',
  }));
}
