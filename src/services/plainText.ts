import type { InlineKind, ParagraphKind, Speech } from '../core/speech.ts';
import { isBlank } from '../core/text/blank.ts';
import type { Span } from '../core/text/span.ts';

/** Reads the words of a span: what is printed of it. */
export type PlainText = (span: Span) => string;

/**
 * A reader of a speech's printed words on one line: comments, `#`, `**`, reading marks and time budgets are left out, each run of
 * blanks and line ends is one space. Prepared once for a speech; a reading costs only the span's own length.
 */
export function plainTextOf(speech: Speech): PlainText {
  const printed = textWithout(speech, leftOutSpans(speech, isUnprinted));
  return (span) => onOneLine(printed(span));
}

/** Likewise the words that are spoken and counted: stage directions and the notes of missing text are left out too. */
export function countedTextOf(speech: Speech): PlainText {
  const counted = countedPiecesOf(speech);
  return (span) => onOneLine(counted(span));
}

/** The same words with their blanks and line ends as they stand. */
export function countedPiecesOf(speech: Speech): PlainText {
  return textWithout(speech, leftOutSpans(speech, isUncounted));
}

function textWithout(speech: Speech, leftOut: readonly Span[]): PlainText {
  return (span) => {
    const pieces: string[] = [];
    let at = span.start;
    for (let index = firstEndingAfter(leftOut, span.start); index < leftOut.length; index++) {
      const hidden = leftOut[index];
      if (hidden === undefined || hidden.start >= span.end) break;
      if (hidden.start > at) pieces.push(speech.text.slice(at, hidden.start));
      at = Math.max(at, hidden.end);
    }
    if (at < span.end) pieces.push(speech.text.slice(at, span.end));
    return pieces.join('');
  };
}

/** Sorted, not overlapping. */
function leftOutSpans(speech: Speech, isLeftOut: (kind: InlineKind | ParagraphKind) => boolean): readonly Span[] {
  const spans: Span[] = speech.comments.map((comment) => comment.span);
  for (const paragraph of speech.paragraphs) {
    if (isLeftOut(paragraph.kind)) spans.push(paragraph.span);
    for (const inline of paragraph.inlines) {
      if (isLeftOut(inline.kind)) spans.push(inline.span);
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of spans) {
    if (span.end > (apart.at(-1)?.end ?? -1)) apart.push(span);
  }
  return apart;
}

function isUnprinted(kind: InlineKind | ParagraphKind): boolean {
  return kind === 'decoration' || kind === 'budget' || kind === 'comment' || kind === 'pause';
}

function isUncounted(kind: InlineKind | ParagraphKind): boolean {
  return isUnprinted(kind) || kind === 'stageDirection' || kind === 'gap';
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function onOneLine(text: string): string {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = at === text.length || code === 0x0a || code === 0x0d || isBlank(code);
    if (blank && start >= 0) {
      words.push(text.slice(start, at));
      start = -1;
    } else if (!blank && start < 0) {
      start = at;
    }
  }
  return words.join(' ');
}
