import type { Repair } from './damage.ts';
import { droppedLines, linesOf } from './textLines.ts';

/** Blanks at the end of a line; not those of an empty one, which are its indentation. */
const AT_LINE_END = /(?<=[^\s])[ \t\u00a0\u3000]+(?=\r?\n|$)/g;
/** The half-width indentation of a page. U+3000 is a writer's. */
const INDENTATION = /(?<=^|\n)[ \t\u00a0]+(?=\S)/g;
/** Blanks behind a full-width mark that ends or parts sentences, as `的问题。 解决了`. */
const BEHIND_MARK = /(?<=[。，；：！？、”》）])[ \t\u00a0]+(?=[\u3400-\u9fff“《（])/g;

/** Blanks at line ends taken out; in a damaged page also its indentation by half-width blanks and those behind marks. */
export function removeSpaces(text: string, isDamagedPage: boolean): readonly Repair[] {
  const patterns = isDamagedPage ? [AT_LINE_END, INDENTATION, BEHIND_MARK] : [AT_LINE_END];
  const spans = patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
    )
    .sort((a, b) => a.start - b.start);
  const apart = spans.filter(({ start }, index) => start >= (spans[index - 1]?.end ?? 0));
  return apart.map((span) => ({ class: 'space', span, text: '' }));
}

/** The empty lines of a damaged page dropped: between paragraphs they mean nothing. */
export function dropBlankLines(text: string): readonly Repair[] {
  const blank = linesOf(text).filter(({ words }) => words === '');
  return droppedLines(text, blank).map(({ span, count }) => ({ class: 'blankLine', span, text: '', count }));
}
