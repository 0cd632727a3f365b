import type { Span } from '../core/text/span.ts';
import { CharacterTrait, traitsOf } from './characterTraits.ts';
import type { LaidParagraph } from './laidParagraph.ts';
import { measureOf, type PageSetup } from './pageSetup.ts';
import type { Face, PrintedParagraph, SpeakerMark } from './printedParagraph.ts';
import { advancesOf, smallSize, THOUSANDTHS, textSetting, titleSetting } from './textWidth.ts';

/** A stretch of one look in a line. */
export interface LineRun {
  readonly text: string;
  /** Twips from the left edge of the type area. */
  readonly x: number;
  readonly width: number;
  readonly face: Face;
  readonly bold: boolean;
  /** What it is to the speaker; always absent where the setup is not for the speaker. */
  readonly mark?: SpeakerMark;
  /** Twips. */
  readonly size: number;
  /** Added behind every character to reach the right edge, besides the setup's own spacing, in twips. */
  readonly stretch: number;
  /** Where it is written; absent for what is written nowhere. */
  readonly span: Span | undefined;
}

/** What is drawn of one line, from left to right; empty for a blank line. Blanks at the line's end are left out. */
export function lineRuns(
  { printed, lines, shortLines }: LaidParagraph,
  line: number,
  setup: PageSetup,
): readonly LineRun[] {
  const range = lines[line];
  if (range === undefined || printed.text === '') return [];
  const setting = printed.role === 'title' ? titleSetting(setup) : textSetting(setup);
  const advances = advancesOf(printed.text, printed.pieces, setting);
  const end = shownEnd(printed.text, range.start, range.end);
  let natural = 0;
  let gaps = 0;
  for (let at = range.start; at < end; at++) {
    natural += advances[at] ?? 0;
    if (at > range.start && isGap(printed.text, at)) gaps += 1;
  }
  const { left, room } = lineFrame(printed, line, natural / THOUSANDTHS, setup);
  const last =
    line === lines.length - 1 || printed.text.charAt(range.end - 1) === '\n' || shortLines?.includes(line) === true;
  const stretch = !last && isJustified(printed) && gaps > 0 ? (room - natural / THOUSANDTHS) / gaps : 0;
  const runs: LineRun[] = [];
  let x = left;
  for (const piece of printed.pieces) {
    const from = Math.max(piece.start, range.start);
    const to = Math.min(piece.end, end);
    if (from >= to) continue;
    let width = 0;
    for (let at = from; at < to; at++) {
      width += (advances[at] ?? 0) / THOUSANDTHS;
      if (at + 1 < end && isGap(printed.text, at + 1)) width += stretch;
    }
    const start = piece.offset === undefined ? undefined : printed.span.start + piece.offset + from - piece.start;
    runs.push({
      text: printed.text.slice(from, to),
      x,
      width,
      face: piece.face,
      bold: piece.bold || setting.bold,
      ...(piece.mark === undefined ? {} : { mark: piece.mark }),
      size: piece.small ? smallSize(setting.size) : setting.size,
      stretch,
      span: start === undefined ? undefined : { start, end: start + to - from },
    });
    x += width;
  }
  return runs;
}

interface LineFrame {
  readonly left: number;
  readonly room: number;
}

function lineFrame(printed: PrintedParagraph, line: number, width: number, setup: PageSetup): LineFrame {
  const measure = measureOf(setup);
  switch (printed.role) {
    case 'title':
    case 'subtitle':
    case 'byline':
    case 'contentsTitle':
      return { left: (measure - width) / 2, room: measure };
    case 'heading':
    case 'body': {
      const left = line === 0 ? setup.indent : 0;
      return { left, room: measure - left };
    }
    case 'signature':
      return { left: measure - (printed.fromRight ?? 0) - width, room: measure };
    case 'contents': {
      const left = printed.fromLeft ?? 0;
      return { left, room: measure - left };
    }
    case 'classification':
    case 'salutation':
    case 'blank':
      return { left: 0, room: measure };
  }
}

function isJustified({ role }: PrintedParagraph): boolean {
  return role === 'heading' || role === 'body' || role === 'salutation';
}

/** Between these two characters a line can be stretched: not within Latin words and numbers, nor before an accent. */
function isGap(text: string, at: number): boolean {
  const before = traitsOf(text.charCodeAt(at - 1));
  const code = text.charCodeAt(at);
  if ((before & traitsOf(code) & CharacterTrait.latin) !== 0) return false;
  return (code & 0xfc00) !== 0xdc00;
}

/** Without the blanks and the line end at a line's end. */
function shownEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 0x0a || isSpace(text.charCodeAt(at - 1)))) at--;
  return at;
}

function isSpace(code: number): boolean {
  return (traitsOf(code) & CharacterTrait.space) !== 0;
}
