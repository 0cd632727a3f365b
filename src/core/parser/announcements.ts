import type { Announcement, AnnouncementClass, OutlineNode, ParagraphKind, UncheckedReason } from '../speech.ts';
import { withoutMask } from '../text/blank.ts';
import { matchesAt } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import { type AnnouncedList, type ListFinder, listFinder } from './announcedLists.ts';
import { type AnnouncedName, introduces, readName } from './announcedNames.ts';
import { isFactBesideOthers, whyDoubtful } from './announcementDoubts.ts';
import { type CountedExpression, countFinder } from './counts.ts';
import { isPredicated, itemsBefore } from './itemsBefore.ts';
import type { Landmarks } from './landmarks.ts';
import type { TextLine } from './lines.ts';
import type { NodeDraft } from './nodes.ts';
import { isAnnounced, isCountedThing } from './nouns.ts';
import { findSides } from './pairs.ts';
import { quotationFinder } from './quotations.ts';
import { setTermLength } from './setTerms.ts';
import { unitItems } from './unitItems.ts';
import { findUnmarkedList } from './unmarkedLists.ts';
import { promises, tells, type WordsBefore, wordsBefore } from './wordsBefore.ts';

/** Behind a number, 就整党不能走过场…这两个问题说点意见: speaks of what is to come. */
const SPEAKS_ABOUT =
  /[^。！？；\r\n]{0,12}?[讲谈说提作][^。！？；，\r\n]{0,6}?(?:意见|看法|想法|体会|要求|建议|问题)[^。！？；，\r\n]{0,4}[。：]/y;

/** What the announcements are read from. */
interface Sources {
  readonly masked: string;
  readonly landmarks: Landmarks;
  readonly lines: readonly TextLine[];
  readonly kinds: readonly ParagraphKind[];
  readonly nodes: readonly OutlineNode[];
  /** Those of the nodes. */
  readonly drafts: readonly NodeDraft[];
  /** All gaps, in order. */
  readonly gaps: readonly Span[];
}

/** The announced counts of a speech with the lists that they announce, in document order. */
export function findAnnouncements({ masked, landmarks, lines, kinds, nodes, drafts, gaps }: Sources): Announcement[] {
  const found: Announcement[] = [];
  const next = countFinder(masked, landmarks);
  const quotationsOf = quotationFinder(masked, landmarks);
  const listAfter = listFinder(masked, nodes, drafts, findSides(masked, landmarks), gaps);
  const markerEndBefore = markerEndFinder(nodes);
  let counted = next(0);
  for (let index = 0; counted && index < lines.length; index++) {
    const line = lines[index];
    if (!line || counted.start >= line.textEnd) continue;
    const kind = kinds[index];
    if (kind !== 'text' && kind !== 'heading' && kind !== 'item') continue;
    if (counted.start < line.textStart) counted = next(line.textStart);
    if (!counted || counted.start >= line.textEnd) continue;
    const claims: Claim[] = [];
    const quotations = quotationsOf(line.span);
    let quotation = 0;
    for (; counted && counted.start < line.textEnd; counted = next(counted.end)) {
      while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= counted.start) quotation++;
      const around = quotations[quotation];
      const quotedFrom = around && around.start < counted.start ? around.start : undefined;
      const clauseFrom = Math.max(line.textStart, markerEndBefore(counted.start));
      const claim = readAnnouncement(masked, line, clauseFrom, counted, quotedFrom, listAfter);
      if (claim) claims.push(claim);
    }
    const before = found.length;
    for (const announcement of withoutRivals(masked, claims)) found.push(announcement);
    if (before > 0 && found.length > before) withdrawRival(found, before);
  }
  return found;
}

/**
 * What an earlier paragraph counted and the list behind this one does not bear out (四大板块有快有慢。) is no announcement of
 * it where this paragraph, whose announcements begin at `from`, announces that list (我提五点要求：).
 */
function withdrawRival(found: Announcement[], from: number): void {
  const later = found.slice(from).find(({ items }) => items.length > 0);
  const index = later ? found.findLastIndex(({ items }, at) => at < from && items.length > 0) : -1;
  const earlier = found[index];
  if (!later || !earlier || agrees(earlier) || earlier.items[0]?.start !== later.items[0]?.start) return;
  if (saysMore(later, earlier)) found[index] = asFact(earlier);
}

/** The same number as one that announces nothing here. */
function asFact(announcement: Announcement): Announcement {
  return { ...announcement, class: 'fact', items: NOTHING, unchecked: 'noList' };
}

/** An announcement and where the list begins that it claims: two in one sentence may claim the same. */
interface Claim {
  readonly announcement: Announcement;
  readonly list: number | undefined;
}

/** What an announcement was read as. `list` is where the list begins that it claims. */
interface Reading {
  readonly class: AnnouncementClass;
  readonly unchecked: UncheckedReason | undefined;
  readonly items: readonly Span[];
  readonly list: number | undefined;
}

const NOTHING: readonly Span[] = [];
const SET_TERM: Reading = { class: 'set-term', unchecked: 'noList', items: NOTHING, list: undefined };
const BACK_REFERENCE: Reading = { class: 'back-reference', unchecked: 'noList', items: NOTHING, list: undefined };
const UNLISTED: Reading = { class: 'unlisted', unchecked: 'noList', items: NOTHING, list: undefined };
const FACT: Reading = { class: 'fact', unchecked: 'noList', items: NOTHING, list: undefined };

/** Answers where the last marker before an offset ends, 0 for none; to be asked in ascending order. */
function markerEndFinder(nodes: readonly OutlineNode[]): (offset: number) => number {
  let next = 0;
  return (offset) => {
    while (next < nodes.length && (nodes[next]?.markerSpan.end ?? 0) <= offset) next++;
    return nodes[next - 1]?.markerSpan.end ?? 0;
  };
}

/**
 * `clauseFrom` is where the words of its clause begin at the earliest, `quotedFrom` where the quotation begins in which the
 * number stands, if it stands in one.
 */
function readAnnouncement(
  masked: string,
  line: TextLine,
  clauseFrom: number,
  counted: CountedExpression,
  quotedFrom: number | undefined,
  listAfter: ListFinder,
): Claim | undefined {
  const { start, count } = counted;
  const before = wordsBefore(masked, start);
  const standing = quotedFrom !== undefined || count === undefined ? undefined : itemsBefore(masked, clauseFrom, start);
  if (standing && standing.length === count) {
    const name = readName(masked, line, counted);
    return claimOf(counted, name, {
      class: 'apposition-before',
      unchecked: undefined,
      items: standing,
      list: undefined,
    });
  }
  const term = before === 'follows' ? 0 : setTermLength(masked, start);
  if (term > 0) return claimOf(counted, { noun: undefined, refrain: undefined, end: start + term }, SET_TERM);
  const name = readName(masked, line, counted);
  if (before === 'setTerm') return claimOf(counted, name, SET_TERM);
  // “三个有利于”: what is quoted from its number on is a term, whoever coined it.
  if (quotedFrom !== undefined) return quotedFrom === start - 1 ? claimOf(counted, name, SET_TERM) : undefined;
  if (before === 'backReference' && !matchesAt(SPEAKS_ABOUT, masked, counted.end)) {
    return claimOf(counted, name, BACK_REFERENCE);
  }
  const reading = readList(masked, line, counted, name, before, standing, listAfter);
  // A bare 三个 that nothing follows says nothing.
  return reading === FACT && name.end === counted.end ? undefined : claimOf(counted, name, reading);
}

function readList(
  masked: string,
  line: TextLine,
  counted: CountedExpression,
  name: AnnouncedName,
  before: WordsBefore | undefined,
  standing: readonly Span[] | undefined,
  listAfter: ListFinder,
): Reading {
  const { start, count, unit } = counted;
  const announces = () => before === 'follows' || isAnnounced(name.noun, unit);
  const promised = () => before === 'follows' || (promises(masked, start) && announces());
  const list = announcedList(masked, line, counted, name, listAfter, promised);
  const claimed = list?.items[0]?.start;
  if (count === undefined || before === 'bound') {
    return { class: 'vague', unchecked: 'inexact', items: NOTHING, list: claimed };
  }
  if (list && !isFactBesideOthers(masked, counted, name, list, announces)) {
    const unchecked = list.unchecked ?? whyDoubtful(masked, line, counted, name, list, standing, promised);
    return { class: list.class, unchecked, items: unchecked ? NOTHING : list.items, list: claimed };
  }
  const open = before === 'follows' || introduces(masked, name.end) || (!tells(masked, start) && announces());
  return open ? UNLISTED : FACT;
}

function claimOf(
  { start, numberEnd, count, unit }: CountedExpression,
  { noun, refrain, end }: AnnouncedName,
  { class: kind, items, unchecked, list }: Reading,
): Claim {
  const countSpan = { start, end: numberEnd };
  const span = { start, end };
  return { announcement: { span, count, countSpan, unit, noun, refrain, class: kind, items, unchecked }, list };
}

/** The list behind the announcement, however it is marked. */
function announcedList(
  masked: string,
  line: TextLine,
  counted: CountedExpression,
  { noun, refrain, end }: AnnouncedName,
  listAfter: ListFinder,
  promised: () => boolean,
): AnnouncedList | undefined {
  const { count, unit } = counted;
  const first = listAfter(end, line, promised) ?? unitItems(masked, end, line.textEnd, unit);
  const doubted = first !== undefined && count !== undefined && first.items.length !== count;
  const marked = doubted ? (nearerList(masked, end, line, count, unit, first) ?? first) : first;
  if (marked) {
    const nameless = noun === undefined && refrain === undefined;
    const fact = nameless
      ? isTold(masked, counted, marked, promised)
      : isCountedThing(noun ?? '') && !introduces(masked, end);
    return fact ? undefined : marked;
  }
  if (count === undefined) return undefined;
  const unmarked = findUnmarkedList(masked, { start: end, end: line.textEnd }, refrain ?? noun, count);
  return unmarked && { class: 'inline-unmarked', items: unmarked, unchecked: undefined };
}

/**
 * Whether a number without a noun behind it tells of the noun before it (作出决议9项，任免干部56人次。): then only a list right
 * behind it is its own (任务五项：一是…).
 */
function isTold(
  masked: string,
  { start, end, count, unit }: CountedExpression,
  list: AnnouncedList,
  promised: () => boolean,
): boolean {
  const code = masked.charCodeAt(start - 1);
  if (isAnnounced(undefined, unit) || !(code >= 0x4e00 && code <= 0x9fff) || isPredicated(masked, start) || promised())
    return false;
  const between = withoutMask(masked.slice(end, list.items[0]?.start)).trimEnd();
  // 只强调三点。 says so by its verb.
  if (between === '。') return !(list.items.length === count || promises(masked, start));
  return !RIGHT_BEHIND.test(between);
}

/** Nothing but a mark, or words up to a colon. A sentence that ends there may have told all: 建立制度6项。一、…. */
const RIGHT_BEHIND = /^(?:[，；]?|[^。；！？]*[：:])$/;

/**
 * The list that agrees, where the marked one does not: 三点：第一，甲；第二，乙；最后，丙。 with its 最后; 四句话：守住底线、稳住大局、抓住机遇、干出样子。 gives it in its own
 * sentence, though 第一句是… follows in the next.
 */
function nearerList(
  masked: string,
  end: number,
  line: TextLine,
  count: number,
  unit: string,
  marked: AnnouncedList,
): AnnouncedList | undefined {
  const closing = marked.items.length === count - 1 ? marked.closing?.() : undefined;
  if (closing) return { ...marked, items: [...marked.items, closing] };
  const before = { start: end, end: marked.items[0]?.start ?? end };
  const items = findUnmarkedList(masked, before, undefined, count);
  if (items?.length === count) return { class: 'inline-unmarked', items, unchecked: undefined };
  const repeated = unitItems(masked, end, line.textEnd, unit);
  return repeated?.items.length === count && repeated.unchecked === undefined ? repeated : undefined;
}

/**
 * Where several announcements claim one list, the one whose number agrees keeps it, else the nearest; one that says the
 * same (三点要求…。三点要求，即：) or whose refrain the items repeat (讲四点意见，概括起来就是四个“更加注重”) keeps it too. The
 * others announce nothing here.
 */
function withoutRivals(masked: string, claims: readonly Claim[]): readonly Announcement[] {
  if (claims.length < 2 || claims.every(({ list }) => list === undefined)) {
    return claims.map(({ announcement }) => announcement);
  }
  const keepers = new Map<number, Announcement>();
  for (const { announcement, list } of claims) {
    if (list === undefined) continue;
    const keeper = keepers.get(list);
    if (!keeper || !agrees(keeper) || (agrees(announcement) && saysMore(announcement, keeper))) {
      keepers.set(list, announcement);
    }
  }
  return claims.map(({ announcement, list }) => {
    const keeper = list === undefined ? announcement : keepers.get(list);
    if (announcement.class === 'vague') return announcement;
    const same =
      keeper === announcement ||
      (keeper?.noun !== undefined && keeper.noun === announcement.noun) ||
      repeats(masked, announcement);
    return same ? announcement : asFact(announcement);
  });
}

function agrees({ count, items }: Announcement): boolean {
  return count === items.length;
}

/** Whether the noun of a later number announces and that of an earlier does not: 三家单位发了言，有三个特点：一是…. */
function saysMore(later: Announcement, { noun, unit, refrain }: Announcement): boolean {
  if (noun === undefined || refrain !== undefined || isAnnounced(noun, unit)) return false;
  return later.noun !== undefined && isAnnounced(later.noun, later.unit);
}

/** Whether most items hold the announced refrain. */
function repeats(masked: string, { refrain, items }: Announcement): boolean {
  if (refrain === undefined) return false;
  const holding = items.filter(({ start, end }) => withoutMask(masked.slice(start, end)).includes(refrain));
  return holding.length * 2 > items.length;
}
