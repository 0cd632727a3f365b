import type { Comment, Inline, InlineKind, OutlineNode, Paragraph, ParagraphKind } from '../speech.ts';
import { maskSpans, skipBlank } from '../text/blank.ts';
import { CharacterClass, classesAt } from '../text/characterClasses.ts';
import type { Span } from '../text/span.ts';
import { type Landmarks, readLandmarks } from './landmarks.ts';
import { type TextLine, wordsOf } from './lines.ts';
import { isHeadingForm } from './markers.ts';
import type { NodeDraft } from './nodes.ts';
import { placeholderFinder } from './placeholders.ts';
import { type ReadingMarks, readingMarkFinder } from './readingMarks.ts';
import { stageDirectionFinder } from './stageDirections.ts';
import { asterisksOf, type StrongPassage } from './strong.ts';

/**
 * The kind of every paragraph: what head and tail were read as, what its opening marker makes of it, else by its text.
 */
export function paragraphKinds(
  masked: string,
  lines: readonly TextLine[],
  headKinds: readonly ParagraphKind[],
  tail: ReadonlyMap<number, ParagraphKind>,
  gaps: readonly (readonly Span[])[],
  drafts: readonly NodeDraft[],
): ParagraphKind[] {
  const kinds: ParagraphKind[] = [];
  let draft = 0;
  for (let index = 0; index < lines.length; index++) {
    let opened: ParagraphKind | undefined;
    for (; drafts[draft]?.placement.candidate.paragraph === index; draft++) {
      const candidate = drafts[draft]?.placement.candidate;
      if (candidate?.initial) opened = isHeadingForm(candidate.form) ? 'heading' : 'item';
    }
    kinds.push(headKinds[index] ?? tail.get(index) ?? opened ?? unmarkedKind(masked, lines[index], gaps[index]?.[0]));
  }
  return kinds;
}

/** The kind of a paragraph without a marker, by what fills it. */
function unmarkedKind(masked: string, line: TextLine | undefined, gap: Span | undefined): ParagraphKind {
  if (!line) return 'text';
  if (gap && gap.start === line.span.start && gap.end === line.span.end) return 'gap';
  const bracketed = line.textStart < line.textEnd && classesAt(masked, line.textStart) & CharacterClass.parenthesis;
  return bracketed && directionsFill(line, wordsOf(masked, line)) ? 'stageDirection' : 'text';
}

function directionsFill(line: TextLine, text: string): boolean {
  if (text.length > 60) return false;
  const found = stageDirectionFinder(text, readLandmarks(text))({ start: 0, end: text.length });
  const rest = maskSpans(text, found);
  return found.length > 0 && skipBlank(rest, 0, rest.length) === rest.length && line.hashes === 0;
}

/** What the paragraphs are put together from; arrays by paragraph, but for `comments`, `strong`, `marks`, `drafts` and `nodes`. */
interface Pieces {
  readonly masked: string;
  readonly landmarks: Landmarks;
  readonly lines: readonly TextLine[];
  /** Lengths of the addresses that open paragraphs. */
  readonly addresses: readonly number[];
  readonly kinds: readonly ParagraphKind[];
  readonly gaps: readonly (readonly Span[])[];
  readonly comments: readonly Comment[];
  readonly strong: readonly StrongPassage[];
  readonly marks: ReadingMarks;
  readonly drafts: readonly NodeDraft[];
  readonly nodes: readonly OutlineNode[];
}

export function buildParagraphs({
  masked,
  landmarks,
  lines,
  addresses,
  kinds,
  gaps,
  comments,
  strong,
  marks,
  drafts,
  nodes,
}: Pieces): Paragraph[] {
  const stageDirectionsOf = stageDirectionFinder(masked, landmarks);
  const placeholdersOf = placeholderFinder(masked, landmarks);
  const marksOf = readingMarkFinder(marks);
  let node = 0;
  let comment = 0;
  let passage = 0;
  const paragraphs: Paragraph[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const kind = kinds[index] ?? 'text';
    const first = node;
    const inlines: Inline[] = [];
    if (line.hashes > 0) add(inlines, 'decoration', { start: line.span.start, end: line.textStart });
    for (; drafts[node]?.placement.candidate.paragraph === index; node++) {
      const draft = drafts[node];
      const finished = nodes[node];
      if (!draft || !finished) break;
      if (finished.form !== 'hash') add(inlines, 'marker', finished.markerSpan);
      add(inlines, 'lead', finished.leadSpan);
      if (draft.budget) add(inlines, 'budget', draft.budget.span);
    }
    while (comment < comments.length && (comments[comment]?.span.end ?? 0) <= line.span.start) comment++;
    for (let at = comment; at < comments.length; at++) {
      const span = comments[at]?.span;
      if (!span || span.start >= line.span.end) break;
      add(inlines, 'comment', span);
    }
    addAll(inlines, 'gap', gaps[index]);
    addAll(inlines, 'stageDirection', stageDirectionsOf(line.span));
    addAll(inlines, 'placeholder', placeholdersOf(line.span));
    for (; passage < strong.length; passage++) {
      const found = strong[passage];
      if (!found || found.outer.start >= line.span.end) break;
      if (found.outer.start < line.span.start) continue;
      for (const span of asterisksOf([found])) add(inlines, 'decoration', span);
      add(inlines, 'strong', found.inner);
    }
    const read = marksOf(line.span);
    if (read.length > 0) for (const mark of read) inlines.push(mark);
    const address = kind === 'text' ? (addresses[index] ?? 0) : 0;
    if (address > 0) add(inlines, 'address', { start: line.textStart, end: line.textStart + address });
    const own = node > first ? nodes.slice(first, node) : NO_NODES;
    paragraphs.push({ kind, span: line.span, line: line.line, nodes: own, inlines: inOrder(inlines) });
  }
  return paragraphs;
}

/** Most paragraphs hold none. */
const NO_NODES: readonly OutlineNode[] = [];

function add(inlines: Inline[], kind: InlineKind, span: Span): void {
  if (span.end > span.start) inlines.push({ kind, span });
}

/** Most paragraphs hold none: there no iterator is made. */
function addAll(inlines: Inline[], kind: InlineKind, spans: readonly Span[] | undefined): void {
  if (spans === undefined || spans.length === 0) return;
  for (const span of spans) add(inlines, kind, span);
}

/** By start, the outer before the inner. */
function inOrder(inlines: Inline[]): readonly Inline[] {
  if (isNested(inlines)) return inlines;
  return withoutCrossings(inlines.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

/** Whether each construct stands behind the one before it, as a marker and its lead do: most paragraphs hold no more. */
function isNested(inlines: readonly Inline[]): boolean {
  if (inlines.length < 2) return true;
  let end = 0;
  for (const { span } of inlines) {
    if (span.start < end) return false;
    end = span.end;
  }
  return true;
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
