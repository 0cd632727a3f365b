import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { inlineItemsOfPoints } from './inlineItemsOfPoints.ts';
import { applyEdits } from './textEdit.ts';

const HEAD = '同志们：\n';

/** The draft after the series of its last node was made items, or why it was not. */
function asItems(draft: string): string {
  const text = HEAD + draft;
  const speech = parseSpeech(text);
  const node = speech.nodes.at(-1);
  if (!node) throw new Error(`no node in ${draft}`);
  const result = inlineItemsOfPoints(speech, node);
  return result.kind === 'edits' ? applyEdits(text, result.edits).slice(HEAD.length) : result.reason;
}

test.each([
  ['behind a colon', '要抓三件事：\n（一）甲。\n（二）乙。\n（三）丙。\n', '要抓三件事：一是甲；二是乙；三是丙。\n'],
  [
    'behind an announcement',
    '下面，我讲两点意见。\n（一）甲。\n（二）乙。\n',
    '下面，我讲两点意见。一是甲；二是乙。\n',
  ],
  ['behind their own heading （一）', '（一）抓学习。\n1.甲。\n2.乙。\n', '（一）抓学习。一是甲；二是乙。\n'],
  ['apart from their own heading 一、', '一、抓学习。\n（一）甲。\n（二）乙。\n', '一、抓学习。\n一是甲；二是乙。\n'],
  ['apart from a heading without 。', '（一）抓学习\n1.甲。\n2.乙。\n', '（一）抓学习\n一是甲；二是乙。\n'],
  ['apart from other words', '今天很好。\n（一）甲。\n（二）乙。\n', '今天很好。\n一是甲；二是乙。\n'],
  ['。 between items of several sentences', '要求：\n（一）甲。乙。\n（二）丙。\n', '要求：一是甲。乙。二是丙。\n'],
  ['marks that are missing', '要求：\n（一）甲\n（二）乙\n', '要求：一是甲；二是乙。\n'],
  ['！ stays', '要求：\n（一）甲！\n（二）乙！\n', '要求：一是甲！二是乙！\n'],
  ['an end mark within quotes stays', '要求：\n（一）“甲。”\n（二）“乙。”\n', '要求：一是“甲。”二是“乙。”\n'],
  [
    'blank lines and indentation go',
    '　　要求：\n\n　　（一）甲。\n\n　　（二）乙。\n',
    '　　要求：一是甲；二是乙。\n',
  ],
  ['items that open paragraphs', '要求：\n一是甲。\n二是乙。\n', '要求：一是甲；二是乙。\n'],
  ['paragraphs behind the last point stay', '要求：\n（一）甲。\n（二）乙。\n丙。\n', '要求：一是甲；二是乙。\n丙。\n'],
  ['stressed points', '要求：\n**（一）甲。**好。\n**（二）乙。**好。\n', '要求：**一是甲。**好。**二是乙。**好。\n'],
])('%s', (_name, draft, after) => {
  expect(asItems(draft)).toBe(after);
});

test.each([
  ['one point', '一、甲\n（一）乙。\n', 'single'],
  ['items', '要抓。一是甲；二是乙。\n', 'inlineItem'],
  ['a point of two paragraphs', '（一）甲。\n乙。\n（二）丙。\n', 'severalParagraphs'],
  ['a comment between points', '（一）甲。\n<!-- 乙 -->\n（二）丙。\n', 'severalParagraphs'],
  ['points with # before them', '# （一）甲。\n# （二）乙。\n', 'decorated'],
  ['bare #', '# 甲\n# 乙\n', 'decorated'],
])('refused: %s', (_name, draft, reason) => {
  expect(asItems(draft)).toBe(reason);
});

test('refused: points with points under the last', () => {
  const text = `${HEAD}（一）甲。\n（二）乙。\n1.丙。\n2.丁。\n`;
  const speech = parseSpeech(text);
  const [node] = speech.nodes;
  expect(node && inlineItemsOfPoints(speech, node)).toEqual({ kind: 'refused', reason: 'severalParagraphs' });
});
