import type { UncheckedReason } from '../speech.ts';
import { withoutMask } from '../text/blank.ts';
import { matchesAt } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import { type AnnouncedList, goesOn } from './announcedLists.ts';
import { type AnnouncedName, introduces } from './announcedNames.ts';
import type { CountedExpression } from './counts.ts';
import type { TextLine } from './lines.ts';
import { isAnnounced } from './nouns.ts';

/** Between an announcement and its list stand few words (加以概括。 供大家参考。), or a colon. */
const FEW_WORDS = 16;
/** Who lists more or fewer than he counted by so many did not miscount: he gave some of many. */
const MOST_MISCOUNTED = 3;
/** What the speaker will speak of (我讲十点意见, 抓好十项工作：) is planned: of that so much may be unwritten. */
const MOST_PLANNED = 10;

/** 完成6次协商、8项调研、3次监督: a number beside others of its kind is one of many facts, and announces no list. */
const BEHIND_ANOTHER =
  /(?<=[0-9０-９一二三四五六七八九十百千万两][个项次条件场家名人期批轮份篇类种处座所][^。！？；：，\r\n]{0,10}[、和与及][^。！？；：，、\r\n]{0,8})/y;
const BEFORE_ANOTHER =
  /[、和与及][^。！？；：，、\r\n]{0,8}?[0-9０-９一二三四五六七八九十百千万两][个项次条件场家名人期批轮份篇类种处座所]/y;

/** Whether a number stands beside others and is no announcement that its list bears out. */
export function isFactBesideOthers(
  masked: string,
  { start, count }: CountedExpression,
  { refrain, end }: AnnouncedName,
  { items }: AnnouncedList,
  announces: () => boolean,
): boolean {
  if (refrain !== undefined || introduces(masked, end) || (items.length === count && announces())) return false;
  return matchesAt(BEHIND_ANOTHER, masked, start) || matchesAt(BEFORE_ANOTHER, masked, end);
}

/** 我讲两点：首先…其次…最后，我再强调一下纪律: the last word may open the last item, or what is said behind them all. */
const UNNUMBERED = /最后|然后/y;

function endsUnnumbered(masked: string, { items }: AnnouncedList): boolean {
  const last = items.at(-1);
  return last !== undefined && matchesAt(UNNUMBERED, masked, last.start);
}

/** 至少要做到两条: more agree as well. */
const AT_LEAST = /(?<=(?:至少|最少|起码|不少于)[^。，；：！？\r\n]{0,8})/y;

/** 有两个层面的问题。在思想层面，一是…: the list is that of one part alone. */
const OF_ONE_PART = /[。！？；：][^。！？；：]{2,}[，,]$/;

/** A colon, and a sentence behind it that ends before the list begins: 四句话：守底线，稳大局。第一句是前提，第二句是基础。 */
const LISTS_BY_ITSELF = /^[：:][^。！？]{4,}[。！？]/;

/** 书记讲了三点意见，请抓好落实: what was said is not what the next paragraphs say. */
const SAID = '了';

/** Why a list that does not agree with its announcement may not be the whole list, or not the one. */
export function whyDoubtful(
  masked: string,
  line: TextLine,
  { count, start, unit }: CountedExpression,
  { noun, end }: AnnouncedName,
  list: AnnouncedList,
  standing: readonly Span[] | undefined,
  promised: () => boolean,
): UncheckedReason | undefined {
  const found = list.items.length;
  if (count === undefined || found === count) return undefined;
  const planned = promised() || (introduces(masked, end) && isAnnounced(noun, unit));
  const most = planned ? MOST_PLANNED : MOST_MISCOUNTED;
  if (standing || Math.abs(count - found) > most) return 'ambiguous';
  if (found === count + 1 && endsUnnumbered(masked, list)) return 'ambiguous';
  if (found > count && matchesAt(AT_LEAST, masked, start)) return 'inexact';
  const between = withoutMask(masked.slice(end, list.items[0]?.start)).trimEnd();
  if (!promised() && between.length > FEW_WORDS && !/[：:]$/.test(between)) return 'ambiguous';
  if (masked.charAt(start - 1) === SAID && list.class !== 'inline') return 'ambiguous';
  if (LISTS_BY_ITSELF.test(between) || OF_ONE_PART.test(between)) return 'ambiguous';
  return list.class === 'inline' && found < count && goesOn(masked, list, line.textEnd) ? 'goesOn' : undefined;
}
