import type { Announcement, OutlineNode, Speech } from '../../core/speech.ts';
import { type AnnouncedItem, announcedItems } from '../announcedItems.ts';
import { deleteNode } from '../edits/deleteNode.ts';
import { insertSibling } from '../edits/insertSibling.ts';
import { digitNumeral, hanNumeral } from '../edits/ordinals.ts';
import { applyEdits } from '../edits/textEdit.ts';
import type { Check, Finding, Fix } from './check.ts';
import { itemPlaces } from './itemPlaces.ts';
import { itemsAnnounced } from './itemsAnnounced.ts';

/** 我讲三点意见 before four points: the announced number and the items do not agree. */
export const countMismatch: Check<'count.mismatch'> = {
  severity: 'warning',
  find: ({ speech }) =>
    speech.announcements.flatMap((announcement): Finding<'count.mismatch'>[] => {
      const { count, countSpan, unchecked } = announcement;
      const items = itemsAnnounced(speech, announcement);
      if (items === undefined || count === undefined || items.length === count) return [];
      if (BOUND.test(speech.text.slice(Math.max(0, countSpan.start - BOUND_REACH), countSpan.start))) return [];
      const finding = {
        span: countSpan,
        values: { announced: count, found: items.length },
        related: itemPlaces(speech, { ...announcement, items }),
      };
      const isHint = unchecked !== undefined || isLoose(speech, announcement);
      return [isHint ? { ...finding, severity: 'hint' } : finding];
    }),
  fixes: ({ speech }, { span, values: { announced, found } }) => {
    const announcement = speech.announcements.find(({ countSpan }) => countSpan.start === span.start);
    if (!announcement) return [];
    const items = announcedItems(speech, { ...announcement, items: itemsAnnounced(speech, announcement) ?? [] });
    return [
      ...numberFix(speech, announcement, found),
      ...(found < announced ? additionFix(speech, items) : removalFix(speech, items)),
    ];
  },
};

/** 至少抓好三项工作, 最多讲三点: any number of items on one side agrees. */
const BOUND = /(?:至少|起码|不少于|不下|最多|至多)[^，。；：！？\r\n]{0,6}$/;
const BOUND_REACH = 10;

/** Clauses that begin alike, parted by commas alone, may be more than the list. */
function isLoose({ text }: Speech, { class: kind, items }: Announcement): boolean {
  return kind === 'inline-unmarked' && items.slice(0, -1).some(({ end }) => text.charAt(end) === '，');
}

function numberFix({ text }: Speech, { countSpan }: Announcement, found: number): readonly Fix[] {
  const number = countWord(found, text.slice(countSpan.start, countSpan.end));
  return number === undefined
    ? []
    : [{ title: { kind: 'setNumber', number }, edits: [{ span: countSpan, text: number }], isSafe: false }];
}

/** A number before a measure word, in the style of another: 两 and not 二. */
function countWord(count: number, like: string): string | undefined {
  if (/[0-9０-９]/.test(like)) return digitNumeral(count, like);
  return count === 2 ? '两' : hanNumeral(count);
}

function additionFix(speech: Speech, items: readonly AnnouncedItem[]): readonly Fix[] {
  const last = items.at(-1)?.node;
  const result = last && insertSibling(speech, last, 'after', { renumber: true });
  if (result?.kind !== 'edits' || result.edits.length === 0) return [];
  const { start, end } = result.focus;
  const marker = applyEdits(speech.text, result.edits).slice(start, end).trim();
  return [{ title: { kind: 'addItem', marker }, edits: result.edits, isSafe: false }];
}

function removalFix(speech: Speech, items: readonly AnnouncedItem[]): readonly Fix[] {
  const last = items.at(-1)?.node;
  const result = last && deleteNode(speech, last, { renumber: true });
  if (!last || result?.kind !== 'edits' || result.edits.length === 0) return [];
  return [{ title: removalTitle(last), edits: result.edits, isSafe: false }];
}

function removalTitle({ marker, lead }: OutlineNode): Fix['title'] {
  return { kind: 'removeItem', marker, lead };
}
