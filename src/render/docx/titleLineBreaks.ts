import type { BlockPiece, PrintedBlock } from '../../layout/print/printedSpeech.ts';
import { advancesOf, sumOf, THOUSANDTHS } from '../../layout/textWidth.ts';
import { titleLines } from '../../layout/titleLines.ts';
import type { DocxLook } from './look.ts';

/**
 * The paragraphs, with the lines of title and subtitle parted where the layout parts them: by meaning. A word processor
 * would fill each line and part words.
 */
export function withTitleLines(paragraphs: readonly PrintedBlock[], look: DocxLook): readonly PrintedBlock[] {
  return paragraphs.map((paragraph) =>
    paragraph.role === 'title' || paragraph.role === 'subtitle'
      ? { ...paragraph, pieces: partedPieces(paragraph.pieces, paragraph.role, look) }
      : paragraph,
  );
}

function partedPieces(
  pieces: readonly BlockPiece[],
  role: 'title' | 'subtitle',
  { page, styles, characterSpacing }: DocxLook,
): readonly BlockPiece[] {
  const text = pieces.map(printedText).join('');
  const { size, bold } = styles[role];
  const setting = { size: size * TWIPS_A_POINT, spacing: characterSpacing * THOUSANDTHS, bold };
  const whole = { start: 0, end: text.length, offset: undefined, face: 'xiaobiaosong', bold } as const;
  const advances = advancesOf(text, [whole], setting);
  const room = (page.width - page.left - page.right) * THOUSANDTHS;
  if (!text.includes('\n') && sumOf(advances, 0, text.length) <= room) return pieces;
  const lines = titleLines(text, advances, room);
  const ends = lines.slice(0, -1).map(({ end }) => end);
  return partedAt(
    pieces,
    ends.filter((end) => text.charAt(end - 1) !== '\n'),
  );
}

const TWIPS_A_POINT = 20;

function printedText(piece: BlockPiece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'lineBreak':
      return '\n';
    case 'note':
      return '';
  }
}

/** The blank at which a line is parted would push it out of the middle: it goes. */
const BLANK_END = /[ \u3000]+$/;

/** The pieces with line breaks at these places of their text, which stand in order; a blank before one is left out. */
export function partedAt(pieces: readonly BlockPiece[], ends: readonly number[]): readonly BlockPiece[] {
  const parted: BlockPiece[] = [];
  let at = 0;
  let next = 0;
  for (const piece of pieces) {
    const text = printedText(piece);
    let taken = 0;
    for (let end = ends[next]; piece.kind === 'text' && end !== undefined && end < at + text.length; end = ends[next]) {
      const line = text.slice(taken, end - at).replace(BLANK_END, '');
      if (line !== '') parted.push({ ...piece, text: line });
      parted.push({ kind: 'lineBreak' });
      taken = end - at;
      next += 1;
    }
    if (taken === 0) parted.push(piece);
    else if (piece.kind === 'text') parted.push({ ...piece, text: text.slice(taken) });
    at += text.length;
    // A line that ends where a piece does is parted before the next one.
    if (ends[next] === at && piece.kind === 'text') {
      parted.push({ kind: 'lineBreak' });
      next += 1;
    }
  }
  return parted;
}
