import type { Announcement, AnnouncementClass, OutlineNode, Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { lastStartingUpTo } from './lastStartingUpTo.ts';
import { seriesMembersOf } from './seriesMembers.ts';

/** One of the items that an announcement counts. */
export interface AnnouncedItem {
  readonly span: Span;
  /** Absent for an item without a marker. */
  readonly node: OutlineNode | undefined;
}

/** The announcement in which an offset stands, both ends included. */
export function announcementAt(speech: Speech, offset: number): Announcement | undefined {
  const found = lastStartingUpTo(speech.announcements, offset, ({ span }) => span.start);
  return found && offset <= found.span.end ? found : undefined;
}

/** The items of an announcement, in document order. */
export function announcedItems(speech: Speech, announcement: Announcement): readonly AnnouncedItem[] {
  const marked = countsMembers(announcement.class);
  return announcement.items.map((span) => {
    const node = marked ? lastStartingUpTo(speech.nodes, span.start, ({ section }) => section.start) : undefined;
    return { span, node: node?.section.start === span.start ? node : undefined };
  });
}

/** The announcement that counts the series of a node. */
export function announcementOf(speech: Speech, node: OutlineNode): Announcement | undefined {
  const first = seriesMembersOf(speech)(node)[0]?.section.start;
  return speech.announcements.find((each) => countsMembers(each.class) && each.items[0]?.start === first);
}

/** Whether the items are members of a series. An item that stands before its number may begin with a marker that counts something else. */
function countsMembers(kind: AnnouncementClass): boolean {
  return kind === 'heading-list' || kind === 'para-list' || kind === 'inline';
}
