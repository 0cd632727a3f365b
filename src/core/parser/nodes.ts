import type { NodeKind, OutlineNode } from '../speech.ts';
import { INDENTATION, isBlank, trimBlankEnd, trimSpaceEnd, withoutMask } from '../text/blank.ts';
import { CharacterClass, classesAt, codesOf } from '../text/characterClasses.ts';
import { standsAt } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import { type BudgetMatch, budgetBefore, readBudget } from './budgets.ts';
import type { Candidate } from './candidates.ts';
import type { Placement } from './levels.ts';
import type { TextLine } from './lines.ts';
import { isHeadingForm } from './markers.ts';

/** An outline node in the making: its section is known only when the parts are. */
export interface NodeDraft {
  readonly placement: Placement;
  readonly kind: NodeKind;
  readonly leadSpan: Span;
  readonly budget: BudgetMatch | undefined;
  /** Index of the next node that does not stand under it, at the same level or above; the number of nodes for none. */
  readonly next: number;
}

const COMMAS = codesOf('，、,');
const OPENING_BRACES = codesOf('{｛');
/** What may follow the lead of a heading that stands alone. */
const CLOSING_MARKS = codesOf('。；;');

/**
 * The lead of each placed candidate: from behind its marker up to 。；！？, to the next node beside it (the ， before it
 * left off), or to the paragraph's end. A time budget is no part of it.
 */
export function draftNodes(masked: string, lines: readonly TextLine[], placements: readonly Placement[]): NodeDraft[] {
  const oneLine = lines.length === 1;
  const following = nextBesides(placements);
  const drafts: NodeDraft[] = [];
  for (let index = 0; index < placements.length; index++) {
    const placement = placements[index];
    if (!placement) continue;
    const { candidate } = placement;
    const end = lines[candidate.paragraph]?.textEnd ?? candidate.markerSpan.end;
    const start = candidate.markerSpan.end;
    const next = following[index] ?? placements.length;
    const beside = next < placements.length ? placements[next]?.candidate : undefined;
    const limit = Math.min(
      beside?.paragraph === candidate.paragraph ? Math.min(end, beside.markerSpan.start) : end,
      gluedHeading(masked, candidate, placements[index + 1]?.candidate) ?? end,
    );
    const mark = candidate.form === 'hash' ? finalMark(masked, start, end) : leadMark(masked, candidate, limit);
    let leadEnd = trimBlankEnd(masked, start, mark);
    if (mark === limit && limit < end) leadEnd = withoutComma(masked, start, leadEnd);
    const budget = budgetAt(masked, start, leadEnd, end);
    if (budget && budget.span.start < leadEnd) leadEnd = trimBlankEnd(masked, start, budget.span.start);
    const leadSpan = { start, end: Math.max(start, leadEnd) };
    const opens = candidate.initial && !oneLine;
    const behind = budget ? Math.max(leadSpan.end, budget.span.end) : leadSpan.end;
    const alone = opens && isHeadingForm(candidate.form) && onlyMarksFollow(masked, behind, end);
    drafts.push({ placement, kind: !opens ? 'I' : alone ? 'H' : 'P', leadSpan, budget, next });
  }
  return drafts;
}

/** The nodes, their sections running to the next node of the same or a higher level, at most to `bodyEnd`. */
export function finishNodes(
  masked: string,
  lines: readonly TextLine[],
  drafts: readonly NodeDraft[],
  sectionStart: (draft: NodeDraft) => number,
  bodyEnd: number,
): OutlineNode[] {
  const ends = sectionEnds(drafts, lines, sectionStart, bodyEnd);
  const nodes: OutlineNode[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    if (!draft) continue;
    const { candidate, level, parent, parentMissing, series } = draft.placement;
    nodes.push({
      kind: draft.kind,
      form: candidate.form,
      marker: candidate.text,
      markerSpan: candidate.markerSpan,
      ordinal: candidate.ordinal,
      series,
      level,
      parent: parent === undefined ? undefined : nodes[parent],
      parentMissing,
      lead: withoutMask(masked.slice(draft.leadSpan.start, draft.leadSpan.end)),
      leadSpan: draft.leadSpan,
      section: {
        start: candidate.markerSpan.start,
        end: trimSpaceEnd(masked, draft.leadSpan.end, Math.max(draft.leadSpan.end, ends[index] ?? bodyEnd)),
      },
      budget: draft.budget?.seconds,
    });
  }
  return nodes;
}

/**
 * Where each section ends: at the next node beside or above it, at most at `bodyEnd`. A member within a paragraph that has
 * no successor ends with its paragraph or its last child: what follows there is no part of it.
 */
function sectionEnds(
  drafts: readonly NodeDraft[],
  lines: readonly TextLine[],
  sectionStart: (draft: NodeDraft) => number,
  bodyEnd: number,
): number[] {
  const ends = new Array<number>(drafts.length).fill(bodyEnd);
  const childEnds = new Array<number>(drafts.length).fill(0);
  // Members within a paragraph whose series came there from paragraphs of its own: a heading that lost its line end.
  const runsOn = new Array<boolean>(drafts.length).fill(false);
  const open: number[] = [];
  const close = (index: number, limit: number, successor: boolean) => {
    const draft = drafts[index];
    if (!draft) return;
    const { candidate, parent } = draft.placement;
    const paragraphEnd = lines[candidate.paragraph]?.span.end ?? limit;
    const own = Math.max(paragraphEnd, childEnds[index] ?? 0);
    const end = draft.kind === 'I' && !successor && runsOn[index] !== true ? Math.min(limit, own) : limit;
    ends[index] = end;
    if (parent !== undefined) childEnds[parent] = Math.max(childEnds[parent] ?? 0, end);
  };
  const closeTo = (level: number, limit: number, next: NodeDraft | undefined, nextIndex: number) => {
    while (open.length > 0) {
      const top = open.at(-1) ?? 0;
      const placement = drafts[top]?.placement;
      if (!placement || placement.level < level) break;
      const successor = next?.placement.parent === placement.parent && next?.placement.series === placement.series;
      const heads = isHeadingForm(placement.candidate.form) && (drafts[top]?.kind !== 'I' || runsOn[top] === true);
      if (successor && heads) runsOn[nextIndex] = true;
      close(top, limit, successor);
      open.pop();
    }
  };
  drafts.forEach((draft, index) => {
    closeTo(draft.placement.level, sectionStart(draft), draft, index);
    open.push(index);
  });
  closeTo(0, bodyEnd, undefined, drafts.length);
  return ends;
}

/** For each placement the index of the next node that does not stand under it; the number of placements for none. */
function nextBesides(placements: readonly Placement[]): number[] {
  const next = new Array<number>(placements.length).fill(placements.length);
  const open: number[] = [];
  for (let index = 0; index < placements.length; index++) {
    const level = placements[index]?.level ?? 0;
    while (open.length > 0 && (placements[open.at(-1) ?? 0]?.level ?? 0) >= level) next[open.pop() ?? 0] = index;
    open.push(index);
  }
  return next;
}

/** Where the heading below begins that is glued to the words of this one: 二、排查隐患（一）道路交通。; not behind a mark. */
function gluedHeading(masked: string, { paragraph }: Candidate, below: Candidate | undefined): number | undefined {
  if (below?.paragraph !== paragraph || below.initial || !isHeadingForm(below.form)) return undefined;
  const { start } = below.markerSpan;
  return classesAt(masked, start - 1) & CharacterClass.clauseBoundary ? undefined : start;
}

/**
 * The first mark that ends a lead; `limit` where there is none. The lead of a heading that lost its line end stops before
 * that, where the next paragraph was indented.
 */
function leadMark(masked: string, { form, markerSpan }: Candidate, limit: number): number {
  const start = markerSpan.end;
  const indents = isHeadingForm(form) && !standsAt(INDENTATION, masked, start);
  const stops = indents ? CharacterClass.leadEnd | CharacterClass.blank : CharacterClass.leadEnd;
  for (let at = start; at < limit; at++) {
    const classes = classesAt(masked, at) & stops;
    if (classes === 0) continue;
    if (classes & CharacterClass.leadEnd || (at + 1 < limit && standsAt(INDENTATION, masked, at))) return at;
  }
  return Math.max(start, limit);
}

/** A heading by `#` is its whole line but for a final 。 */
function finalMark(masked: string, start: number, end: number): number {
  return end > start && masked.charAt(end - 1) === '。' ? end - 1 : end;
}

function withoutComma(masked: string, start: number, end: number): number {
  return end > start && COMMAS.has(masked.charCodeAt(end - 1)) ? trimBlankEnd(masked, start, end - 1) : end;
}

/** The budget directly behind the lead, or behind the 。 that ends it. */
function budgetAt(masked: string, start: number, leadEnd: number, end: number): BudgetMatch | undefined {
  const within = budgetBefore(masked, start, leadEnd);
  if (within) return within;
  let at = leadEnd;
  while (at < end && (isBlank(masked.charCodeAt(at)) || masked.charAt(at) === '。')) at++;
  return at < end && OPENING_BRACES.has(masked.charCodeAt(at)) ? readBudget(masked, at) : undefined;
}

function onlyMarksFollow(masked: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = masked.charCodeAt(at);
    if (!isBlank(code) && !CLOSING_MARKS.has(code)) return false;
  }
  return true;
}
