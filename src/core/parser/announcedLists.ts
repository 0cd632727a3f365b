import type { AnnouncementClass, OutlineNode, RhetoricalPair, UncheckedReason } from '../speech.ts';
import { trimSpaceEnd } from '../text/blank.ts';
import { CharacterClass, classesAt } from '../text/characterClasses.ts';
import type { Span } from '../text/span.ts';
import type { TextLine } from './lines.ts';
import { isHeadingForm } from './markers.ts';
import type { NodeDraft } from './nodes.ts';

/** A list that stands behind an announcement. */
export interface AnnouncedList {
  readonly class: Extract<AnnouncementClass, 'heading-list' | 'para-list' | 'inline' | 'inline-unmarked'>;
  readonly items: readonly Span[];
  readonly unchecked: UncheckedReason | undefined;
  /** 最后 in the sentence of 第一…；第二…；: a member where the number says so. Absent where there can be none. */
  readonly closing?: () => Span | undefined;
}

/** How far behind the announcement its list may begin. */
const REACH = 90;
/** How far behind one that says in so many words that a list is to come (下列十条方针, 我讲三点意见). */
const FAR_REACH = 400;
/** How far a pair may begin behind it. */
const PAIR_REACH = 60;

/**
 * Answers which list follows an announcement that ends at `end` in `line`; to be asked in ascending order. `promises`: the
 * words say that a list is to come, which may then stand behind a few sentences more.
 */
export type ListFinder = (end: number, line: TextLine, promises: () => boolean) => AnnouncedList | undefined;

/** The series of an outline (`drafts` are those of its nodes), and 一方面…另一方面 (`sides`), as lists that may have been announced. */
export function listFinder(
  masked: string,
  nodes: readonly OutlineNode[],
  drafts: readonly NodeDraft[],
  sides: readonly RhetoricalPair[],
  gaps: readonly Span[],
): ListFinder {
  let node = 0;
  let pair = 0;
  let gap = 0;
  return (end, line, promises) => {
    while (node < nodes.length && (nodes[node]?.markerSpan.start ?? 0) < end) node++;
    while (pair < sides.length && (sides[pair]?.first.start ?? 0) < end) pair++;
    while (gap < gaps.length && (gaps[gap]?.start ?? 0) < end) gap++;
    const first = beginsList(nodes[node]) && drafts[node]?.placement.opensSeries ? nodes[node] : undefined;
    if (first && stands(masked, end, first, line, promises)) {
      const members = seriesFrom(node, nodes, drafts);
      const unchecked = whyUnchecked(members, gaps[gap]);
      // One member alone is announced by nobody, unless the others are missing.
      if (members.length > 1 || unchecked === 'gap') {
        return {
          class: first.kind === 'I' ? 'inline' : isHeadingForm(first.form) ? 'heading-list' : 'para-list',
          items: members.map(({ section }) => section),
          unchecked,
          closing: () => closingBehind(masked, nodes, members.at(-1)),
        };
      }
    }
    const two = sides[pair];
    if (two && two.first.start < line.textEnd && introduces(masked, end, two.first.start, PAIR_REACH)) {
      return { class: 'inline', items: [two.first, two.second], unchecked: undefined };
    }
    return undefined;
  };
}

/** A series that begins with 三 had its beginning elsewhere: nothing here announces it. */
function beginsList(node: OutlineNode | undefined): boolean {
  return node?.ordinal === 1 || node?.form === 'dash';
}

/** Whether the series that begins with `first` stands near enough: in this paragraph, or from the next one on. */
function stands(masked: string, end: number, first: OutlineNode, line: TextLine, promises: () => boolean): boolean {
  const { start } = first.markerSpan;
  if (start < line.textEnd) return introduces(masked, end, start, REACH);
  if (start - end <= REACH && endAtMost(1, masked, end, start)) return true;
  return start - end <= FAR_REACH && endAtMost(4, masked, end, start) && promises();
}

function introduces(masked: string, end: number, start: number, reach: number): boolean {
  if (start - end > reach) return false;
  const last = classesAt(masked, trimSpaceEnd(masked, end, start) - 1);
  return (last & CharacterClass.listOpening) !== 0 && endAtMost(1, masked, end, start);
}

/**
 * Whether so few sentences and clauses end between an announcement and a list: behind more that say something else, the
 * list is no longer what was announced. Behind a gap it never is.
 */
function endAtMost(most: number, masked: string, end: number, start: number): boolean {
  let ended = 0;
  for (let at = end; at < start; at++) {
    const classes = classesAt(masked, at);
    if (classes & CharacterClass.gap) return false;
    if (classes & CharacterClass.leadEnd && ++ended > most) return false;
  }
  return true;
}

function whyUnchecked(members: readonly OutlineNode[], nextGap: Span | undefined): UncheckedReason | undefined {
  const last = members.at(-1);
  if (!last) return 'noList';
  if (nextGap && nextGap.end <= last.section.end) return 'gap';
  let expected = 1;
  for (const { ordinal } of members) {
    if (ordinal !== undefined && ordinal > expected) return 'skippedOrdinal';
    if (ordinal !== undefined) expected = ordinal;
    expected++;
  }
  return undefined;
}

/** The section of 最后 where it stands beside a series' last member and behind its ；: what begins a sentence may be said after them. */
function closingBehind(masked: string, nodes: readonly OutlineNode[], last: OutlineNode | undefined): Span | undefined {
  const closing = last && nodeFrom(nodes, last.section.end);
  if (closing?.form !== 'sequenceWord' || closing.ordinal !== undefined) return undefined;
  const isBeside = closing.parent === last?.parent && closing.level === last?.level;
  const mark = masked.charAt(trimSpaceEnd(masked, last?.section.start ?? 0, closing.markerSpan.start) - 1);
  return isBeside && (mark === '；' || mark === ';') ? closing.section : undefined;
}

/** The first node at or behind an offset. */
function nodeFrom(nodes: readonly OutlineNode[], offset: number): OutlineNode | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.markerSpan.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return nodes[low];
}

/** Behind the last marked item more are told of without a marker: 此外，… 还有两类… 另一类…. */
const GOES_ON =
  /[。；]\s*(?:此外|另外|还有|再有|再就是|还要|另一|[在除][^。！？，]{1,12}(?:之间|之外|以外)，(?:还|又)有)/;

/** Whether a list goes on without markers behind its last item, up to the end of its paragraph. */
export function goesOn(masked: string, { items }: AnnouncedList, lineEnd: number): boolean {
  const last = items.at(-1);
  return last !== undefined && GOES_ON.test(masked.slice(last.start, Math.min(lineEnd, last.start + 400)));
}

/** The members of the series that begins at an index. */
function seriesFrom(first: number, nodes: readonly OutlineNode[], drafts: readonly NodeDraft[]): OutlineNode[] {
  const members: OutlineNode[] = [];
  const opening = nodes[first];
  for (let index = first; opening && index < nodes.length; index = drafts[index]?.next ?? nodes.length) {
    const node = nodes[index];
    if (!node || node.parent !== opening.parent || node.level !== opening.level || node.series !== opening.series)
      break;
    members.push(node);
  }
  return members;
}
