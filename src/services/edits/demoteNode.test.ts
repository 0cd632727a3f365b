import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { demoteNode } from './demoteNode.ts';
import type { LevelChangeOptions } from './levelChange.ts';
import { applyEdits } from './textEdit.ts';

const HEAD = '同志们：\n';

/** The draft after its node with ▼ before its marker was lowered, or why it was not. */
function demoted(draft: string, options: Partial<LevelChangeOptions> = {}): string {
  const text = HEAD + draft.replace('▼', '');
  const speech = parseSpeech(text);
  const node = speech.nodes.find(({ markerSpan }) => markerSpan.start === HEAD.length + draft.indexOf('▼'));
  if (!node) throw new Error(`no node at ▼ in ${draft}`);
  const result = demoteNode(speech, node, { scope: 'subtree', renumber: true, ...options });
  return result.kind === 'edits' ? applyEdits(text, result.edits).slice(HEAD.length) : result.reason;
}

test.each([
  ['第一部分 to 一、', '第一部分　甲\n▼第二部分　乙\n', '第一部分　甲\n一、乙\n'],
  ['一、 to （一）', '一、甲\n▼二、乙\n三、丙\n', '一、甲\n（一）乙\n二、丙\n'],
  ['（一） to 1.', '（一）甲\n▼（二）乙\n（三）丙\n', '（一）甲\n1.乙\n（二）丙\n'],
  ['1. to （1）', '1.甲\n▼2.乙\n', '1.甲\n（1）乙\n'],
  ['（1） to ①', '（1）甲\n▼（2）乙\n', '（1）甲\n①乙\n'],
  ['第二， to （一）', '第一，甲。\n▼第二，乙。\n第三，丙。\n', '第一，甲。\n（一）乙。\n第二，丙。\n'],
  [
    '第二， under （一） to 1.',
    '（一）甲。\n第一，乙。\n▼第二，丙。\n第三，丁。\n',
    '（一）甲。\n第一，乙。\n1.丙。\n第二，丁。\n',
  ],
  ['# to ##', '# 甲\n▼# 乙\n', '# 甲\n## 乙\n'],
  ['the # before a marker with it', '# 一、甲\n# ▼二、乙\n', '# 一、甲\n## （一）乙\n'],
  ['asterisks stay', '**一、甲**\n**▼二、乙**\n', '**一、甲**\n**（一）乙**\n'],
  [
    'it joins what stands under the one before it',
    '一、甲\n（一）乙\n（二）丙\n▼二、丁\n',
    '一、甲\n（一）乙\n（二）丙\n（三）丁\n',
  ],
  ['… in its style', '一、甲\n（ 一 ）乙\n▼二、丙\n', '一、甲\n（ 一 ）乙\n（ 二 ）丙\n'],
  [
    '… whatever its form',
    '一、甲\n第一，乙。\n第二，丙。\n▼二、丁。\n',
    '一、甲\n第一，乙。\n第二，丙。\n第三，丁。\n',
  ],
  [
    '… counting on from its last member, where that stands within a paragraph',
    '一、甲\n一是乙；二是丙；三是丁。\n▼二、戊\n三、己\n',
    '一、甲\n一是乙；二是丙；三是丁。\n四是戊\n二、己\n',
  ],
  ['the form that its neighbours have under them', '一、甲\n▼二、乙\n三、丙\n1.丁\n', '一、甲\n1.乙\n二、丙\n1.丁\n'],
  ['the style that the form has elsewhere', '一、甲\n▼二、乙\n三、丙\n(一)丁\n', '一、甲\n(一)乙\n二、丙\n(一)丁\n'],
])('%s', (_name, draft, after) => {
  expect(demoted(draft)).toBe(after);
});

const SECTIONS = '一、甲\n（一）乙。好。\n▼二、丙\n（一）丁。好。\n1.戊。好。\n（二）己。好。\n三、庚\n';

test.each<[name: string, options: Partial<LevelChangeOptions>, after: string]>([
  ['with its subtree', {}, '一、甲\n（一）乙。好。\n（二）丙\n1.丁。好。\n（1）戊。好。\n2.己。好。\n二、庚\n'],
  [
    'alone: what stood under it in its new form stands beside it',
    { scope: 'heading' },
    '一、甲\n（一）乙。好。\n（二）丙\n（三）丁。好。\n1.戊。好。\n（四）己。好。\n二、庚\n',
  ],
  [
    'without counting on',
    { renumber: false },
    '一、甲\n（一）乙。好。\n（二）丙\n1.丁。好。\n（1）戊。好。\n2.己。好。\n三、庚\n',
  ],
])('%s', (_name, options, after) => {
  expect(demoted(SECTIONS, options)).toBe(after);
});

test.each([
  [
    'alone, with items in its paragraph',
    '（一）甲。\n▼（二）乙。一是丙；二是丁。\n',
    '（一）甲。\n1.乙。一是丙；二是丁。\n',
  ],
  [
    'alone, with lower headings under it',
    '一、甲\n▼二、乙\n1.丙。好。\n三、丁\n（一）戊\n',
    '一、甲\n（一）乙\n1.丙。好。\n二、丁\n（一）戊\n',
  ],
])('%s', (_name, draft, after) => {
  expect(demoted(draft, { scope: 'heading' })).toBe(after);
});

test.each([
  ['without one before it', '▼一、甲\n二、乙\n', 'noPredecessor'],
  ['whose predecessor stands under another', '一、甲\n（一）乙\n二、丙\n▼（一）丁\n', 'noPredecessor'],
  ['within a paragraph', '乙。一是丙；▼二是丁；三是戊。\n', 'inlineItem'],
  ['of the lowest form', '①甲\n▼②乙\n', 'noLowerForm'],
  ['with the lowest form under it', '（1）甲\n▼（2）乙\n①丙\n', 'noLowerForm'],
  ['that is a bullet', '——甲。\n▼——乙。\n', 'noLowerForm'],
  ['that is ####', '#### 甲\n▼#### 乙\n', 'noLowerForm'],
  ['behind a gap', '一、甲\n〔以下缺〕\n▼三、乙\n', 'gap'],
  ['where the last is 最后', '一、甲\n首先，乙。\n其次，丙。\n最后，丁。\n▼二、戊\n', 'numbersUsedUp'],
  ['that leaves the other of two alone, which is no list', '第一，甲。\n▼第二，乙。\n', 'structure'],
])('refused: one %s', (_name, draft, reason) => {
  expect(demoted(draft)).toBe(reason);
});
