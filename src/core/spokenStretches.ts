import type { InlineKind, Paragraph, ParagraphKind } from './speech.ts';
import { MASK, skipBlank, trimBlankEnd } from './text/blank.ts';

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
 * knows how much is missing, so that nothing is measured across it).
 */
export function spokenStretchesOf(text: string, { kind, span, inlines }: Paragraph): SpokenStretch[] {
  if (UNSPOKEN_PARAGRAPHS.has(kind)) return [];
  if (!inlines.some((inline) => UNSPOKEN_INLINES.has(inline.kind) || inline.kind === 'placeholder')) {
    return [{ text, start: span.start, end: span.end }];
  }
  const stretches: SpokenStretch[] = [];
  let pieces: Piece[] = [];
  let at = span.start;
  let placeholderEnd = at;
  const readUntil = (end: number) => {
    if (at < placeholderEnd && at < end) {
      const stop = Math.min(end, placeholderEnd);
      pieces.push({ start: at, words: text.slice(at, stop).replace(MARKS_THAT_PART, MASK) });
      at = stop;
    }
    if (at < end) pieces.push({ start: at, words: text.slice(at, end) });
    at = Math.max(at, end);
  };
  for (const { kind: inline, span: inner } of inlines) {
    if (inline === 'placeholder') {
      readUntil(inner.start);
      placeholderEnd = inner.end;
    } else if (UNSPOKEN_INLINES.has(inline)) {
      readUntil(inner.start);
      at = Math.max(at, inner.end);
      if (inline === 'gap') {
        stretches.push(...stretchOf(pieces));
        pieces = [];
      }
    }
  }
  readUntil(span.end);
  stretches.push(...stretchOf(pieces));
  return stretches;
}

/** What would part sentences and clauses, inside a placeholder only written: the …… of 【……】, the ， of 【人数，待核实】. */
const MARKS_THAT_PART = /[。！？；，、：…—―⸺!?;:]/g;

interface Piece {
  /** Offset of its first character in the speech. */
  readonly start: number;
  readonly words: string;
}

function stretchOf(pieces: readonly Piece[]): SpokenStretch[] {
  const text = pieces.map(({ words }) => words).join('');
  const start = skipBlank(text, 0, text.length);
  const end = trimBlankEnd(text, start, text.length);
  if (start === end) return [];
  const offsets = new Int32Array(text.length);
  let index = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.words.length; at++) offsets[index++] = piece.start + at;
  }
  return [{ text, start, end, offsets }];
}
