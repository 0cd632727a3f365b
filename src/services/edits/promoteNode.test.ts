import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { LevelChangeOptions } from './levelChange.ts';
import { promoteNode } from './promoteNode.ts';
import { applyEdits } from './textEdit.ts';

const HEAD = '同志们：\n';

/** The draft after its node with ▲ before its marker was raised, or why it was not. */
function promoted(draft: string, options: Partial<LevelChangeOptions> = {}): string {
  const text = HEAD + draft.replace('▲', '');
  const speech = parseSpeech(text);
  const node = speech.nodes.find(({ markerSpan }) => markerSpan.start === HEAD.length + draft.indexOf('▲'));
  if (!node) throw new Error(`no node at ▲ in ${draft}`);
  const result = promoteNode(speech, node, { scope: 'subtree', renumber: true, ...options });
  return result.kind === 'edits' ? applyEdits(text, result.edits).slice(HEAD.length) : result.reason;
}

test.each([
  ['（一） to 一、', '一、甲\n▲（一）乙\n二、丙\n', '一、甲\n二、乙\n三、丙\n'],
  ['1. to （一）', '（一）甲\n▲1.乙\n（二）丙\n', '（一）甲\n（二）乙\n（三）丙\n'],
  ['（1） to 1.', '1.甲\n▲（1）乙\n', '1.甲\n2.乙\n'],
  ['① to （1）', '（1）甲\n▲①乙\n', '（1）甲\n（2）乙\n'],
  ['一、 to 第二部分', '第一部分　甲\n▲一、乙\n第二部分　丙\n', '第一部分　甲\n第二部分　乙\n第三部分　丙\n'],
  ['（一） to 第二，', '第一，甲。\n▲（一）乙。\n第二，丙。\n', '第一，甲。\n第二，乙。\n第三，丙。\n'],
  [
    '（一） to 最后',
    '首先，甲。\n其次，乙。\n再次，丙。\n▲（一）丁。\n',
    '首先，甲。\n其次，乙。\n再次，丙。\n最后，丁。\n',
  ],
  ['（一） to 其次', '首先，甲。\n▲（一）乙。\n其次，丙。\n', '首先，甲。\n其次，乙。\n再次，丙。\n'],
  [
    '三是 to （二）',
    '（一）甲\n一是乙。丙。\n二是丁。戊。\n▲三是己。庚。\n',
    '（一）甲\n一是乙。丙。\n二是丁。戊。\n（二）己。庚。\n',
  ],
  ['## to #', '# 甲\n▲## 乙\n# 丙\n', '# 甲\n# 乙\n# 丙\n'],
  ['the # before a marker with it', '# 一、甲\n## ▲（一）乙\n', '# 一、甲\n# 二、乙\n'],
  ['asterisks stay', '**一、甲**\n**▲（一）乙**\n', '**一、甲**\n**二、乙**\n'],
  ['the style of the series that it joins', '1、甲\n▲（1）乙\n2、丙\n', '1、甲\n2、乙\n3、丙\n'],
])('%s', (_name, draft, after) => {
  expect(promoted(draft)).toBe(after);
});

const SECTIONS = '一、甲\n（一）乙。好。\n▲（二）丙。好。\n1.丁。好。\n2.戊。好。\n（三）己。好。\n二、庚\n';

test.each<[name: string, options: Partial<LevelChangeOptions>, after: string]>([
  [
    'with its subtree: what stands under it rises, what stood beside it follows',
    {},
    '一、甲\n（一）乙。好。\n二、丙。好。\n（一）丁。好。\n（二）戊。好。\n（三）己。好。\n三、庚\n',
  ],
  [
    'alone: what stands under it keeps its form, what stood beside it begins anew',
    { scope: 'heading' },
    '一、甲\n（一）乙。好。\n二、丙。好。\n1.丁。好。\n2.戊。好。\n（一）己。好。\n三、庚\n',
  ],
  [
    'without counting on',
    { renumber: false },
    '一、甲\n（一）乙。好。\n二、丙。好。\n（一）丁。好。\n（二）戊。好。\n（三）己。好。\n二、庚\n',
  ],
])('%s', (_name, options, after) => {
  expect(promoted(SECTIONS, options)).toBe(after);
});

test.each([
  [
    'other series keep their numbers, right or wrong',
    '一、甲\n▲（一）乙\n三、丙\n（四）丁\n',
    '一、甲\n二、乙\n三、丙\n（四）丁\n',
  ],
  ['members before it keep their numbers', '一、甲\n三、乙\n▲（一）丙\n四、丁\n', '一、甲\n三、乙\n四、丙\n五、丁\n'],
  [
    'members behind a gap keep their numbers',
    '一、甲\n▲（一）乙\n〔以下缺〕\n五、丙\n',
    '一、甲\n二、乙\n〔以下缺〕\n五、丙\n',
  ],
  [
    'items within paragraphs stay as they are',
    '一、甲\n▲（一）乙。一是丙；二是丁。\n二、戊\n',
    '一、甲\n二、乙。一是丙；二是丁。\n三、戊\n',
  ],
  ['CRLF', '一、甲\r\n▲（一）乙\r\n二、丙\r\n', '一、甲\r\n二、乙\r\n三、丙\r\n'],
])('%s', (_name, draft, after) => {
  expect(promoted(draft)).toBe(after);
});

test.each([
  ['of the highest level', '▲一、甲\n', 'atTop'],
  ['within a paragraph', '一、甲\n乙。▲一是丙；二是丁。\n', 'inlineItem'],
  [
    'whose parent lies in a gap',
    '〔此处省略9字〕\n▲第三，甲。乙。\n第二，丙。\n首先，丁。戊。\n其次，己。庚。\n',
    'gap',
  ],
  ['with ⑳ as its parent', '⑳甲\n▲一、乙\n', 'numbersUsedUp'],
  ['that leaves the other of two alone, which is no list', '（一）甲\n一是乙。丙。\n▲二是丁。戊。\n', 'structure'],
  ['behind which a number would be missing', '首先，甲。\n再次，乙。\n▲（一）丙。\n最后，丁。\n', 'numbersUsedUp'],
])('refused: one %s', (_name, draft, reason) => {
  expect(promoted(draft)).toBe(reason);
});
