import type { Inline, InlineKind, OutlineNode, Paragraph, ParagraphKind } from '../speech.ts';
import type { Span } from '../text/span.ts';
import { type Landmarks, readLandmarks } from './landmarks.ts';
import type { TextLine } from './lines.ts';
import { isHeadingForm } from './markers.ts';
import type { NodeDraft } from './nodes.ts';
import { placeholderFinder } from './placeholders.ts';
import { stageDirectionFinder } from './stageDirections.ts';
import { asterisksOf, type StrongPassage } from './strong.ts';

/**
 * The kind of every paragraph: what head and tail were read as, what its opening marker makes of it, else by its text.
 */
export function paragraphKinds(
  lines: readonly TextLine[],
  texts: readonly string[],
  headKinds: readonly ParagraphKind[],
  tail: ReadonlyMap<number, ParagraphKind>,
  gaps: readonly (readonly Span[])[],
  drafts: readonly NodeDraft[],
): ParagraphKind[] {
  const opened = new Array<ParagraphKind | undefined>(lines.length).fill(undefined);
  for (const { placement } of drafts) {
    const { initial, paragraph, form } = placement.candidate;
    if (initial) opened[paragraph] = isHeadingForm(form) ? 'heading' : 'item';
  }
  return lines.map((line, index) => {
    const known = headKinds[index] ?? tail.get(index) ?? opened[index];
    if (known) return known;
    const only = gaps[index]?.[0];
    if (only && only.start === line.span.start && only.end === line.span.end) return 'gap';
    return /^[（(]/.test(texts[index] ?? '') && directionsFill(line, texts[index] ?? '') ? 'stageDirection' : 'text';
  });
}

function directionsFill(line: TextLine, text: string): boolean {
  if (text.length > 60) return false;
  const found = stageDirectionFinder(text, readLandmarks(text))({ start: 0, end: text.length });
  const length = found.reduce((sum, span) => sum + span.end - span.start, 0);
  return found.length > 0 && length === text.length && line.hashes === 0;
}

/** What the paragraphs are put together from; arrays by paragraph, but for `comments`, `strong`, `drafts` and `nodes`. */
interface Pieces {
  readonly masked: string;
  readonly landmarks: Landmarks;
  readonly lines: readonly TextLine[];
  /** Lengths of the addresses that open paragraphs. */
  readonly addresses: readonly number[];
  readonly kinds: readonly ParagraphKind[];
  readonly gaps: readonly (readonly Span[])[];
  readonly comments: readonly Span[];
  readonly strong: readonly StrongPassage[];
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
  drafts,
  nodes,
}: Pieces): Paragraph[] {
  const stageDirectionsOf = stageDirectionFinder(masked, landmarks);
  const placeholdersOf = placeholderFinder(masked, landmarks);
  let node = 0;
  let comment = 0;
  let passage = 0;
  return lines.map((line, index) => {
    const kind = kinds[index] ?? 'text';
    const own: OutlineNode[] = [];
    const inlines: Inline[] = [];
    if (line.hashes > 0) add(inlines, 'decoration', { start: line.span.start, end: line.textStart });
    for (; drafts[node]?.placement.candidate.paragraph === index; node++) {
      const draft = drafts[node];
      const finished = nodes[node];
      if (!draft || !finished) break;
      own.push(finished);
      if (finished.form !== 'hash') add(inlines, 'marker', finished.markerSpan);
      add(inlines, 'lead', finished.leadSpan);
      if (draft.budget) add(inlines, 'budget', draft.budget.span);
    }
    while ((comments[comment]?.end ?? Number.POSITIVE_INFINITY) <= line.span.start) comment++;
    for (let at = comment; (comments[at]?.start ?? Number.POSITIVE_INFINITY) < line.span.end; at++) {
      const span = comments[at];
      if (span) add(inlines, 'comment', span);
    }
    for (const span of gaps[index] ?? []) add(inlines, 'gap', span);
    for (const span of stageDirectionsOf(line.span)) add(inlines, 'stageDirection', span);
    for (const span of placeholdersOf(line.span)) add(inlines, 'placeholder', span);
    for (; (strong[passage]?.outer.start ?? Number.POSITIVE_INFINITY) < line.span.end; passage++) {
      const found = strong[passage];
      if (!found || found.outer.start < line.span.start) continue;
      for (const span of asterisksOf([found])) add(inlines, 'decoration', span);
      add(inlines, 'strong', found.inner);
    }
    const address = kind === 'text' ? (addresses[index] ?? 0) : 0;
    if (address > 0) add(inlines, 'address', { start: line.textStart, end: line.textStart + address });
    return { kind, span: line.span, line: line.line, nodes: own, inlines: inOrder(inlines) };
  });
}

function add(inlines: Inline[], kind: InlineKind, span: Span): void {
  if (span.end > span.start) inlines.push({ kind, span });
}

/** By start, the outer before the inner. */
function inOrder(inlines: Inline[]): readonly Inline[] {
  if (isNested(inlines)) return inlines;
  return withoutCrossings(inlines.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

/** Whether each construct stands behind the one before it, as a marker and its lead do: most paragraphs hold no more. */
function isNested(inlines: readonly Inline[]): boolean {
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
