import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { NodesResult } from './editWalk.ts';
import { moveNodes, moveNodesBy } from './moveNodes.ts';
import type { MoveTarget } from './moveNodeTo.ts';
import { applyEdits } from './textEdit.ts';

const END = '同志们！让我们努力奋斗！\n';
const TEXT = `同志们：\n一、甲\n（一）子\n子文。\n（二）丑\n\n二、乙\n（一）寅\n\n三、丙\n\n${END}`;

function named({ nodes }: Speech, words: string): OutlineNode {
  const node = nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(words));
  if (!node) throw new Error(`no node ${words}`);
  return node;
}

function nodesNamed(speech: Speech, words: string): readonly OutlineNode[] {
  return words.split(' ').map((each) => named(speech, each));
}

/** The text afterwards with ｜ where the first of the nodes begins, or why nothing was done. */
function told(text: string, result: NodesResult): string {
  if (result.kind === 'refused') return result.reason;
  if (result.kind === 'atEdge') return 'atEdge';
  const after = applyEdits(text, result.edits);
  return `${after.slice(0, result.place)}｜${after.slice(result.place)}`;
}

test.each<[string, string, MoveTarget['kind'], string, string]>([
  ['one', '三、', 'before', '一、', '｜一、丙\n\n二、甲\n（一）子\n子文。\n（二）丑\n\n三、乙\n（一）寅'],
  [
    'two that stand together, in their order',
    '三、 二、',
    'before',
    '一、',
    '｜一、乙\n（一）寅\n\n二、丙\n\n三、甲\n（一）子\n子文。\n（二）丑',
  ],
  [
    'two of different levels',
    '（一）子 三、',
    'after',
    '（一）寅',
    '一、甲\n（一）丑\n\n二、乙\n（一）寅\n｜（二）子\n子文。\n（三）丙',
  ],
  [
    'a parent takes along what stands under it',
    '二、 （一）寅',
    'after',
    '三、',
    '一、甲\n（一）子\n子文。\n（二）丑\n\n二、丙\n\n｜三、乙\n（一）寅',
  ],
  [
    'under another, each with what stands under it',
    '二、 三、',
    'lastUnder',
    '一、',
    '一、甲\n（一）子\n子文。\n（二）丑\n｜（三）乙\n1.寅\n（四）丙',
  ],
  [
    'one that stands there already, and one that does not',
    '二、 一、',
    'before',
    '三、',
    '｜一、甲\n（一）子\n子文。\n（二）丑\n\n二、乙\n（一）寅\n\n三、丙',
  ],
])('%s', (name, words, kind, beside, body) => {
  const speech = parseSpeech(TEXT);
  const target = { kind, node: named(speech, beside) };
  const result = told(TEXT, moveNodes(speech, nodesNamed(speech, words), target, { renumber: true }));
  const stays = name.startsWith('one that stands there');
  expect(result).toBe(stays ? 'atEdge' : `同志们：\n${body}\n\n${END}`);
});

test.each<[string, string, MoveTarget['kind'], string, string]>([
  ['onto itself', '一、', 'after', '一、', 'atEdge'],
  ['under itself', '一、', 'lastUnder', '一、', 'intoItself'],
  ['onto one of them, as when a click slips', '一、 三、', 'before', '三、', 'atEdge'],
  ['onto what stands under one of them', '三、 一、', 'after', '（二）丑', 'intoItself'],
  ['nothing at all is moved where one cannot be', '（二）丑 四是', 'after', '三、', 'withinParagraph'],
])('not to be done: %s', (_name, words, kind, beside, reason) => {
  const text = TEXT.replace('子文。', '做到：三是东；四是西。').replace('三是', '一是').replace('四是', '二是');
  const speech = parseSpeech(text);
  const nodes = nodesNamed(speech, words.replace('四是', '二是'));
  expect(told(text, moveNodes(speech, nodes, { kind, node: named(speech, beside) }, { renumber: true }))).toBe(reason);
});

test.each<[string, string, 'up' | 'down', string]>([
  ['one up', '二、', 'up', '｜一、乙\n二、甲\n三、丙\n四、丁\n'],
  ['two that stand together', '二、 三、', 'up', '｜一、乙\n二、丙\n三、甲\n四、丁\n'],
  ['two that stand together down', '一、 二、', 'down', '一、丙\n｜二、甲\n三、乙\n四、丁\n'],
  ['two apart', '二、 四、', 'up', '｜一、乙\n二、甲\n三、丁\n四、丙\n'],
  [
    'the first is held by the end, the one apart from it moves',
    '一、 三、',
    'up',
    '｜一、甲\n二、丙\n三、乙\n四、丁\n',
  ],
  ['both are held', '一、 二、', 'up', 'atEdge'],
  ['both are held below', '四、 三、', 'down', 'atEdge'],
])('by one: %s', (_name, words, direction, expected) => {
  const text = '同志们：\n一、甲\n二、乙\n三、丙\n四、丁\n';
  const speech = parseSpeech(text);
  const result = told(text, moveNodesBy(speech, nodesNamed(speech, words), direction, { renumber: true }));
  expect(result).toBe(expected === 'atEdge' ? expected : `同志们：\n${expected}`);
});

test('without renumbering the markers go with their sections', () => {
  const text = '同志们：\n一、甲\n二、乙\n三、丙\n';
  const speech = parseSpeech(text);
  expect(told(text, moveNodesBy(speech, nodesNamed(speech, '三、'), 'up', { renumber: false }))).toBe(
    '同志们：\n一、甲\n｜三、丙\n二、乙\n',
  );
});
