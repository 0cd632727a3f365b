import type { Inline, Speech } from '../../core/speech.ts';
import { isSpace } from '../../core/text/blank.ts';
import type { Span } from '../../core/text/span.ts';
import type { HeadingRank, SpeakerMark } from '../printedParagraph.ts';
import type { BlockPiece, PrintedFace, Shown } from './printedSpeech.ts';

/** A heading that runs into the paragraph's text. */
export interface RunIn {
  readonly span: Span;
  readonly rank: HeadingRank;
}

const OWN: PrintedFace = { kind: 'own' };
const STAGE_DIRECTION: PrintedFace = { kind: 'stageDirection' };

/**
 * What is printed of the text within `span`, cut where its look changes. Constructs may nest and even cross. Blanks at
 * either end are left out; empty when nothing is printed.
 */
export function printedPieces(
  { text }: Pick<Speech, 'text'>,
  span: Span,
  inlines: readonly Inline[],
  shown: Shown,
  runIn?: RunIn,
): readonly BlockPiece[] {
  if (runIn === undefined && !inlines.some((inline) => changesLook(inline, shown))) {
    return trimmed([
      { kind: 'text', ...stretch(text, span.start, span.end), face: OWN, strong: false, placeholder: false },
    ]);
  }
  const state = {
    hidden: 0,
    strong: 0,
    placeholder: 0,
    stageDirection: 0,
    runIn: 0,
    pause: 0,
    stress: 0,
    direction: 0,
  };
  const pieces: BlockPiece[] = [];
  let at = span.start;
  const writeTo = (offset: number): void => {
    if (offset > at && state.hidden === 0) {
      pieces.push({
        kind: 'text',
        ...stretch(text, at, offset),
        face: faceOf(state, runIn?.rank),
        strong: state.strong > 0,
        placeholder: state.placeholder > 0,
        ...markOf(state, shown.forSpeaker === true && state.strong > 0),
      });
    }
    at = Math.max(at, offset);
  };
  for (const { offset, field, step, note } of changes(text, inlines, shown, runIn)) {
    writeTo(Math.min(offset, span.end));
    state[field] += step;
    if (note !== undefined) pieces.push({ kind: 'note', text: note });
  }
  writeTo(span.end);
  return trimmed(pieces);
}

function stretch(text: string, start: number, end: number): { readonly text: string; readonly at: number } {
  return { text: text.slice(start, end), at: start };
}

/** Most paragraphs are of one look. */
function changesLook({ kind }: Inline, shown: Shown): boolean {
  switch (kind) {
    case 'decoration':
    case 'budget':
    case 'comment':
    case 'placeholder':
    case 'strong':
    case 'pause':
      return true;
    case 'stress':
      return shown.forSpeaker === true;
    case 'stageDirection':
      return shown.stageDirections !== 'kept' || shown.forSpeaker === true;
    case 'reading':
    case 'marker':
    case 'lead':
    case 'gap':
    case 'address':
      return false;
  }
}

interface Change {
  readonly offset: number;
  readonly field: 'hidden' | 'strong' | 'placeholder' | 'stageDirection' | 'runIn' | 'pause' | 'stress' | 'direction';
  readonly step: 1 | -1;
  readonly note?: string;
}

/** Where the look changes, in order. */
function changes(text: string, inlines: readonly Inline[], shown: Shown, runIn: RunIn | undefined): readonly Change[] {
  const found: Change[] = [];
  const add = (field: Change['field'], { start, end }: Span, note?: string): void => {
    found.push({ offset: start, field, step: 1, ...(note === undefined ? {} : { note }) });
    found.push({ offset: end, field, step: -1 });
  };
  if (runIn !== undefined) add('runIn', runIn.span);
  for (const { kind, span } of inlines) {
    switch (kind) {
      case 'decoration':
      case 'budget':
        add('hidden', span);
        break;
      case 'comment': {
        const note = noteOf(text.slice(span.start, span.end));
        add('hidden', span, note === '' ? undefined : note);
        break;
      }
      case 'stageDirection':
        if (shown.stageDirections === 'dropped') add('hidden', span);
        else if (shown.stageDirections === 'small') add('stageDirection', span);
        if (shown.forSpeaker) add('direction', span);
        break;
      case 'pause':
        add(shown.forSpeaker ? kind : 'hidden', span);
        break;
      case 'stress':
        if (shown.forSpeaker) add(kind, span);
        break;
      case 'placeholder':
      case 'strong':
        add(kind, span);
        break;
      case 'marker':
      case 'lead':
      case 'gap':
      case 'address':
      case 'reading':
        break;
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** What a comment says: without its delimiters. */
export function noteOf(comment: string): string {
  return comment.replace(/^<!--+|--+>$/g, '').trim();
}

function faceOf(
  { runIn, stageDirection }: { readonly runIn: number; readonly stageDirection: number },
  rank: HeadingRank | undefined,
): PrintedFace {
  if (stageDirection > 0) return STAGE_DIRECTION;
  return runIn > 0 && rank !== undefined ? { kind: 'runIn', rank } : OWN;
}

/** `strong`: in large type that is bold all over it is stressed. */
function markOf(
  { direction, pause, stress }: { readonly direction: number; readonly pause: number; readonly stress: number },
  strong: boolean,
): { readonly mark?: SpeakerMark } {
  if (direction > 0) return { mark: 'stageDirection' };
  if (pause > 0) return { mark: 'pause' };
  return stress > 0 || strong ? { mark: 'stress' } : {};
}

/** Without the blanks at either end; pieces that held nothing else are gone. */
function trimmed(pieces: BlockPiece[]): readonly BlockPiece[] {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'text') continue;
    let start = 0;
    while (start < piece.text.length && isSpace(piece.text.charCodeAt(start))) start++;
    if (start > 0) {
      const at = piece.at === undefined ? undefined : piece.at + start;
      pieces[index] = { ...piece, text: piece.text.slice(start), at };
    }
    if (start < piece.text.length) break;
  }
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece?.kind !== 'text') continue;
    let end = piece.text.length;
    while (end > 0 && isSpace(piece.text.charCodeAt(end - 1))) end--;
    if (end < piece.text.length) pieces[index] = { ...piece, text: piece.text.slice(0, end) };
    if (end > 0) break;
  }
  return pieces.every(holdsSomething) ? pieces : pieces.filter(holdsSomething);
}

function holdsSomething(piece: BlockPiece): boolean {
  return piece.kind !== 'text' || piece.text !== '';
}
