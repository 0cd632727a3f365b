import { expect, test } from 'vitest';
import type { LaidParagraph } from './laidParagraph.ts';
import { pageStarts } from './pageStarts.ts';

/** `3` is a text of three lines, `H2` a heading of two. */
function starts(shape: string, linesPerPage = 5): string {
  const paragraphs = shape.split(' ').map((part): LaidParagraph => {
    const count = Number(part.replace('H', ''));
    return {
      printed: {
        role: part.startsWith('H') ? 'heading' : 'body',
        text: '文',
        pieces: [],
        span: { start: 0, end: 0 },
        rank: undefined,
        fromRight: undefined,
        fromLeft: undefined,
      },
      lines: Array.from({ length: count }, () => ({ start: 0, end: 0 })),
    };
  });
  return pageStarts(paragraphs, linesPerPage)
    .map(({ paragraph, line }) => `${paragraph}.${line}`)
    .join(' ');
}

test.each([
  ['one page', '2 3', '0.0'],
  ['a full page, then the next', '5 1', '0.0 1.0'],
  ['a paragraph over three pages', '12', '0.0 0.5 0.10'],
  ['a single last line begins a page', '6', '0.0 0.5'],
  ['a heading at the foot goes with its text', '4 H1 2', '0.0 1.0'],
  ['one line of the text is enough', '3 H1 2', '0.0 2.1'],
  ['a heading is not parted', '4 H2 1', '0.0 1.0'],
  ['headings in a row stay together', '3 H1 H1 2', '0.0 1.0'],
  ['they stay where they fit', '2 H1 H1 2', '0.0 3.1'],
  ['a heading at the very end has nothing to stay with', '4 H1', '0.0'],
  ['more headings than a page holds', '1 H1 H1 H1 H1 H1 1', '0.0 5.0'],
  ['a heading longer than a page', '1 H7 1', '0.0 1.4'],
])('%s', (_name, shape, answer) => {
  expect(starts(shape)).toBe(answer);
});

test('nothing has no page', () => {
  expect(pageStarts([], 22)).toEqual([]);
});
