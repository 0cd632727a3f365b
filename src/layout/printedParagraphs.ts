import type { Speech } from '../core/speech.ts';
import { headingFace } from './headingFace.ts';
import type { PageSetup } from './pageSetup.ts';
import { AS_WRITTEN, type PrintedBlock, type PrintedText, type PrintOptions } from './print/printedSpeech.ts';
import { printSpeech } from './print/printSpeech.ts';
import type { Face, PrintedParagraph, PrintedPiece } from './printedParagraph.ts';
import { signatureLines } from './signatureLines.ts';

/** What is printed of a speech, in the order of the page, in the faces of the layout: what its lines are made of. */
export function printedParagraphs(
  speech: Speech,
  setup: PageSetup,
  options: PrintOptions = AS_WRITTEN,
): readonly PrintedParagraph[] {
  const { paragraphs } = printSpeech(speech, setup.forSpeaker ? { ...options, forSpeaker: true } : options);
  const starts = startsOf(paragraphs, speech.text.length);
  return signatureLines(
    paragraphs.map((block, index) => printedParagraph(block, starts[index] ?? 0, setup)),
    setup,
  );
}

/** Where each stands in the speech; what is written nowhere stands before what is written below it. */
function startsOf(blocks: readonly PrintedBlock[], end: number): readonly number[] {
  const starts = new Array<number>(blocks.length);
  let below = end;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block !== undefined && block.role !== 'blank' && block.span !== undefined) below = block.span.start;
    starts[index] = below;
  }
  return starts;
}

function printedParagraph(block: PrintedBlock, start: number, setup: PageSetup): PrintedParagraph {
  const made = { start, end: start };
  if (block.role === 'blank') {
    return {
      role: 'blank',
      text: '',
      pieces: [],
      span: made,
      rank: undefined,
      fromRight: undefined,
      fromLeft: undefined,
    };
  }
  const span = block.span ?? made;
  const { role } = block;
  const { text, pieces } = joined(block, span.start);
  const rank = block.role === 'heading' ? block.rank : undefined;
  const paragraph = { role, text, pieces, span, rank, fromRight: undefined, fromLeft: undefined };
  return block.role === 'contents' ? { ...paragraph, ...contentsPlace(block, setup) } : paragraph;
}

function contentsPlace(
  { level, leadsTo }: Extract<PrintedBlock, { readonly role: 'contents' }>,
  { indent }: PageSetup,
): Pick<PrintedParagraph, 'fromLeft' | 'leadsTo'> {
  return { fromLeft: (level - 1) * indent, ...(leadsTo === undefined ? {} : { leadsTo: leadsTo.span.start }) };
}

type Filled = Exclude<PrintedBlock, { readonly role: 'blank' }>;

type Look = Pick<PrintedPiece, 'face' | 'bold' | 'small' | 'mark'>;

/** The pieces in one text, those of one look together. */
function joined(block: Filled, origin: number): Pick<PrintedParagraph, 'text' | 'pieces'> {
  const own = faceOf(block);
  const pieces: PrintedPiece[] = [];
  let text = '';
  const add = (added: string, at: number | undefined, look: Look): void => {
    const start = text.length;
    text += added;
    const offset = at === undefined ? undefined : at - origin;
    const last = pieces.at(-1);
    if (last !== undefined && isSameLook(last, look) && continues(last, offset)) {
      pieces[pieces.length - 1] = { ...last, end: text.length };
    } else {
      pieces.push({ start, end: text.length, offset, ...look });
    }
  };
  for (const piece of block.pieces) {
    switch (piece.kind) {
      case 'text':
        add(piece.text, piece.at, lookOf(piece, own));
        break;
      case 'lineBreak':
        add('\n', undefined, { face: own, bold: false });
        break;
      case 'note':
        break;
    }
  }
  return { text, pieces };
}

function isSameLook(a: Look, b: Look): boolean {
  return a.face === b.face && a.bold === b.bold && a.small === b.small && a.mark === b.mark;
}

/** Whether what is written at `offset` follows the piece without a gap. */
function continues({ start, end, offset }: PrintedPiece, next: number | undefined): boolean {
  return offset !== undefined && next !== undefined && offset + end - start === next;
}

function faceOf(block: Filled): Face {
  switch (block.role) {
    case 'title':
      return 'xiaobiaosong';
    case 'classification':
    case 'contentsTitle':
      return 'heiti';
    case 'subtitle':
    case 'byline':
      return 'kaiti';
    case 'heading':
      return headingFace(block.rank);
    case 'contents':
    case 'salutation':
    case 'body':
    case 'signature':
      return 'fangsong';
  }
}

function lookOf({ face, strong, mark }: PrintedText, own: Face): Look {
  const look = faceLook(face, strong, own);
  if (mark === undefined) return look;
  return mark === 'stageDirection' ? { ...look, face: 'kaiti', mark } : { ...look, mark };
}

function faceLook(face: PrintedText['face'], strong: boolean, own: Face): Look {
  switch (face.kind) {
    case 'own':
      return { face: own, bold: strong };
    case 'runIn':
      return { face: headingFace(face.rank), bold: strong };
    case 'stageDirection':
      return { face: 'kaiti', bold: strong, small: true };
  }
}
