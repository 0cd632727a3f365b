import type { Inline, InlineKind, Paragraph, ParagraphKind } from './speech.ts';
import { isBlank, MASK, skipBlank, trimBlankEnd } from './text/blank.ts';
import { MARK_OF, NO_MARK, SENTENCE_END } from './text/sentenceMarks.ts';
import type { Span } from './text/span.ts';

/**
 * Words of one paragraph that are read aloud in one go, without what is not read between them. They stand in `text` from
 * `start` to `end`, half-open; neither end is blank; never empty.
 */
export interface SpokenStretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The offset in the speech of each character of `text`; absent where `text` is the speech's own. */
  readonly offsets?: Int32Array;
}

/** Printed or shown, never read aloud: the head of a speech, its signature, and what stands for something not said. */
const UNSPOKEN_PARAGRAPHS: ReadonlySet<ParagraphKind> = new Set([
  'classification',
  'title',
  'subtitle',
  'date',
  'speaker',
  'stageDirection',
  'gap',
  'signature',
]);

const UNSPOKEN_INLINES: ReadonlySet<InlineKind> = new Set([
  'comment',
  'decoration',
  'budget',
  'pause',
  'stageDirection',
  'gap',
]);

/**
 * What is read aloud of a paragraph of the speech `text`, in order: one stretch, or several where a gap parts it (nobody
 * knows how much is missing, so that nothing is measured across it) or a stage direction stands between two sentences.
 */
export function spokenStretchesOf(text: string, { kind, span, inlines }: Paragraph): readonly SpokenStretch[] {
  if (UNSPOKEN_PARAGRAPHS.has(kind)) return NONE;
  return inlines.some(isReadOtherwise)
    ? partedStretches(text, span, inlines)
    : [{ text, start: span.start, end: span.end }];
}

/** What is not read aloud has none. */
const NONE: readonly SpokenStretch[] = [];

/** Whether a construct is left out, or read otherwise than it is written. */
function isReadOtherwise({ kind }: Inline): boolean {
  return kind === 'placeholder' || UNSPOKEN_INLINES.has(kind);
}

function partedStretches(text: string, span: Span, inlines: readonly Inline[]): SpokenStretch[] {
  const stretches: SpokenStretch[] = [];
  let pieces: Piece[] = [];
  let at = span.start;
  let placeholderEnd = at;
  const readUntil = (end: number) => {
    if (at < placeholderEnd && at < end) {
      const stop = Math.min(end, placeholderEnd);
      pieces.push({ start: at, end: stop, words: text.slice(at, stop).replace(MARKS_THAT_PART, MASK) });
      at = stop;
    }
    if (at < end) pieces.push({ start: at, end });
    at = Math.max(at, end);
  };
  for (const { kind: inline, span: inner } of inlines) {
    if (inline === 'placeholder') {
      readUntil(inner.start);
      placeholderEnd = inner.end;
    } else if (UNSPOKEN_INLINES.has(inline)) {
      readUntil(inner.start);
      at = Math.max(at, inner.end);
      if (inline === 'gap' || (inline === 'stageDirection' && partsSentences(text, inner))) {
        stretches.push(...stretchOf(text, pieces));
        pieces = [];
      }
    }
  }
  readUntil(span.end);
  stretches.push(...stretchOf(text, pieces));
  return stretches;
}

/** What would part sentences and clauses, inside a placeholder only written: the …… of 【……】, the ， of 【人数，待核实】. */
const MARKS_THAT_PART = /[。！？；，、：…—―⸺!?;:]/g;

/** Whether a stage direction stands between 。 and words: 好！（掌声）今天…; not 好！（掌声）”他说, which goes on. */
function partsSentences(text: string, { start, end }: Span): boolean {
  const next = text.charCodeAt(end);
  return MARK_OF[text.charCodeAt(start - 1)] === SENTENCE_END && MARK_OF[next] === NO_MARK && !isBlank(next);
}

interface Piece extends Span {
  /** As they are read; absent where they are read as they stand. */
  readonly words?: string;
}

function stretchOf(speech: string, pieces: readonly Piece[]): SpokenStretch[] {
  const [only, ...others] = pieces;
  if (only && others.length === 0 && only.words === undefined) return ownStretch(speech, only);
  const words = pieces.map((piece) => piece.words ?? speech.slice(piece.start, piece.end));
  const text = words.join('');
  const start = skipBlank(text, 0, text.length);
  const end = trimBlankEnd(text, start, text.length);
  if (start === end) return [];
  const offsets = new Int32Array(text.length);
  let index = 0;
  for (const piece of pieces) for (let at = piece.start; at < piece.end; at++) offsets[index++] = at;
  return [{ text, start, end, offsets }];
}

/** A stretch that stands in the speech as it is read. */
function ownStretch(text: string, span: Span): SpokenStretch[] {
  const start = skipBlank(text, span.start, span.end);
  const end = trimBlankEnd(text, start, span.end);
  return start === end ? [] : [{ text, start, end }];
}
