import type { Comment, Speech, SyntaxProblem } from '../speech.ts';
import { maskSpans } from '../text/blank.ts';
import type { Span } from '../text/span.ts';
import { addressFinder } from './addresses.ts';
import { findAnnouncements } from './announcements.ts';
import { findCandidates } from './candidates.ts';
import { findComments } from './comments.ts';
import { endOfBody, readEnding } from './ending.ts';
import { readFrontMatter } from './frontMatter.ts';
import { gapFinder } from './gaps.ts';
import { gluedEnd } from './gluedHead.ts';
import { readHead } from './head.ts';
import { readHeadFacts } from './headFacts.ts';
import { readLandmarks } from './landmarks.ts';
import { placeCandidates } from './levels.ts';
import { readLines } from './lines.ts';
import { confirmCandidates } from './membership.ts';
import { draftNodes, finishNodes, type NodeDraft } from './nodes.ts';
import { notesStart } from './notes.ts';
import { findPairs } from './pairs.ts';
import { paragraphFacts } from './paragraphFacts.ts';
import { buildParagraphs, paragraphKinds } from './paragraphs.ts';
import { ParsedSpeech } from './parsedSpeech.ts';
import { findParts, sectionStartOf, tailKinds } from './parts.ts';
import { findReadingMarks, maskedMarks, NO_READING_MARKS } from './readingMarks.ts';
import { asterisksOf, findStrongPassages } from './strong.ts';

/**
 * Reads a text as a speech. Total: every text, half-typed or broken, gives a model. Time is linear in the text's length.
 * LF and CRLF give the same model but for offsets.
 */
export function parseSpeech(text: string): Speech {
  const { frontMatter, bodyStart, problems: frontMatterProblems } = readFrontMatter(text);
  const written = readLandmarks(text);
  const { lineStarts } = written;
  const comments = written.mayHoldAsides ? findComments(text, bodyStart) : [];
  const uncommented = maskSpans(
    text,
    comments.map(({ span }) => span),
  );
  const strong = written.mayHoldAsides ? findStrongPassages(uncommented) : [];
  const unstarred = maskSpans(uncommented, asterisksOf(strong));
  const marks = written.mayHoldMarks ? findReadingMarks(unstarred, bodyStart) : NO_READING_MARKS;
  const masked = maskSpans(unstarred, maskedMarks(marks));
  const landmarks = masked === text ? written : readLandmarks(masked);
  const lines = readLines(uncommented, masked, lineStarts, bodyStart);
  const addresses = lines.map(addressFinder(masked, landmarks));
  const head = readHead(masked, lines, addresses);
  const tail = tailKinds(masked, lines, addresses, head.kinds.length);
  const gapsOf = gapFinder(masked, landmarks);
  const gaps = lines.map((line) => gapsOf(line.span));
  const allGaps = landmarks.gapOpeners.length === 0 ? NO_GAPS : gaps.flat();

  const notes = notesStart(masked, lines, head.kinds.length);
  const isOutside = (index: number) => index < head.kinds.length || index >= notes || tail.has(index);
  const found = findCandidates(masked, landmarks, lines, isOutside);
  // Before the salutation —— opens the subtitle.
  const headEnd = head.glued ? (lines[head.kinds.length]?.textStart ?? 0) + gluedEnd(head.glued) : 0;
  const candidates = headEnd > 0 ? found.filter(({ markerSpan }) => markerSpan.start >= headEnd) : found;
  const facts = paragraphFacts(masked, lines, gaps, candidates);
  const placements = placeCandidates(confirmCandidates(candidates, facts.gapBefore), facts);
  const drafts = draftNodes(masked, lines, placements);
  const kinds = paragraphKinds(masked, lines, head.kinds, tail, gaps, drafts);
  const ending = readEnding(masked, lines, kinds, drafts, addresses, head.kinds.length);

  const bodyEnd = endOfBody(ending, drafts, masked.length);
  const startOfSection = (draft: NodeDraft) => {
    const { initial, markerSpan, paragraph } = draft.placement.candidate;
    return sectionStartOf(initial, markerSpan.start, lines[paragraph]);
  };
  const nodes = finishNodes(masked, lines, drafts, startOfSection, bodyEnd);
  const announcements = findAnnouncements({ masked, landmarks, lines, kinds, nodes, drafts, gaps: allGaps });
  return new ParsedSpeech(
    { text, lineStarts, frontMatter, nodes, announcements, comments },
    {
      headFacts: () => readHeadFacts(masked, lines, head, frontMatter),
      paragraphs: () =>
        buildParagraphs({ masked, landmarks, lines, addresses, kinds, gaps, comments, strong, marks, drafts, nodes }),
      parts: () => findParts(masked, lines, kinds, drafts, head, ending),
      pairs: () => findPairs(masked, landmarks),
      problems: (headFacts) => sortedProblems([...frontMatterProblems, ...headFacts.problems, ...unclosed(comments)]),
    },
  );
}

/** Most speeches lack nothing. */
const NO_GAPS: readonly Span[] = [];

function unclosed(comments: readonly Comment[]): SyntaxProblem[] {
  return comments
    .filter(({ closed }) => !closed)
    .map(({ span }): SyntaxProblem => ({ code: 'comment.unclosed', span, values: {} }));
}

function sortedProblems(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start);
}
