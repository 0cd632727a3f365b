import type { Inline, InlineKind, OutlineNode, Paragraph, ParagraphKind, Speech, SyntaxProblem } from '../speech.ts';
import { lineStartsOf } from '../text/lineStarts.ts';
import type { Span } from '../text/span.ts';
import { addressLength } from './addresses.ts';
import { findAnnouncements } from './announcements.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { findComments, maskComments } from './comments.ts';
import { readFrontMatter } from './frontMatter.ts';
import { findGaps } from './gaps.ts';
import { readHead } from './head.ts';
import { type ParagraphFacts, placeCandidates } from './levels.ts';
import { readLines, type TextLine } from './lines.ts';
import { isHeadingForm } from './markers.ts';
import { confirmCandidates } from './membership.ts';
import { draftNodes, finishNodes, type NodeDraft } from './nodes.ts';
import { findParts, sectionStartOf, tailKinds } from './parts.ts';
import { findPlaceholders } from './placeholders.ts';
import { findStageDirections } from './stageDirections.ts';
import { findStrong } from './strong.ts';

/**
 * Reads a text as a speech. Total: every text, half-typed or broken, gives a model. Time is linear in the text's length.
 * LF and CRLF give the same model but for offsets.
 */
export function parseSpeech(text: string): Speech {
  const lineStarts = lineStartsOf(text);
  const { frontMatter, bodyStart, problems: frontMatterProblems } = readFrontMatter(text);
  const comments = findComments(text, bodyStart);
  const masked = maskComments(text, comments);
  const lines = readLines(masked, lineStarts, bodyStart);
  const head = readHead(masked, lines, frontMatter);
  const texts = lines.map((line) => masked.slice(line.textStart, line.span.end));
  const tail = tailKinds(texts, head.kinds.length);
  const gaps = lines.map((line) => findGaps(masked, line.span.start, line.span.end));

  const candidates = lines.flatMap((line, index) =>
    index < head.kinds.length || tail.has(index) ? [] : findCandidates(masked, line, index),
  );
  const facts = paragraphFacts(texts, lines, gaps, candidates);
  const placements = placeCandidates(confirmCandidates(candidates, facts.gapBefore), facts);
  const drafts = draftNodes(masked, lines, placements);
  const kinds = paragraphKinds(lines, texts, head.kinds, tail, gaps, drafts);
  const parts = findParts(masked, lines, kinds, drafts);

  const bodyEnd = parts.find(({ kind }) => AFTER_BODY.has(kind))?.span.start ?? masked.length;
  const startOfSection = (draft: NodeDraft) => {
    const { initial, markerSpan, paragraph } = draft.placement.candidate;
    return sectionStartOf(initial, markerSpan.start, lines[paragraph]);
  };
  const nodes = finishNodes(masked, drafts, startOfSection, bodyEnd);
  const paragraphs = buildParagraphs({ masked, lines, texts, kinds, gaps, comments: comments.map(({ span }) => span), drafts, nodes });
  return {
    text,
    lineStarts,
    frontMatter,
    facts: head.facts,
    paragraphs,
    nodes,
    parts,
    announcements: findAnnouncements(masked, lines, kinds, nodes),
    comments,
    problems: sortedProblems([
      ...frontMatterProblems,
      ...head.problems,
      ...comments.flatMap(({ span, closed }): SyntaxProblem[] => (closed ? [] : [{ code: 'comment.unclosed', span, values: {} }])),
    ]),
  };
}

const AFTER_BODY = new Set(['summary', 'closing', 'thanks', 'signature']);

/** 三个方面 四项重点任务 at the end of a paragraph announces a list. */
const ANNOUNCES = /[几两二三四五六七八九十\d](?:个|点|项|条|大|方面|层|句|件|种|类)[^。！？]{0,20}[。：]?$/;

function paragraphFacts(
  texts: readonly string[],
  lines: readonly TextLine[],
  gaps: readonly (readonly Span[])[],
  candidates: readonly Candidate[],
): ParagraphFacts {
  const gapBefore: number[] = [];
  let count = 0;
  lines.forEach((_line, index) => {
    gapBefore.push(count);
    count += gaps[index]?.length ?? 0;
  });
  const unmarked = lines.map(() => true);
  const standsAlone = lines.map(() => false);
  const announces = lines.map(() => false);
  for (const { initial, paragraph, markerSpan } of candidates) {
    if (!initial) continue;
    const rest = texts[paragraph]?.slice(markerSpan.end - (lines[paragraph]?.textStart ?? 0)) ?? '';
    unmarked[paragraph] = false;
    standsAlone[paragraph] = rest.length <= 200 && /^[^。；！？]*[。；：]?(?:[{｛][^{}｛｝]{1,12}[}｝])?$/.test(rest.trimEnd());
    announces[paragraph] = ANNOUNCES.test(rest.slice(-60));
  }
  return { gapBefore, unmarked, standsAlone, announces };
}

function paragraphKinds(
  lines: readonly TextLine[],
  texts: readonly string[],
  headKinds: readonly ParagraphKind[],
  tail: ReadonlyMap<number, ParagraphKind>,
  gaps: readonly (readonly Span[])[],
  drafts: readonly NodeDraft[],
): ParagraphKind[] {
  const opened = new Map<number, ParagraphKind>();
  for (const { placement } of drafts) {
    const { initial, paragraph, form } = placement.candidate;
    if (initial) opened.set(paragraph, isHeadingForm(form) ? 'heading' : 'item');
  }
  return lines.map((line, index) => {
    const known = headKinds[index] ?? tail.get(index) ?? opened.get(index);
    if (known) return known;
    const only = gaps[index]?.[0];
    if (only && only.start === line.span.start && only.end === line.span.end) return 'gap';
    return /^[（(]/.test(texts[index] ?? '') && directionsFill(line, texts[index] ?? '') ? 'stageDirection' : 'text';
  });
}

function directionsFill(line: TextLine, text: string): boolean {
  if (text.length > 60) return false;
  const found = findStageDirections(text, { start: 0, end: text.length });
  const length = found.reduce((sum, span) => sum + span.end - span.start, 0);
  return found.length > 0 && length === text.length && line.hashes === 0;
}

interface Pieces {
  readonly masked: string;
  readonly lines: readonly TextLine[];
  readonly texts: readonly string[];
  readonly kinds: readonly ParagraphKind[];
  readonly gaps: readonly (readonly Span[])[];
  readonly comments: readonly Span[];
  readonly drafts: readonly NodeDraft[];
  readonly nodes: readonly OutlineNode[];
}

function buildParagraphs({ masked, lines, texts, kinds, gaps, comments, drafts, nodes }: Pieces): Paragraph[] {
  let node = 0;
  let comment = 0;
  return lines.map((line, index) => {
    const kind = kinds[index] ?? 'text';
    const own: OutlineNode[] = [];
    const inlines: Inline[] = [];
    const add = (inline: InlineKind, span: Span) => {
      if (span.end > span.start) inlines.push({ kind: inline, span });
    };
    if (line.hashes > 0) add('decoration', { start: line.span.start, end: line.textStart });
    for (; drafts[node]?.placement.candidate.paragraph === index; node++) {
      const draft = drafts[node];
      const finished = nodes[node];
      if (!draft || !finished) break;
      own.push(finished);
      if (finished.form !== 'hash') add('marker', finished.markerSpan);
      add('lead', finished.leadSpan);
      if (draft.budget) add('budget', draft.budget.span);
    }
    while ((comments[comment]?.end ?? Number.POSITIVE_INFINITY) <= line.span.start) comment++;
    for (let at = comment; (comments[at]?.start ?? Number.POSITIVE_INFINITY) < line.span.end; at++) {
      const span = comments[at];
      if (span) add('comment', span);
    }
    for (const span of gaps[index] ?? []) add('gap', span);
    for (const span of findStageDirections(masked, line.span)) add('stageDirection', span);
    for (const span of findPlaceholders(masked, line.span)) add('placeholder', span);
    for (const { outer, inner } of findStrong(masked, line.span)) {
      add('decoration', { start: outer.start, end: inner.start });
      add('strong', inner);
      add('decoration', { start: inner.end, end: outer.end });
    }
    const address = kind === 'text' ? addressLength(texts[index] ?? '') : 0;
    if (address > 0) add('address', { start: line.textStart, end: line.textStart + address });
    inlines.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    return { kind, span: line.span, line: line.line, nodes: own, inlines: withoutCrossings(inlines) };
  });
}

/** Drops what would cross a construct that began before it: a **passage** that begins in a lead and ends behind it. */
function withoutCrossings(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  const open: number[] = [];
  for (const inline of inlines) {
    while (open.length > 0 && (open.at(-1) ?? 0) <= inline.span.start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && inline.span.end > outer) continue;
    kept.push(inline);
    open.push(inline.span.end);
  }
  return kept;
}

function sortedProblems(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start);
}
