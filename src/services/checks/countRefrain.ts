import type { Announcement, Speech } from '../../core/speech.ts';
import { type AnnouncedItem, announcedItems } from '../announcedItems.ts';
import { nodeWords } from '../nodeAt.ts';
import { type PlainText, plainTextOf } from '../plainText.ts';
import type { Check, Finding } from './check.ts';

/** 四个“进一步增强” with an item that does not say 进一步增强. */
export const countRefrain: Check<'count.refrain'> = {
  severity: 'style',
  find: ({ speech }) => {
    const printed = plainTextOf(speech);
    return speech.announcements.flatMap((announcement) => findingsOf(speech, printed, announcement));
  },
};

function findingsOf(
  speech: Speech,
  printed: PlainText,
  announcement: Announcement,
): readonly Finding<'count.refrain'>[] {
  const { refrain, noun, unchecked, countSpan } = announcement;
  if (unchecked !== undefined || announcement.class === 'apposition-before') return [];
  const words = refrain ?? noun;
  if (words === undefined || words.length < 2) return [];
  const items = announcedItems(speech, announcement);
  const without = items.filter((item) => !repeats(printed, item, words, refrain !== undefined));
  // Where most items say something else it is no refrain of theirs.
  if (without.length === 0 || without.length * 3 > items.length) return [];
  return without.map((item) => ({
    span: item.node ? nodeWords(item.node) : item.span,
    values: { refrain: words },
    related: [{ span: countSpan, role: 'earlier' }],
  }));
}

/** What may stand before the word that opens an item: 要坚持, 必须坚持. */
const BEFORE_WORD = /^[ \u3000]*(?:就是)?(?:要|必须|始终)?/;

/** An item may be a section of pages: the word that opens it is looked for so far, comments before it passed over. */
const OPENING_REACH = 400;

/** A quoted refrain may stand anywhere in its item, a bare word opens it. */
function repeats(printed: PlainText, { span, node }: AnnouncedItem, words: string, isQuoted: boolean): boolean {
  const start = node?.leadSpan.start ?? span.start;
  const end = isQuoted ? span.end : Math.min(span.end, start + OPENING_REACH);
  const item = printed({ start, end });
  if (isQuoted) return item.includes(words);
  return item.startsWith(words) || item.replace(BEFORE_WORD, '').startsWith(words);
}
