import type { Inline } from '../core/speech.ts';
import { isSpace } from '../core/text/blank.ts';
import type { Span } from '../core/text/span.ts';
import type { Face, PrintedPiece } from './printedParagraph.ts';

export interface PrintedText {
  readonly text: string;
  readonly pieces: readonly PrintedPiece[];
}

/** A stretch at a paragraph's start that has a face of its own: a heading that runs into its text. */
export interface RunIn {
  readonly span: Span;
  readonly face: Face;
}

/** Collects what is printed of a paragraph, piece by piece. */
export class PrintedTextWriter {
  readonly #source: string;
  /** Offset in the source from which the pieces' offsets count. */
  readonly #origin: number;
  readonly #pieces: PrintedPiece[] = [];
  #text = '';

  constructor(source: string, origin: number) {
    this.#source = source;
    this.#origin = origin;
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** What is printed, but written nowhere. */
  add(text: string, face: Face): void {
    this.#push(text, undefined, face, false);
  }

  /** A stretch of the source, as it stands. */
  copy({ start, end }: Span, face: Face, bold: boolean): void {
    if (start < end) this.#push(this.#source.slice(start, end), start - this.#origin, face, bold);
  }

  /** What is printed of a paragraph, without the blanks at its ends. */
  copyParagraph(span: Span, inlines: readonly Inline[], face: Face, runIn?: RunIn): void {
    const cuts = runIn === undefined && !inlines.some(changesLook) ? undefined : cutsOf(inlines, runIn);
    if (cuts === undefined) {
      this.copy(trimmed(this.#source, span), face, false);
      return;
    }
    const spans: { span: Span; face: Face; bold: boolean }[] = [];
    const depth = { hidden: 0, strong: 0, runIn: 0 };
    let at = span.start;
    const writeTo = (offset: number): void => {
      if (offset <= at) return;
      const isRunIn = depth.runIn > 0 && runIn !== undefined;
      if (depth.hidden === 0) {
        spans.push({ span: { start: at, end: offset }, face: isRunIn ? runIn.face : face, bold: depth.strong > 0 });
      }
      at = offset;
    };
    for (const { offset, look, step } of cuts) {
      writeTo(Math.min(offset, span.end));
      depth[look] += step;
    }
    writeTo(span.end);
    for (const { span: shown, face: own, bold } of trimmedEnds(this.#source, spans)) this.copy(shown, own, bold);
  }

  printed(): PrintedText {
    return { text: this.#text, pieces: this.#pieces };
  }

  #push(text: string, offset: number | undefined, face: Face, bold: boolean): void {
    const start = this.#text.length;
    this.#text += text;
    this.#pieces.push({ start, end: this.#text.length, offset, face, bold });
  }
}

type Look = 'hidden' | 'strong' | 'runIn';

interface Cut {
  readonly offset: number;
  readonly look: Look;
  readonly step: 1 | -1;
}

function lookOf({ kind }: Inline): Look | undefined {
  switch (kind) {
    case 'decoration':
    case 'budget':
    case 'comment':
      return 'hidden';
    case 'strong':
      return 'strong';
    case 'marker':
    case 'lead':
    case 'stageDirection':
    case 'placeholder':
    case 'gap':
    case 'address':
      return undefined;
  }
}

function changesLook(inline: Inline): boolean {
  return lookOf(inline) !== undefined;
}

/** Where the look changes, in order. Constructs may lie in one another, and a run-in heading may cross them. */
function cutsOf(inlines: readonly Inline[], runIn: RunIn | undefined): readonly Cut[] {
  const cuts: Cut[] = [];
  const add = (look: Look, { start, end }: Span): void => {
    cuts.push({ offset: start, look, step: 1 }, { offset: end, look, step: -1 });
  };
  if (runIn !== undefined) add('runIn', runIn.span);
  for (const inline of inlines) {
    const look = lookOf(inline);
    if (look !== undefined) add(look, inline.span);
  }
  return cuts.sort((a, b) => a.offset - b.offset);
}

function trimmed(source: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return { start, end };
}

function trimmedEnds<Piece extends { span: Span }>(source: string, pieces: Piece[]): readonly Piece[] {
  let first = 0;
  for (; first < pieces.length; first++) {
    const piece = pieces[first];
    if (piece === undefined) continue;
    const { start, end } = trimmed(source, piece.span);
    if (start === end) continue;
    piece.span = { start, end: piece.span.end };
    break;
  }
  let last = pieces.length - 1;
  for (; last > first; last--) {
    const piece = pieces[last];
    if (piece === undefined || trimmed(source, piece.span).start === trimmed(source, piece.span).end) continue;
    break;
  }
  const piece = pieces[last];
  if (piece !== undefined && last >= first)
    piece.span = { start: piece.span.start, end: trimmed(source, piece.span).end };
  return pieces.slice(first, last + 1);
}
