import type { Speech, SyntaxProblem } from '../speech.ts';
import { lineStartsOf } from '../text/lineStarts.ts';
import type { Span } from '../text/span.ts';
import { addressLength } from './addresses.ts';
import { findAnnouncements } from './announcements.ts';
import { type Candidate, candidateFinder } from './candidates.ts';
import { findComments, maskComments } from './comments.ts';
import { readFrontMatter } from './frontMatter.ts';
import { gapFinder } from './gaps.ts';
import { readHead } from './head.ts';
import { readLandmarks } from './landmarks.ts';
import { type ParagraphFacts, placeCandidates } from './levels.ts';
import { readLines, type TextLine } from './lines.ts';
import { confirmCandidates } from './membership.ts';
import { draftNodes, finishNodes, type NodeDraft } from './nodes.ts';
import { buildParagraphs, paragraphKinds } from './paragraphs.ts';
import { findParts, sectionStartOf, tailKinds } from './parts.ts';

/**
 * Reads a text as a speech. Total: every text, half-typed or broken, gives a model. Time is linear in the text's length.
 * LF and CRLF give the same model but for offsets.
 */
export function parseSpeech(text: string): Speech {
  const lineStarts = lineStartsOf(text);
  const { frontMatter, bodyStart, problems: frontMatterProblems } = readFrontMatter(text);
  const comments = findComments(text, bodyStart);
  const masked = maskComments(text, comments);
  const landmarks = readLandmarks(masked);
  const lines = readLines(masked, lineStarts, bodyStart);
  const head = readHead(masked, lines, frontMatter);
  const texts = lines.map((line) => masked.slice(line.textStart, line.span.end));
  const addresses = texts.map((text) => addressLength(text));
  const tail = tailKinds(texts, addresses, head.kinds.length);
  const gapsOf = gapFinder(masked, landmarks);
  const gaps = lines.map((line) => gapsOf(line.span));
  const candidatesOf = candidateFinder(masked, landmarks);

  const notes = notesStart(texts, head.kinds.length);
  const candidates = lines.flatMap((line, index) =>
    index < head.kinds.length || index >= notes || tail.has(index) ? [] : candidatesOf(line, index),
  );
  const facts = paragraphFacts(texts, lines, gaps, candidates);
  const placements = placeCandidates(confirmCandidates(candidates, facts.gapBefore), facts);
  const drafts = draftNodes(masked, landmarks, lines, placements);
  const kinds = paragraphKinds(lines, texts, head.kinds, tail, gaps, drafts);
  const parts = findParts(masked, lines, kinds, drafts, addresses);

  const bodyEnd = parts.find(({ kind }) => AFTER_BODY.has(kind))?.span.start ?? masked.length;
  const startOfSection = (draft: NodeDraft) => {
    const { initial, markerSpan, paragraph } = draft.placement.candidate;
    return sectionStartOf(initial, markerSpan.start, lines[paragraph]);
  };
  const nodes = finishNodes(masked, drafts, startOfSection, bodyEnd);
  const paragraphs = buildParagraphs({
    masked,
    landmarks,
    lines,
    addresses,
    kinds,
    gaps,
    comments: comments.map(({ span }) => span),
    drafts,
    nodes,
  });
  return {
    text,
    lineStarts,
    frontMatter,
    facts: head.facts,
    paragraphs,
    nodes,
    parts,
    announcements: findAnnouncements(masked, landmarks, lines, kinds, nodes),
    comments,
    problems: sortedProblems([
      ...frontMatterProblems,
      ...head.problems,
      ...comments.flatMap(({ span, closed }): SyntaxProblem[] =>
        closed ? [] : [{ code: 'comment.unclosed', span, values: {} }],
      ),
    ]),
  };
}

const AFTER_BODY = new Set(['summary', 'closing', 'thanks', 'signature']);

/** 注： 注释： alone in its line. */
const NOTES = /^(?:注|注释|参考文献|附注)[：:]?$/;

/** The paragraph with which the notes at a printed speech's end begin; the number of paragraphs without them. */
function notesStart(texts: readonly string[], from: number): number {
  const index = texts.findIndex((text, at) => at >= from && text.length <= 5 && NOTES.test(text));
  return index < 0 ? texts.length : index;
}

/** What follows a marker is one lead: 提高认识 提高认识。{3分钟} 提高认识：** */
const STANDS_ALONE = /^[^。；！？]*[。；：]?(?:[{｛][^{}｛｝]{1,12}[}｝])?[。]?(?:\*\*)?$/;

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
    standsAlone[paragraph] = rest.length <= 200 && STANDS_ALONE.test(rest.trimEnd());
    announces[paragraph] = ANNOUNCES.test(rest.slice(-60));
  }
  return { gapBefore, unmarked, standsAlone, announces };
}

function sortedProblems(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start);
}
