import type { Announcement, OutlineNode, Speech, UncheckedReason } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { announcementAt } from './announcedItems.ts';
import { characterCountOf } from './characterCount.ts';
import { durationWithinOf } from './durationWithin.ts';
import { nodeAt, nodeWords } from './nodeAt.ts';
import { type PlaceInSeries, placeInSeries } from './placeInSeries.ts';
import { type Timing, timingOf } from './timing.ts';

/** What is told about the words under the pointer. */
export type HoverFact = SectionFact | AnnouncementFact;

/** Of a heading or an item with all that stands under it. */
export interface SectionFact {
  readonly kind: 'section';
  /** The words that it is told of: marker and lead. */
  readonly span: Span;
  readonly place: PlaceInSeries | undefined;
  /** 字数, as Word counts. */
  readonly characters: number;
  /** Seconds when read aloud at the speech's rate, with its pauses; not rounded. */
  readonly duration: number;
  /** Planned seconds; absent where none are set. */
  readonly budget: number | undefined;
}

export interface AnnouncementFact {
  readonly kind: 'announcement';
  /** The announcement: 三点意见. */
  readonly span: Span;
  readonly found: AnnouncementFinding;
}

/** What became of a count: compared with the items that were found, or not, and why. */
export type AnnouncementFinding =
  | { readonly kind: 'compared'; readonly announced: number; readonly items: number }
  | { readonly kind: 'unchecked'; readonly reason: NotComparedReason };

export type NotComparedReason =
  | Exclude<UncheckedReason, 'noList'>
  /** 四个意识: the name of a doctrine. */
  | 'setTerm'
  /** 以上三条: speaks of a list that was given. */
  | 'backReference'
  /** 召开7个会议: a quantity of something elsewhere. */
  | 'fact'
  /** 讲三点意见, and no list behind it. */
  | 'unlisted';

/** What can be told at an offset, the shortest words first; nothing in running text. */
export function hoverFacts(speech: Speech, offset: number, timing: Timing = timingOf(speech)): readonly HoverFact[] {
  const facts: HoverFact[] = [];
  const announcement = announcementAt(speech, offset);
  if (announcement) facts.push({ kind: 'announcement', span: announcement.span, found: findingOf(announcement) });
  const node = nodeAt(speech, offset);
  if (node) facts.push(sectionFact(speech, node, timing));
  return facts;
}

function sectionFact(speech: Speech, node: OutlineNode, timing: Timing): SectionFact {
  return {
    kind: 'section',
    span: nodeWords(node),
    place: placeInSeries(speech, node),
    characters: characterCountOf(speech)(node.section),
    duration: durationWithinOf(speech)(node.section, timing),
    budget: node.budget,
  };
}

function findingOf({ class: kind, count, items, unchecked }: Announcement): AnnouncementFinding {
  if (unchecked === undefined && count !== undefined) {
    return { kind: 'compared', announced: count, items: items.length };
  }
  if (unchecked !== undefined && unchecked !== 'noList') return { kind: 'unchecked', reason: unchecked };
  switch (kind) {
    case 'set-term':
      return { kind: 'unchecked', reason: 'setTerm' };
    case 'back-reference':
      return { kind: 'unchecked', reason: 'backReference' };
    case 'fact':
      return { kind: 'unchecked', reason: 'fact' };
    case 'vague':
      return { kind: 'unchecked', reason: 'inexact' };
    case 'unlisted':
    case 'heading-list':
    case 'para-list':
    case 'inline':
    case 'inline-unmarked':
    case 'apposition-before':
      return { kind: 'unchecked', reason: 'unlisted' };
  }
}
