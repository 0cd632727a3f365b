import type { Announcement, OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { seriesMembersOf } from '../seriesMembers.ts';

/**
 * The items with which the number of an announcement is compared; `undefined` where there is nothing to compare it with.
 * Besides those of the outline: a list of one repeated marker (一个是…，一个是…。) behind which only something of another name
 * goes on, the two sides of 既…，又…, and clauses that all begin with the announced word (六个坚持，即坚持…，坚持…。).
 */
export function itemsAnnounced(speech: Speech, announcement: Announcement): readonly Span[] | undefined {
  const { unchecked, items } = announcement;
  if (unchecked === undefined) return items;
  if (announcement.count === undefined) return undefined;
  switch (unchecked) {
    case 'goesOn':
      return closedItems(speech, announcement);
    case 'ambiguous':
      return clausesBehind(speech, announcement);
    case 'noList':
      return announcement.class === 'unlisted'
        ? (sidesBehind(speech, announcement) ?? clausesBehind(speech, announcement))
        : undefined;
    default:
      return undefined;
  }
}

/** 还有一个问题是 names what it goes on with; 还有一个是, 此外 and 另一个 do not, and may go on with anything. */
const NAMED_MORE = /[。；]\s*还有一个(?!是)([^，。；！？：是]{2,12})是/g;
const ANY_MORE =
  /[。；]\s*(?:此外|另外|还有|再有|再就是|还要|另一|[在除][^。！？，]{1,12}(?:之间|之外|以外)，(?:还|又)有)/;
/** So far behind its beginning an item is looked for what goes on with the list. */
const REACH = 400;

function closedItems(speech: Speech, { span, noun }: Announcement): readonly Span[] | undefined {
  const members = repeatedMembers(speech, span.end);
  const last = members.at(-1);
  if (!last || noun === undefined || noun.length < 2) return undefined;
  const line = speech.text.slice(last.section.start, last.section.start + REACH).split(/[\r\n]/, 1)[0] ?? '';
  // What is named otherwise than the items are is none of them.
  const others = line.replaceAll(NAMED_MORE, (words: string, named: string) => (isAlike(named, noun) ? words : '。'));
  return ANY_MORE.test(others) ? undefined : members.map(({ section }) => section);
}

function isAlike(a: string, b: string): boolean {
  return [...a].some((character) => b.includes(character));
}

/** Members that all bear the same marker, right behind an offset. */
function repeatedMembers(speech: Speech, offset: number): readonly OutlineNode[] {
  const first = speech.nodes.find(({ markerSpan }) => markerSpan.start >= offset);
  if (first?.kind !== 'I') return [];
  const members = seriesMembersOf(speech)(first);
  return members.length > 1 && members.every(({ marker }) => marker === first.marker) ? members : [];
}

/** ，即坚持甲，坚持乙。 right behind an announcement: the whole sentence. */
const CLAUSES = /^[”’]?(?:，?(?:即|就是|也就是)：?|：)([^。！？：\r\n]+)[。！？]/;

/** What every clause of the sentence begins with is what is counted, however the clauses are parted. */
function clausesBehind({ text }: Speech, { span: { end }, noun, refrain }: Announcement): readonly Span[] | undefined {
  const word = refrain ?? noun;
  const match = CLAUSES.exec(text.slice(end, end + REACH));
  const [all, clauses] = match ?? [];
  if (word === undefined || word.length < 2 || all === undefined || clauses === undefined) return undefined;
  let start = end + all.length - 1 - clauses.length;
  const items = clauses.split(/[，；、]/).map((clause) => {
    const item = { start, end: start + clause.length };
    start = item.end + 1;
    return item;
  });
  return items.length > 1 && items.every((item) => text.startsWith(word, item.start)) ? items : undefined;
}

/** ：既要甲，又要乙。 right behind an announcement, and nothing more in the sentence. */
const SIDES = /^[^，。；！？：\r\n]{0,8}：(既[^，。；！？：\r\n]{2,80})，(又[^，。；！？：\r\n]{2,80})。/;

function sidesBehind({ text }: Speech, { span: { end } }: Announcement): readonly Span[] | undefined {
  const [all, first, second] = SIDES.exec(text.slice(end, end + REACH)) ?? [];
  if (all === undefined || first === undefined || second === undefined) return undefined;
  const start = end + all.indexOf(first);
  const next = start + first.length + 1;
  return [
    { start, end: start + first.length },
    { start: next, end: next + second.length },
  ];
}
