import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { topNodes } from './topNodes.ts';

test.each([
  ['in the order of the text', [3, 0], ['甲', '乙']],
  ['each once', [3, 3], ['乙']],
  ['a parent takes along its child and grandchild', [2, 1, 0], ['甲']],
  ['a grandchild goes with its grandparent, though the parent is not chosen', [2, 0], ['甲']],
  ['siblings stay', [1, 4], ['子', '寅']],
  ['none', [], []],
])('%s', (_name, which, leads) => {
  const { nodes } = parseSpeech('同志们：\n一、甲\n（一）子\n1.东\n二、乙\n（一）寅\n');
  expect(topNodes(which.flatMap((index) => nodes[index] ?? [])).map(({ lead }) => lead)).toEqual(leads);
});
