import { boldWidths, regularWidths } from './advanceWidths.ts';
import type { PageSetup } from './pageSetup.ts';
import type { PrintedPiece } from './printedParagraph.ts';

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
  const { spacing } = setting;
  const advances = new Int32Array(text.length);
  for (const { start, end, bold, small } of pieces) {
    const size = small ? smallSize(setting.size) : setting.size;
    const widths = bold || setting.bold ? boldWidths : regularWidths;
    for (let at = start; at < end; at++) {
      const width = widths[text.charCodeAt(at)] ?? 0;
      advances[at] = width === 0 ? 0 : width * size + spacing;
    }
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) advances[at] = 0;
  return advances;
}

/** The width of a text without the blanks at its end, in thousandths of a twip. */
export function sumOf(advances: Int32Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += advances[at] ?? 0;
  return sum;
}
