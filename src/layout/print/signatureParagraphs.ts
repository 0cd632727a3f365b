import type { Speech } from '../../core/speech.ts';
import type { PageItem } from '../pageOrder.ts';
import { signaturePlaces } from '../signaturePlaces.ts';
import { emWidth } from './emWidth.ts';
import { hasText, piecesOf } from './printedItems.ts';
import type { BlockPiece, PrintedBlock, Shown } from './printedSpeech.ts';

/** The lines of the signature at their places. */
export function signatureParagraphs(speech: Speech, items: readonly PageItem[], shown: Shown): readonly PrintedBlock[] {
  const lines = items.flatMap((item) => {
    if (item.kind !== 'paragraph') return [];
    const pieces = piecesOf(speech, item.paragraph, shown);
    return hasText(pieces) ? [{ pieces, span: item.paragraph.span }] : [];
  });
  const texts = lines.map(({ pieces }) => textOf(pieces));
  const places = signaturePlaces(texts, (line) => emWidth(texts[line] ?? ''), 2);
  return lines.map(({ pieces, span }, index) => ({
    role: 'signature',
    pieces,
    span,
    fromRight: places[index] ?? 2,
  }));
}

function textOf(pieces: readonly BlockPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}
