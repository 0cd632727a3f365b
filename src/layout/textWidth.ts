import { boldWidths, isHanSquare, regularWidths, SQUARE } from './advanceWidths.ts';
import type { PageSetup } from './pageSetup.ts';
import type { PrintedParagraph, PrintedPiece } from './printedParagraph.ts';

/** Lengths are added up in thousandths of a twip, in which every advance is a whole number. */
export const THOUSANDTHS = 1000;

/** How the characters of a paragraph are set. */
export interface Setting {
  /** Twips. */
  readonly size: number;
  /** Added behind every character, in thousandths of a twip. */
  readonly spacing: number;
  /** Whether all of it is bold. */
  readonly bold: boolean;
}

export function textSetting({ textSize, spacing, bold }: PageSetup): Setting {
  return { size: textSize, spacing: spacing * THOUSANDTHS, bold };
}

export function titleSetting({ titleSize, spacing }: PageSetup): Setting {
  return { size: titleSize, spacing: spacing * THOUSANDTHS, bold: false };
}

/** Of a stage direction that is set apart: 小四 beside 三号. */
export function smallSize(size: number): number {
  return Math.round((size * 3) / 4);
}

/** The advance of each character of a text, in thousandths of a twip. A line end has none. */
export function advancesOf(
  text: string,
  pieces: readonly Pick<PrintedPiece, 'start' | 'end' | 'bold' | 'small'>[],
  setting: Setting,
): Int32Array {
  const advances = new Int32Array(text.length);
  for (const piece of pieces) writeAdvances(advances, piece, text, 0, setting);
  return withoutLineEnds(advances, text);
}

/** Room for the advances of one paragraph: a speech has hundreds, and memory of their own for each costs more than they do. */
let room = new Int32Array(1024);

/**
 * The same of a paragraph of a speech, for who is done with it before another is measured: the array is written anew then,
 * and may be longer. Read from the speech itself where it stands there, for a piece cut out of a text is slower to read.
 */
export function passingAdvances(source: string, printed: PrintedParagraph, setting: Setting): Int32Array {
  const { text, pieces, span } = printed;
  if (room.length < text.length) room = new Int32Array(text.length * 2);
  for (const piece of pieces) {
    const { start, offset } = piece;
    if (offset === undefined) writeAdvances(room, piece, text, 0, setting);
    else writeAdvances(room, piece, source, span.start + offset - start, setting);
  }
  return withoutLineEnds(room, text);
}

/** Writes the advances of a piece, whose characters stand in `text` by `shift` farther back. */
function writeAdvances(
  advances: Int32Array,
  { start, end, bold, small }: Pick<PrintedPiece, 'start' | 'end' | 'bold' | 'small'>,
  text: string,
  shift: number,
  setting: Setting,
): void {
  const { spacing } = setting;
  const size = small ? smallSize(setting.size) : setting.size;
  const square = SQUARE * size + spacing;
  const widths = bold || setting.bold ? boldWidths : regularWidths;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at + shift);
    if (isHanSquare(code)) advances[at] = square;
    else {
      const width = widths[code] ?? 0;
      advances[at] = width === 0 ? 0 : width * size + spacing;
    }
  }
}

function withoutLineEnds(advances: Int32Array, text: string): Int32Array {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) advances[at] = 0;
  return advances;
}

/** The width of a text without the blanks at its end, in thousandths of a twip. */
export function sumOf(advances: Int32Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += advances[at] ?? 0;
  return sum;
}
