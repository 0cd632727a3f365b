import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { numberOfPlace, shiftedNumber } from './placeNumber.ts';

const SERIES = '要抓。首先，甲。其次，乙。第三，丙。';
const HEADINGS = '一、甲\n２．乙\n二．丙\n';

/** The words that are written for the number of one node: those of the place of another, or counted by one. */
function written(text: string, index: number, how: number | 'up' | 'down', neighbour?: number): string | undefined {
  const { nodes } = parseSpeech(text);
  const node = nodes[index];
  const other = nodes[typeof how === 'number' ? how : (neighbour ?? -1)];
  if (!node) throw new Error(text);
  const change =
    typeof how === 'number'
      ? other && numberOfPlace(text, node, other)
      : shiftedNumber(text, node, other, how === 'up' ? 1 : -1);
  if (change === 'none' || change === undefined) return change;
  const [piece] = change.pieces;
  return piece?.kind === 'rewritten' ? piece.text : undefined;
}

test.each([
  ['its own place', HEADINGS, 0, 0, undefined],
  ['a number in its own style', HEADINGS, 0, 2, '二'],
  ['words of another form', SERIES, 1, 2, '第三'],
  ['and back', SERIES, 2, 0, '首先'],
])('a place: %s', (_name, text, index, place, words) => {
  expect(written(text, index, place)).toBe(words);
});

test.each([
  ['up', HEADINGS, 0, 'up', undefined, '二'],
  ['down to nothing', HEADINGS, 0, 'down', undefined, undefined],
  ['as the neighbour of another form', SERIES, 1, 'up', 2, '第三'],
  ['without one', SERIES, 1, 'up', undefined, '再次'],
  ['behind 再次', '首先，甲。\n其次，乙。\n再次，丙。\n', 2, 'up', undefined, '第四'],
  ['最后 is not counted', '首先，甲。\n其次，乙。\n最后，丙。\n', 2, 'up', undefined, undefined],
  ['no further than 九十九', '九十九、甲\n', 0, 'up', undefined, 'none'],
] as const)('counted by one: %s', (_name, text, index, how, neighbour, words) => {
  expect(written(text, index, how, neighbour)).toBe(words);
});
