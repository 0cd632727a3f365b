import type { Announcement, Speech, UncheckedReason } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { type GapBetween, gapsOf } from './edits/gapIndex.ts';
import { lastStartingUpTo } from './lastStartingUpTo.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';
import { type OpenAnnouncement, type OutlineEntry, outlineTree } from './outlineTree.ts';
import { plainTextOf } from './plainText.ts';

/** What became of the count of an announced list. */
export type AnnouncementState =
  | { readonly kind: 'agrees'; readonly announced: number }
  | OpenAnnouncement
  /** A list is there, but nothing can be said of its number. */
  | { readonly kind: 'unchecked'; readonly reason: Exclude<UncheckedReason, 'noList'> };

/** An announced list: 讲三点意见. Facts, set terms and references to what was said are none. */
export interface AnnouncedList {
  readonly span: Span;
  /** Its words on one line: 三点意见. */
  readonly text: string;
  readonly state: AnnouncementState;
}

/**
 * What a speaker says right before the number of a list that is to come: matches 下面，我讲 before 三点意见 and 要抓好以下
 * before 四项工作; no 会上讲了, which looks back, and no 支持 or 实现, behind which a number is a fact.
 */
const SAYS_WHAT_COMES =
  /(?:[讲谈说提抓有]|强调|把握|坚持|注意|落实|完成|抓住|做到|(?:抓|做|办|把握|处理|解决|落实|完成)好)(?:以下|下面|这样)?$/;

/** What may follow such a number: matches 。 and ， and the line's end, also behind ”; no 写 in 37条意见写进了方案. */
const STATEMENT_END = /^[”’）]*[ \u3000]*(?:[。：；！，]|\r?\n|$)/;

/** The announced lists of a speech, in document order. */
export const announcedListsOf: (speech: Speech) => readonly AnnouncedList[] = oncePerSpeech((speech) => {
  const plainText = plainTextOf(speech);
  const hasGap = gapsOf(speech);
  return speech.announcements.flatMap((announcement) => {
    const state = stateOf(speech, hasGap, announcement);
    const { span } = announcement;
    return state === undefined ? [] : [{ span, text: plainText(span), state }];
  });
});

/**
 * The outline with a row for each announced list that does not come out: one that agrees needs no row of its own. The row
 * stands among the children of the entry in whose text the announcement is, where it is; before the first entry, at the
 * root.
 */
export const outlineWithAnnouncements: (speech: Speech) => readonly OutlineEntry[] = oncePerSpeech((speech) => {
  const open = announcedListsOf(speech).flatMap(({ span, text, state }) =>
    state.kind === 'differs' || state.kind === 'unwritten' ? [announcementEntry(text, span, state)] : [],
  );
  const entries = outlineTree(speech);
  return open.length === 0 ? entries : woven(entries, open);
});

/** The announced lists that stand in an entry's own words, none of its children's. An announcement's row holds none. */
export function announcedListsIn(speech: Speech, entry: OutlineEntry): readonly AnnouncedList[] {
  if (isAnnouncement(entry)) return [];
  const lists = announcedListsOf(speech);
  const children = textEntries(entry);
  const found: AnnouncedList[] = [];
  for (let at = firstFrom(lists, entry.range.start); at < lists.length; at++) {
    const list = lists[at];
    if (list === undefined || list.span.start >= entry.range.end) break;
    const child = lastStartingUpTo(children, list.span.start, ({ range }) => range.start);
    if (child === undefined || list.span.start >= child.range.end) found.push(list);
  }
  return found;
}

/** The children of an entry that hold text of their own. An announcement's row only points into its parent's. */
export function textEntries(entry: OutlineEntry): readonly OutlineEntry[] {
  return entry.children.some(isAnnouncement)
    ? entry.children.filter((child) => !isAnnouncement(child))
    : entry.children;
}

function isAnnouncement({ kind }: OutlineEntry): boolean {
  return kind === 'announcement';
}

function stateOf(speech: Speech, hasGap: GapBetween, announcement: Announcement): AnnouncementState | undefined {
  const { class: kind, count, items, unchecked, span } = announcement;
  switch (kind) {
    case 'heading-list':
    case 'para-list':
    case 'inline':
    case 'inline-unmarked':
    case 'unlisted': {
      if (unchecked !== undefined && unchecked !== 'noList') return { kind: 'unchecked', reason: unchecked };
      if (count === undefined) return undefined;
      if (unchecked === 'noList' || kind === 'unlisted') {
        if (!isPromise(speech.text, span)) return undefined;
        // The list may have stood in the text that is missing.
        if (hasGap(span.end, sectionEnd(speech, span))) return { kind: 'unchecked', reason: 'gap' };
        return { kind: 'unwritten', announced: count };
      }
      if (items.length === count) return { kind: 'agrees', announced: count };
      return { kind: 'differs', announced: count, items: items.length };
    }
    case 'apposition-before':
    case 'back-reference':
    case 'set-term':
    case 'fact':
    case 'vague':
      return undefined;
  }
}

/** Whether a number without a list is said to be one of things to come: in published speeches it hardly ever is. */
function isPromise(text: string, { start, end }: Span): boolean {
  return (
    SAYS_WHAT_COMES.test(text.slice(Math.max(0, start - 6), start)) && STATEMENT_END.test(text.slice(end, end + 8))
  );
}

/** The end of the innermost section that a span stands in; of the text, where it stands in none. */
function sectionEnd({ nodes, text }: Speech, { start }: Span): number {
  let node = lastStartingUpTo(nodes, start, ({ section }) => section.start);
  while (node && node.section.end <= start) node = node.parent;
  return node?.section.end ?? text.length;
}

function announcementEntry(text: string, span: Span, announced: OpenAnnouncement): OutlineEntry {
  return { kind: 'announcement', node: undefined, announced, text, span, range: span, children: [] };
}

/** Puts each announcement into the deepest entry that holds its start. Both in document order. */
function woven(entries: readonly OutlineEntry[], open: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const result: OutlineEntry[] = [];
  let next = 0;
  const takeUpTo = (offset: number): readonly OutlineEntry[] => {
    const from = next;
    while ((open[next]?.range.start ?? Number.POSITIVE_INFINITY) < offset) next++;
    return open.slice(from, next);
  };
  for (const entry of entries) {
    result.push(...takeUpTo(entry.range.start));
    const inside = takeUpTo(entry.range.end);
    result.push(inside.length === 0 ? entry : { ...entry, children: woven(entry.children, inside) });
  }
  result.push(...takeUpTo(Number.POSITIVE_INFINITY));
  return result;
}

function firstFrom(lists: readonly AnnouncedList[], offset: number): number {
  let low = 0;
  let high = lists.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lists[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
