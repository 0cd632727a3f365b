import type { Announcement, AnnouncementClass, OutlineNode, ParagraphKind } from '../speech.ts';
import { MASK } from '../text/blank.ts';
import { ordinalValue } from '../text/numerals.ts';
import { scannerOf } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import type { Landmarks } from './landmarks.ts';
import type { TextLine } from './lines.ts';
import { isHeadingForm } from './markers.ts';
import { quotationFinder } from './quotations.ts';
import { setTermLength } from './setTerms.ts';
import { findUnmarkedList } from './unmarkedLists.ts';

const UNIT = '(?:个方面|方面|个层面|层面|个|点|项|条|大|层|句|步|种|类|件|道|对|组|关|场|支|张|块|篇|环|招)';
/** 两, 十一, 二十三, 12, 几. */
const NUMBER =
  '十[一二三四五六七八九]|[二三四五六七八九]十[一二三四五六七八九]?|[两二三四五六七八九十]|[0-9０-９]{1,2}|几|若干';
/**
 * A number with its measure word, or before a quotation: 三点 八个方面 4条 四个“ 几点; not 第三点, 三十年, 十几个, 1.5个.
 * Group 1 is the number, 2 the measure word.
 */
const COUNTED = new RegExp(`(${NUMBER})(${UNIT})(?![0-9])`, 'y');
/** 十六大 二十大: congresses, not counts. */
const CONGRESS = /^(?:十[一二三四五六七八九]|[二三]十[一二三四五六七八九]?)大/;
/** What must not stand before the number. */
const PART_OF_NUMBER = new Set('第零一二三四五六七八九十百千万亿几数多余0123456789０１２３４５６７８９.．%每半');
/** 以上三条 上述 这两个方面: speaks of a list that was given. */
const BACK_REFERENCE = /(?:以上|上述|前述|上面|前面|这|那|该|其中的?|此)$/;
/** 至少三条 最多两项: no exact number. */
const BOUND = /(?:至少|不少于|超过|最多|不超过)[^，。；：]{0,4}$|(?:约|近)$/;
/** The quoted refrain behind the measure word: “进一步增强”. */
const QUOTED = /^“([^“”]{1,16})”/;
/** The noun behind it: 意见, 重点任务, 主要问题. */
const NOUN = /^[\u4e00-\u9fff]{1,8}/;
/** Where a noun ends: words that none holds behind its first two characters. */
const NOUN_END = /[的地得是有为和与及在上里来看说讲加以进行就都也要即如反报履]/;
/** How far behind the announcement its list may begin. */
const REACH = 90;

/**
 * The announced counts of a speech with the lists that they announce. A number that announces nothing (27条举措 given
 * elsewhere) is left out.
 */
export function findAnnouncements(
  masked: string,
  landmarks: Landmarks,
  lines: readonly TextLine[],
  kinds: readonly ParagraphKind[],
  nodes: readonly OutlineNode[],
): Announcement[] {
  const found: Announcement[] = [];
  const lists = seriesByFirst(nodes);
  const next = scannerOf(COUNTED, masked, landmarks.countOpeners);
  const quotationsOf = quotationFinder(masked, landmarks);
  lines.forEach((line, index) => {
    const kind = kinds[index];
    if (kind !== 'text' && kind !== 'heading' && kind !== 'item') return;
    const inParagraph: Claim[] = [];
    let quotations: readonly Span[] | undefined;
    for (
      let match = next(line.textStart);
      match && match.index < line.textEnd;
      match = next(match.index + match[0].length)
    ) {
      if (match.index > line.textStart && PART_OF_NUMBER.has(masked.charAt(match.index - 1))) continue;
      if (CONGRESS.test(match[0])) continue;
      quotations ??= quotationsOf(line.span);
      const at = match.index;
      const quoted = quotations.some(({ start, end }) => start < at && at < end);
      const claim = readAnnouncement(masked, line, match, nodes, lists, quoted);
      if (claim) inParagraph.push(claim);
    }
    found.push(...withoutRivals(inParagraph));
  });
  return found;
}

/** An announcement and the list that it claims: two in one sentence may claim the same. */
interface Claim {
  readonly announcement: Announcement;
  readonly list: number | undefined;
}

function readAnnouncement(
  masked: string,
  line: TextLine,
  match: RegExpExecArray,
  nodes: readonly OutlineNode[],
  lists: ReadonlyMap<OutlineNode, readonly OutlineNode[]>,
  quoted: boolean,
): Claim | undefined {
  const numeral = match[1] ?? '';
  const start = match.index;
  const count = numeral === '几' || numeral === '若干' ? undefined : ordinalValue(numeral === '两' ? '二' : numeral);
  const countSpan = { start, end: start + numeral.length };
  const before = masked.slice(Math.max(line.textStart, start - 8), start);
  const setTerm = setTermLength(masked, start);
  const { noun, refrain, end } = readNoun(masked, start + match[0].length, line.textEnd);
  const base = { span: { start, end }, count, countSpan, noun, refrain };
  const claim = (kind: AnnouncementClass, items: readonly Span[] = []): Claim => ({
    announcement: { ...base, class: kind, items },
    list: undefined,
  });

  const items = count === undefined || quoted ? undefined : itemsBefore(masked, line.textStart, start, count);
  if (items) return claim('apposition-before', items);
  if (setTerm > 0) {
    const span = { start, end: start + setTerm };
    return {
      announcement: { ...base, span, noun: undefined, refrain: undefined, class: 'set-term', items: [] },
      list: undefined,
    };
  }
  if (quoted || (count !== undefined && count < 2) || BOUND.test(before)) return undefined;
  if (BACK_REFERENCE.test(before)) return claim('back-reference');

  const list = listAfter(masked, end, line, nodes, lists);
  if (list) {
    const kind = count === undefined ? 'vague' : list.class;
    return {
      announcement: { ...base, class: kind, items: count === undefined ? [] : list.items },
      list: list.items[0]?.start,
    };
  }
  const unmarked =
    count === undefined
      ? undefined
      : findUnmarkedList(masked, { start: end, end: line.textEnd }, refrain ?? noun, count);
  return unmarked && claim('inline-unmarked', unmarked);
}

function readNoun(
  masked: string,
  from: number,
  lineEnd: number,
): { noun: string | undefined; refrain: string | undefined; end: number } {
  const rest = masked.slice(from, Math.min(lineEnd, from + 24));
  const quoted = QUOTED.exec(rest);
  if (quoted?.[1]) return { noun: undefined, refrain: quoted[1], end: from + quoted[0].length };
  // 三个方面的学习: the 的 belongs to neither.
  const skipped = rest.startsWith('的') ? 1 : 0;
  const run = NOUN.exec(rest.slice(skipped))?.[0] ?? '';
  const stop = run.slice(2).search(NOUN_END);
  const noun = stop < 0 ? run : run.slice(0, stop + 2);
  const end = noun === '' ? from : from + skipped + noun.length;
  return { noun: noun === '' ? undefined : noun, refrain: undefined, end };
}

/** The series that begins behind `end`: in this paragraph within a sentence's end, or with the next paragraph. */
function listAfter(
  masked: string,
  end: number,
  line: TextLine,
  nodes: readonly OutlineNode[],
  lists: ReadonlyMap<OutlineNode, readonly OutlineNode[]>,
): { class: AnnouncementClass; items: Span[] } | undefined {
  const first = firstNodeFrom(nodes, end);
  const members = first && lists.get(first);
  if (!first || !members || members.length < 2 || first.section.start - end > REACH) return undefined;
  const between = masked.slice(end, first.section.start).replaceAll(MASK, '').trimEnd();
  if ((between.match(/[。！？；]/g) ?? []).length > 1 || between.includes('〔')) return undefined;
  const inParagraph = first.markerSpan.start < line.textEnd;
  // A comma alone does not open a list that was announced two clauses earlier in the sentence.
  if (inParagraph && !/[。：:，；]$/.test(between)) return undefined;
  if (!inParagraph && line.textEnd - end > REACH) return undefined;
  const kind: AnnouncementClass =
    first.kind === 'I' ? 'inline' : isHeadingForm(first.form) ? 'heading-list' : 'para-list';
  return { class: kind, items: members.map(({ section }) => section) };
}

/** Part the items that stand before a number, and end the clause in which they stand. */
const ITEM_SEPARATORS = new Set('、和与');
const CLAUSE_MARKS = new Set('。；！？：，\n\r');
/** How far before the number its items may begin. */
const ITEMS_REACH = 80;

/** 想干事、能干事、会干事、干好事四个问题: the items stand before the number, parted by 、 or 和. */
function itemsBefore(masked: string, lineStart: number, start: number, count: number): Span[] | undefined {
  const reach = Math.max(lineStart, start - ITEMS_REACH);
  const items: Span[] = [];
  let end = start;
  let at = start - 1;
  for (; at >= reach && !CLAUSE_MARKS.has(masked.charAt(at)); at--) {
    if (!ITEM_SEPARATORS.has(masked.charAt(at))) continue;
    items.unshift({ start: at + 1, end });
    end = at;
    // A separator at the clause's start, or one too many: no list of this number.
    if (items.length >= count) return undefined;
  }
  items.unshift({ start: at + 1, end });
  return items.length === count && items.every((item) => item.end > item.start) ? items : undefined;
}

/** The members of each series, by its first member. */
function seriesByFirst(nodes: readonly OutlineNode[]): Map<OutlineNode, readonly OutlineNode[]> {
  const lists = new Map<OutlineNode, OutlineNode[]>();
  const open = new Map<string, OutlineNode[]>();
  const numbers = new Map(nodes.map((node, index) => [node, index] as const));
  for (const node of nodes) {
    const key = `${node.parent ? numbers.get(node.parent) : 'top'} ${node.series} ${node.level}`;
    const list = open.get(key);
    if (list) list.push(node);
    else {
      const members = [node];
      open.set(key, members);
      // A series that begins with 三 had its beginning elsewhere: nothing here announces it.
      if (node.ordinal === 1 || node.form === 'dash') lists.set(node, members);
    }
  }
  return lists;
}

function firstNodeFrom(nodes: readonly OutlineNode[], offset: number): OutlineNode | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.markerSpan.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return nodes[low];
}

/** Where several announcements claim one list, the one whose number agrees keeps it, else the nearest. */
function withoutRivals(claims: readonly Claim[]): Announcement[] {
  const keepers = new Map<number, Claim>();
  for (const claim of claims) {
    if (claim.list === undefined) continue;
    const keeper = keepers.get(claim.list);
    if (!keeper || !agrees(keeper)) keepers.set(claim.list, claim);
  }
  return claims
    .filter((claim) => claim.list === undefined || keepers.get(claim.list) === claim)
    .map(({ announcement }) => announcement);
}

function agrees({ announcement }: Claim): boolean {
  return announcement.count === announcement.items.length;
}
