import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { demoteNodes, duplicateNodes, promoteNodes } from './changeNodes.ts';
import { deleteNodes } from './deleteNodes.ts';
import type { NodesResult } from './editWalk.ts';
import { applyEdits } from './textEdit.ts';

type Change = (speech: Speech, nodes: readonly OutlineNode[]) => NodesResult;

const promoted: Change = (speech, nodes) => promoteNodes(speech, nodes, { scope: 'subtree', renumber: true });
const demoted: Change = (speech, nodes) => demoteNodes(speech, nodes, { scope: 'subtree', renumber: true });
const duplicated: Change = (speech, nodes) => duplicateNodes(speech, nodes, { renumber: true });
const deleted: Change = (speech, nodes) => deleteNodes(speech, nodes, { renumber: true });

/** The nodes whose marker and lead begin so; ｜ in the answer stands at the result's place. */
function changed(text: string, words: string, change: Change): string {
  const speech = parseSpeech(text);
  const nodes = words.split(' ').map((each) => {
    const node = speech.nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(each));
    if (!node) throw new Error(`no node ${each}`);
    return node;
  });
  const result = change(speech, nodes);
  if (result.kind !== 'edits') return result.kind === 'atEdge' ? 'atEdge' : result.reason;
  const after = applyEdits(text, result.edits);
  return `${after.slice(0, result.place)}｜${after.slice(result.place)}`;
}

const TEXT = '同志们：\n一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n三、丙\n';

test.each([
  ['one is raised', '（一）寅', promoted, '一、甲\n（一）子\n（二）丑\n二、乙\n｜三、寅\n四、丙\n'],
  [
    'two are raised and stand beside each other',
    '（一）子 （二）丑',
    promoted,
    '一、甲\n｜二、子\n三、丑\n四、乙\n（一）寅\n五、丙\n',
  ],
  [
    'two are lowered under what stands before them',
    '二、 三、',
    demoted,
    '一、甲\n（一）子\n（二）丑\n｜（三）乙\n1.寅\n（四）丙\n',
  ],
  ['none is raised where one cannot be', '（一）子 三、', promoted, 'atTop'],
  ['none is lowered where one cannot be', '一、 三、', demoted, 'noPredecessor'],
  [
    'copies, each behind its own',
    '（一）寅 三、',
    duplicated,
    '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n｜（二）寅\n三、丙\n四、丙\n',
  ],
  ['two are taken away, with all under them', '一、 三、', deleted, '｜一、乙\n（一）寅\n'],
  ['what stands under one of them goes once', '一、 （二）丑', deleted, '｜一、乙\n（一）寅\n二、丙\n'],
])('%s', (_name, words, change, expected) => {
  expect(changed(TEXT, words, change)).toBe(/[、）]/.test(expected) ? `同志们：\n${expected}` : expected);
});

test.each([
  ['all items of a sentence', '一是 二是 三是', '要抓：｜\n'],
  ['all but the first: the end mark stays', '二是 三是', '要抓：一是甲｜。\n'],
  ['two apart', '一是 三是', '要抓：｜一是乙。\n'],
])('items within a paragraph are taken away: %s', (_name, words, expected) => {
  expect(changed('要抓：一是甲；二是乙；三是丙。\n', words, deleted).replace('｜', '')).toBe(
    expected.replace('｜', ''),
  );
});
