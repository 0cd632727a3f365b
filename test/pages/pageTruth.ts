import type { SpeechLayout } from '../../src/layout/layoutSpeech.ts';
import { lineRuns } from '../../src/layout/lineRuns.ts';
import { pageLines } from '../../src/layout/pageLines.ts';
import type { PdfPage } from './pdfPages.ts';

/** How the pages of a layout differ from those of a word processor. */
export interface PageTruth {
  readonly paragraphs: number;
  readonly pages: number;
  readonly shownPages: number;
  /** Pages that begin with another character. */
  readonly otherStarts: number;
  readonly differences: readonly LineDifference[];
}

/** A paragraph that is broken otherwise: the first line that differs. */
export interface LineDifference {
  readonly laid: string;
  readonly shown: string;
  /** Whether the paragraph has as many lines all the same. */
  readonly sameCount: boolean;
  readonly cause: DifferenceCause;
}

export type DifferenceCause =
  /** LibreOffice parts —— and ……, and lets ％ ‰ ℃ and their kin begin a line. */
  | 'mark'
  /** LibreOffice ends no line with 。 ， and their kin before a number. */
  | 'markBeforeNumber'
  /** LibreOffice leaves off the spacing of a character before another script: a line nearly full takes one character less. */
  | 'scriptChange'
  /** LibreOffice sets ” · and their kin in the Latin face, half as wide, where they follow a letter or digit. */
  | 'markInLatin'
  | 'other';

/** Compares what is laid out with what is shown; blanks do not count. Throws where the texts are not the same. */
export function pageTruth(layout: SpeechLayout, shown: readonly PdfPage[]): PageTruth {
  const shownLines = shown.map(linesOf);
  const laidPages = layout.pages.map((_start, page) =>
    pageLines(layout, page)
      .map(({ paragraph, line }) => laidText(layout, paragraph, line))
      .filter((text) => text !== ''),
  );
  const otherStarts = laidPages.filter((lines, page) => lines[0]?.[0] !== shownLines[page]?.[0]?.[0]).length;
  const differences: LineDifference[] = [];
  const rest = shownLines.flat().reverse();
  let paragraphs = 0;
  layout.paragraphs.forEach((paragraph, index) => {
    const laid = paragraph.lines.map((_range, line) => laidText(layout, index, line)).filter((text) => text !== '');
    if (laid.length === 0) return;
    paragraphs += 1;
    const length = laid.reduce((sum, text) => sum + text.length, 0);
    const own: string[] = [];
    for (let taken = 0; taken < length; ) {
      const line = rest.pop();
      if (line === undefined) throw new Error(`“${laid[0]}” is not shown as a whole`);
      own.push(line);
      taken += line.length;
    }
    if (own.join('') !== laid.join('')) throw new Error(`“${laid[0]}” is shown as “${own[0]}”`);
    const at = laid.findIndex((text, line) => text !== own[line]);
    const [was = '', is = ''] = [laid[at], own[at]];
    if (at >= 0) {
      differences.push({
        laid: was,
        shown: is,
        sameCount: laid.length === own.length,
        cause: causeOf(was, is, own[at + 1]),
      });
    }
  });
  return { paragraphs, pages: layout.pages.length, shownPages: shown.length, otherStarts, differences };
}

function laidText(layout: SpeechLayout, paragraph: number, line: number): string {
  const laid = layout.paragraphs[paragraph];
  if (laid === undefined) return '';
  return bare(
    lineRuns(laid, line, layout.setup)
      .map(({ text }) => text)
      .join(''),
  );
}

/** On the pages of the large copy that are to be turned with the mark that says so. */
const PAGE_NUMBER = /^—\d+—(?:翻页→)?$/;
/** Lines of a page are at least so far apart, in millimetres; pieces of one line are nearer. */
const NEAR = 5;

/** The texts of a page's lines, without blanks and without the page number, which is the last. */
function linesOf({ lines }: PdfPage): readonly string[] {
  const rows: { middle: number; pieces: { left: number; text: string }[] }[] = [];
  for (const { top, bottom, left, text } of lines) {
    const middle = (top + bottom) / 2;
    const row = rows.find((each) => Math.abs(each.middle - middle) < NEAR);
    if (row === undefined) rows.push({ middle, pieces: [{ left, text }] });
    else row.pieces.push({ left, text });
  }
  rows.sort((a, b) => a.middle - b.middle);
  const texts = rows.map(({ pieces }) =>
    bare(
      pieces
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  if (PAGE_NUMBER.test(texts.at(-1) ?? '')) texts.pop();
  return texts.filter((text) => text !== '');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** What begins a line in LibreOffice and not in the layout. */
const OTHER_START = /^[—…％‰℃～／]/;
const OTHER_SCRIPT = /[!-~]/;
const LATIN_MARK = /[!-~][“”‘’·…—]/;
const MARK_AT_END = /[。，、；：？！”’》）]$/;

function causeOf(laid: string, shown: string, next: string | undefined): DifferenceCause {
  if (OTHER_START.test(next ?? '') || OTHER_START.test(shown.slice(-1))) return 'mark';
  if (shown.length > laid.length) return LATIN_MARK.test(laid) ? 'markInLatin' : 'other';
  if (MARK_AT_END.test(laid) && /^.+[!-~]/.test(next ?? '') && !OTHER_SCRIPT.test(laid)) return 'markBeforeNumber';
  return OTHER_SCRIPT.test(laid) ? 'scriptChange' : 'other';
}
