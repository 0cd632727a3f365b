import { dateOf } from '../../core/parser/byline.ts';
import type { Speech } from '../../core/speech.ts';
import type { PageItem } from '../../layout/pageOrder.ts';
import { emWidth } from './emWidth.ts';
import { hasText, piecesOf } from './printedItems.ts';
import type { PrintedParagraph, PrintedPiece, StageDirections } from './printedSpeech.ts';

/** How far the signature stands from the right edge, in characters. */
const FROM_RIGHT = 2;
/** How far the date begins to the right of the name above it. */
const DATE_OFFSET = 2;

/**
 * The signature without a seal (GB/T 9704—2012, 7.3.5.2): the date begins two characters to the right of the name above
 * it; the longer of the two stands two characters from the right edge.
 */
export function signatureParagraphs(
  speech: Speech,
  items: readonly PageItem[],
  stageDirections: StageDirections,
): readonly PrintedParagraph[] {
  const lines = items.flatMap((item) => {
    if (item.kind !== 'paragraph') return [];
    const pieces = piecesOf(speech, item.paragraph, stageDirections);
    return hasText(pieces) ? [{ pieces, span: item.paragraph.span, text: textOf(pieces) }] : [];
  });
  const [name, date] = lines;
  const pair = lines.length === 2 && name !== undefined && date !== undefined && dateOf(date.text) !== undefined;
  const places = pair ? namePlaces(emWidth(name.text), emWidth(date.text)) : [];
  return lines.map(({ pieces, span }, index) => ({
    role: 'signature',
    pieces,
    span,
    fromRight: places[index] ?? FROM_RIGHT,
  }));
}

/** Of name and date, from the right edge, for their widths. */
function namePlaces(name: number, date: number): readonly [number, number] {
  if (date > name) return [FROM_RIGHT + date + DATE_OFFSET - name, FROM_RIGHT];
  return [FROM_RIGHT, Math.max(0, FROM_RIGHT + name - DATE_OFFSET - date)];
}

function textOf(pieces: readonly PrintedPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}
