import type { SpeechLayout } from './layoutSpeech.ts';
import type { PageStart } from './pageStarts.ts';
import type { PrintedParagraph } from './printedParagraph.ts';

/** Where something is printed. All count from 1. */
export interface PlaceOnPage {
  readonly page: number;
  /** On the page; the blank lines of the layout count. */
  readonly line: number;
  readonly pages: number;
}

/**
 * The page and line on which the character at an offset of the speech is printed; what is not printed stands where the
 * next printed character of its paragraph does, else at the end of the paragraph before. `undefined` where nothing is
 * printed.
 */
export function placeOnPage(layout: SpeechLayout, offset: number): PlaceOnPage | undefined {
  const line = lineOfOffset(layout, offset);
  if (line === undefined) return undefined;
  const page = pageOfLine(layout, line);
  const start = layout.pages[page];
  if (start === undefined) return undefined;
  return { page: page + 1, line: linesBetween(layout, start, line) + 1, pages: layout.pages.length };
}

/** The line that holds an offset of the speech; see {@link placeOnPage}. */
export function lineOfOffset({ paragraphs }: SpeechLayout, offset: number): PageStart | undefined {
  let found = -1;
  // Facts of the front matter may be printed below lines of the head, so the order of the page is not that of the text.
  let start = -1;
  paragraphs.forEach(({ printed }, index) => {
    if (printed.role !== 'blank' && printed.span.start <= offset && printed.span.start >= start) {
      found = index;
      start = printed.span.start;
    }
  });
  if (found < 0) found = paragraphs.findIndex(({ printed }) => printed.role !== 'blank');
  const paragraph = paragraphs[found];
  if (paragraph === undefined) return undefined;
  const at = printedIndex(paragraph.printed, offset);
  const line = paragraph.lines.findIndex(({ end }) => at < end);
  return { paragraph: found, line: line < 0 ? paragraph.lines.length - 1 : line };
}

/** The index in a paragraph's printed text of the character at an offset of the speech, or of the next that is printed. */
export function printedIndex({ pieces, span, text }: PrintedParagraph, offset: number): number {
  const wanted = offset - span.start;
  for (const piece of pieces) {
    if (piece.offset === undefined) continue;
    if (wanted < piece.offset) return piece.start;
    if (wanted < piece.offset + piece.end - piece.start) return piece.start + wanted - piece.offset;
  }
  return text.length;
}

/** Index of the page that holds a line. */
export function pageOfLine({ pages }: SpeechLayout, { paragraph, line }: PageStart): number {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = pages[middle];
    if (start === undefined) break;
    if (start.paragraph < paragraph || (start.paragraph === paragraph && start.line <= line)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many lines stand from one line to another, the latter left out. */
export function linesBetween({ paragraphs }: SpeechLayout, from: PageStart, to: PageStart): number {
  let lines = -from.line;
  for (let index = from.paragraph; index < to.paragraph; index++) lines += paragraphs[index]?.lines.length ?? 0;
  return lines + to.line;
}
