import type {
  Announcement,
  AnnouncementClass,
  OutlineNode,
  ParagraphKind,
  RhetoricalPair,
  UncheckedReason,
} from '../speech.ts';
import { matchesAt } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import { type AnnouncedList, goesOn, type ListFinder, listFinder } from './announcedLists.ts';
import { type CountedExpression, countFinder } from './counts.ts';
import { itemsBefore } from './itemsBefore.ts';
import type { Landmarks } from './landmarks.ts';
import type { TextLine } from './lines.ts';
import { isAnnounced, isCountedThing, nounEnd } from './nouns.ts';
import { quotationFinder } from './quotations.ts';
import { setTermLength, standsInSetTerm } from './setTerms.ts';
import { unitItems } from './unitItems.ts';
import { findUnmarkedList } from './unmarkedLists.ts';

/** Before a number, 以上三条 上述 这两个方面: speaks of a list that was given. */
const BACK_REFERENCE = /(?<=以上|上述|前述|上面|前面|这|那|该|其中的?|此)/y;
/** Behind it, 就整党不能走过场…这两个问题说点意见: speaks of what is to come. */
const SPEAKS_ABOUT =
  /[^。！？；\r\n]{0,12}?[讲谈说提作][^。！？；，\r\n]{0,6}?(?:意见|看法|想法|体会|要求|建议|问题)[^。！？；，\r\n]{0,4}[。：]/y;
/** 以下三条, 如下五项: a list follows, whatever the words are otherwise. */
const FOLLOWS = /(?<=以下|如下|下列|下述|下面)/y;
/** 我讲三点意见, 就八个问题讲些意见: what is to come is said, and behind it may stand some words more. */
const PROMISES = /(?<=(?:讲|谈|说|强调|提出?|就|部署|安排)[^。，；：\r\n]{0,3})/y;
/** 推出27条举措, 出台了三项措施: tells what was done. */
const TELLS = /(?<=(?:推出|出台|制定|印发|颁布|发布|召开|举办|开展|完成|实施|办理|新增|建成|落实)了?)/y;
/** 至少三条 最多两项: no exact number. */
const BOUND = /(?<=至少|不少于|超过|最多|不超过|近|约|上)/y;

/** What the announcements are read from. */
interface Sources {
  readonly masked: string;
  readonly landmarks: Landmarks;
  readonly lines: readonly TextLine[];
  readonly kinds: readonly ParagraphKind[];
  readonly nodes: readonly OutlineNode[];
  readonly pairs: readonly RhetoricalPair[];
  /** All gaps, in order. */
  readonly gaps: readonly Span[];
}

/** The announced counts of a speech with the lists that they announce, in document order. */
export function findAnnouncements({ masked, landmarks, lines, kinds, nodes, pairs, gaps }: Sources): Announcement[] {
  const found: Announcement[] = [];
  const next = countFinder(masked, landmarks);
  const quotationsOf = quotationFinder(masked, landmarks);
  const listAfter = listFinder(masked, nodes, pairs, gaps);
  let counted = next(0);
  for (let index = 0; counted && index < lines.length; index++) {
    const line = lines[index];
    if (!line || counted.start >= line.textEnd) continue;
    const kind = kinds[index];
    if (kind !== 'text' && kind !== 'heading' && kind !== 'item') continue;
    const inParagraph: Claim[] = [];
    if (counted.start < line.textStart) counted = next(line.textStart);
    const quotations = counted && counted.start < line.textEnd ? quotationsOf(line.span) : [];
    for (; counted && counted.start < line.textEnd; counted = next(counted.end)) {
      const { start } = counted;
      const quotation = quotations.find((span) => span.start < start && start < span.end);
      const claim = readAnnouncement(masked, line, counted, quotation, listAfter);
      if (claim) inParagraph.push(claim);
    }
    for (const announcement of withoutRivals(inParagraph)) found.push(announcement);
  }
  return found;
}

/** An announcement and where the list begins that it claims: two in one sentence may claim the same. */
interface Claim {
  readonly announcement: Announcement;
  readonly list: number | undefined;
}

function readAnnouncement(
  masked: string,
  line: TextLine,
  counted: CountedExpression,
  quotation: Span | undefined,
  listAfter: ListFinder,
): Claim | undefined {
  const { start, count } = counted;
  const follows = matchesAt(FOLLOWS, masked, start);
  const setTerm = follows ? 0 : setTermLength(masked, start);
  const standing = quotation || count === undefined ? undefined : itemsBefore(masked, line.textStart, start);
  const name = readName(masked, line, counted);
  const unclaimed = (kind: AnnouncementClass, unchecked?: UncheckedReason, items: readonly Span[] = []): Claim => ({
    announcement: announcementOf(counted, name, kind, items, unchecked),
    list: undefined,
  });
  if (standing && standing.length === count) return unclaimed('apposition-before', undefined, standing);
  if (setTerm > 0) {
    const term = { noun: undefined, refrain: undefined, end: start + setTerm };
    return { announcement: announcementOf(counted, term, 'set-term', [], 'noList'), list: undefined };
  }
  if (standsInSetTerm(masked, start)) return unclaimed('set-term', 'noList');
  if (quotation) {
    // “三个有利于”: what is quoted from its number on is a term, whoever coined it.
    return quotation.start === start - 1 ? unclaimed('set-term', 'noList') : undefined;
  }
  if (matchesAt(BACK_REFERENCE, masked, start) && !matchesAt(SPEAKS_ABOUT, masked, counted.end)) {
    return unclaimed('back-reference', 'noList');
  }
  const announces = follows || isAnnounced(name.noun, counted.unit);
  const promises = follows || (announces && matchesAt(PROMISES, masked, start));
  const list = announcedList(masked, line, counted, name, listAfter, promises);
  const listStart = list?.items[0]?.start;
  if (count === undefined || matchesAt(BOUND, masked, start))
    return { ...unclaimed('vague', 'inexact'), list: listStart };
  if (list) {
    const unchecked = list.unchecked ?? whyDoubtful(masked, line, count, list, standing);
    const announcement = announcementOf(counted, name, list.class, list.items, unchecked);
    return { announcement, list: listStart };
  }
  const open = follows || (announces && !matchesAt(TELLS, masked, start));
  return unclaimed(open ? 'unlisted' : 'fact', 'noList');
}

/** Why a list that does not agree with its announcement may not be the whole list, or not the one. */
function whyDoubtful(
  masked: string,
  line: TextLine,
  count: number,
  list: AnnouncedList,
  standing: readonly Span[] | undefined,
): UncheckedReason | undefined {
  const found = list.items.length;
  if (found === count) return undefined;
  if (standing) return 'ambiguous';
  return list.class === 'inline' && found < count && goesOn(masked, list, line.textEnd) ? 'goesOn' : undefined;
}

function announcementOf(
  { start, numberEnd, count, unit }: CountedExpression,
  { noun, refrain, end }: Name,
  kind: AnnouncementClass,
  items: readonly Span[],
  unchecked: UncheckedReason | undefined,
): Announcement {
  const countSpan = { start, end: numberEnd };
  return {
    span: { start, end },
    count,
    countSpan,
    unit,
    noun,
    refrain,
    class: kind,
    items: unchecked ? [] : items,
    unchecked,
  };
}

interface Name {
  readonly noun: string | undefined;
  readonly refrain: string | undefined;
  readonly end: number;
}

/** The list behind the announcement, however it is marked. */
function announcedList(
  masked: string,
  line: TextLine,
  counted: CountedExpression,
  { noun, refrain, end }: Name,
  listAfter: ListFinder,
  promises: boolean,
): AnnouncedList | undefined {
  const marked = listAfter(end, line, promises) ?? unitItems(masked, end, line.textEnd, counted.unit);
  if (marked) return noun !== undefined && isCountedThing(noun) && !introduces(masked, end) ? undefined : marked;
  if (counted.count === undefined) return undefined;
  const unmarked = findUnmarkedList(masked, { start: end, end: line.textEnd }, refrain ?? noun, counted.count);
  return unmarked && { class: 'inline-unmarked', items: unmarked, unchecked: undefined };
}

/** 涉及三个村：一是…: the colon says that the things are listed, whatever they are. */
function introduces(masked: string, end: number): boolean {
  const mark = masked.charAt(end);
  return mark === '：' || mark === ':' || masked.startsWith('，即', end);
}

/** The quoted refrain behind the measure word: “进一步增强”. */
const LONGEST_REFRAIN = 16;

function readName(masked: string, line: TextLine, { end: from }: CountedExpression): Name {
  if (masked.charAt(from) === '“') {
    const close = masked.indexOf('”', from);
    const refrain = close > from + 1 && close - from - 1 <= LONGEST_REFRAIN ? masked.slice(from + 1, close) : undefined;
    if (refrain !== undefined && !refrain.includes('“')) return { noun: undefined, refrain, end: close + 1 };
  }
  // 三个方面的学习: the 的 belongs to neither.
  const start = masked.charAt(from) === '的' ? from + 1 : from;
  const end = nounEnd(masked, start, line.textEnd);
  if (end === start) return { noun: undefined, refrain: undefined, end: from };
  return { noun: masked.slice(start, end), refrain: undefined, end };
}

/**
 * Where several announcements claim one list, the one whose number agrees keeps it, else the nearest; one that says the
 * same (三点要求…。三点要求，即：) keeps it too. The others announce nothing here.
 */
function withoutRivals(claims: readonly Claim[]): readonly Announcement[] {
  if (claims.length < 2) return claims.map(({ announcement }) => announcement);
  const keepers = new Map<number, Announcement>();
  for (const { announcement, list } of claims) {
    if (list === undefined) continue;
    const keeper = keepers.get(list);
    if (!keeper || keeper.count !== keeper.items.length) keepers.set(list, announcement);
  }
  return claims.map(({ announcement, list }) => {
    const keeper = list === undefined ? announcement : keepers.get(list);
    const same = keeper === announcement || (keeper?.noun !== undefined && keeper.noun === announcement.noun);
    return same ? announcement : { ...announcement, class: 'fact', items: [], unchecked: 'noList' };
  });
}
