import type { LaidParagraph } from './laidParagraph.ts';

/** A line of a layout. */
export interface PageStart {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Index of its line; 0 where the page begins with a paragraph. */
  readonly line: number;
}

/**
 * Puts lines on pages. A heading that stands alone stays whole and on one page with the first line of what follows it, and
 * so do several of them; the last lines of a paragraph may begin a page (widow control is off, so that every page has its
 * 22 lines).
 */
export function pageStarts(paragraphs: readonly LaidParagraph[], linesPerPage: number): readonly PageStart[] {
  const starts: PageStart[] = [];
  /** Lines that are still free on the page. */
  let free = 0;
  let keptUntil = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const count = paragraphs[index]?.lines.length ?? 0;
    if (index >= keptUntil) {
      const kept = keptGroup(paragraphs, index);
      keptUntil = kept.end;
      // What is longer than a page cannot be kept together anyway.
      if (kept.lines > free && kept.lines <= linesPerPage) free = 0;
    }
    for (let line = 0; line < count; ) {
      if (free === 0) {
        starts.push({ paragraph: index, line });
        free = linesPerPage;
      }
      const taken = Math.min(free, count - line);
      line += taken;
      free -= taken;
    }
  }
  return starts;
}

/**
 * The lines that go on one page with a paragraph's first: one, but for headings all of theirs and the next line; and the
 * index of the first paragraph that does not belong to them.
 */
function keptGroup(
  paragraphs: readonly LaidParagraph[],
  from: number,
): { readonly lines: number; readonly end: number } {
  let lines = 0;
  let end = from;
  for (; paragraphs[end]?.printed.role === 'heading'; end++) lines += paragraphs[end]?.lines.length ?? 0;
  if (end < paragraphs.length) return { lines: lines + 1, end: Math.max(end, from + 1) };
  return { lines, end };
}
