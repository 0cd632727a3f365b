import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { moveNode } from './moveNode.ts';
import type { StructuralResult } from './structuralEdit.ts';
import { applyEdits } from './textEdit.ts';

/** The text after the node has moved whose marker and lead begin with `words`, or why it has not. */
function moved(text: string, words: string, direction: 'up' | 'down', renumber = true): string {
  const speech = parseSpeech(text);
  return outcome(speech, moveNode(speech, named(speech, words), direction, { renumber }));
}

function named({ nodes }: Speech, words: string): OutlineNode {
  const node = nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(words));
  if (!node) throw new Error(`no node ${words}`);
  return node;
}

function outcome({ text }: Speech, result: StructuralResult): string {
  if (result.kind === 'edits') return applyEdits(text, result.edits);
  return result.kind === 'atEdge' ? 'atEdge' : result.reason;
}

test.each([
  [
    '一、',
    '一、甲\n甲文。\n二、乙\n乙文。\n三、丙\n丙文。\n',
    '三、',
    '一、甲\n甲文。\n二、丙\n丙文。\n三、乙\n乙文。\n',
  ],
  [
    'with its subsections',
    '一、甲\n（一）子\n二、乙\n（一）丑\n（二）寅\n',
    '二、',
    '一、乙\n（一）丑\n（二）寅\n二、甲\n（一）子\n',
  ],
  ['blank lines stay with the places', '一、甲\n\n\n二、乙\n\n三、丙\n', '三、', '一、甲\n\n\n二、丙\n\n三、乙\n'],
  ['no last line end', '一、甲\n二、乙', '二、', '一、乙\n二、甲'],
  ['CRLF', '一、甲\r\n\r\n二、乙\r\n三、丙', '三、', '一、甲\r\n\r\n二、丙\r\n三、乙'],
  ['indentation and #', '　　一、甲\n　　甲文。\n# 二、乙\n', '二、', '# 一、乙\n　　二、甲\n　　甲文。\n'],
  ['each keeps its style', '一、甲\n二．乙\n', '二．', '一．乙\n二、甲\n'],
  ['a bare # has no number', '同志们：\n## 甲\n甲文\n## 乙\n', '乙', '同志们：\n## 乙\n## 甲\n甲文\n'],
  ['stressed headings', '**一、甲**\n**二、乙**\n', '二、', '**一、乙**\n**二、甲**\n'],
  [
    'the closing stays',
    '一、甲\n二、乙\n乙文。\n\n同志们！让我们努力奋斗！\n谢谢大家！\n',
    '二、',
    '一、乙\n乙文。\n二、甲\n\n同志们！让我们努力奋斗！\n谢谢大家！\n',
  ],
  [
    'budgets, stage directions and comments go along',
    '一、甲{3分钟}\n甲文。（掌声）\n（掌声）\n二、乙 <!-- 待核 -->\n<!-- 乙的\n注 -->\n三、丙\n',
    '二、',
    '一、乙 <!-- 待核 -->\n<!-- 乙的\n注 -->\n二、甲{3分钟}\n甲文。（掌声）\n（掌声）\n三、丙\n',
  ],
  [
    'a comment right above a heading goes with it',
    '一、甲\n\n<!-- 看这里 -->\n二、乙\n',
    '二、',
    '<!-- 看这里 -->\n一、乙\n\n二、甲\n',
  ],
  [
    'a paragraph behind the last item stays',
    '同志们：\n第一，甲。\n第二，乙。\n这两条要落实。\n',
    '第二',
    '同志们：\n第一，乙。\n第二，甲。\n这两条要落实。\n',
  ],
])('sections: %s', (_name, before, words, after) => {
  expect(moved(before, words, 'up')).toBe(after);
});

test.each([
  ['the end marks stay with the places', '要抓：一是甲；二是乙；三是丙。', '要抓：一是甲；二是丙；三是乙。'],
  ['items of sentences', '要抓。一是甲。甲文。二是乙。三是丙。丙文。', '要抓。一是甲。甲文。二是丙。丙文。三是乙。'],
  ['what follows the sentence stays', '一是甲；二是乙；三是丙。要抓好。', '一是甲；二是丙；三是乙。要抓好。'],
  ['what looks back stays', '一是甲。二是乙。三是丙。这三条很重要。', '一是甲。二是丙。三是乙。这三条很重要。'],
  [
    'across paragraphs',
    '同志们：\n要抓。一是甲。二是乙。\n　　三是丙。四是丁。\n',
    '同志们：\n要抓。一是甲。二是丙。\n　　三是乙。四是丁。\n',
  ],
  ['a question keeps its mark', '一是甲；二是乙；三是怎么办？', '一是甲；二是怎么办？三是乙。'],
  ['the sentence that calls out as a whole goes on to do so', '一是甲；二是乙；三是丙！', '一是甲；二是丙；三是乙！'],
  ['… not one item among sentences', '一是甲。二是乙。三是丙！', '一是甲。二是丙！三是乙。'],
  ['no mark at the end yet', '一是甲；二是乙；三是丙', '一是甲；二是丙；三是乙'],
  ['words of other forms', '要抓。首先，甲。其次，乙。第三，丙。', '要抓。首先，甲。其次，丙。第三，乙。'],
  ['the same marker for each', '要抓：一是甲，一是乙，一是丙。', '要抓：一是甲，一是丙，一是乙。'],
  ['stressed words', '一是甲；二是**乙**；三是丙。', '一是甲；二是丙；三是**乙**。'],
  ['… at the end, without a mark yet', '一是甲；二是乙；三是**丙**', '一是甲；二是**丙**；三是乙'],
  ['what the speaker is to stress', '一是甲；二是乙；三是真*干*', '一是甲；二是真*干*；三是乙'],
  ['a comment goes along', '一是甲；二是乙<!-- 核 -->；三是丙。', '一是甲；二是丙；三是乙<!-- 核 -->。'],
  [
    'paragraphs that part a sentence',
    '同志们：\n（一）甲；\n（二）乙；\n（三）丙。\n',
    '同志们：\n（一）甲；\n（二）丙；\n（三）乙。\n',
  ],
  ['（掌声） stays behind the sentence', '一是甲；二是乙；三是丙。（掌声）', '一是甲；二是丙；三是乙。（掌声）'],
])('items: %s', (_name, before, after) => {
  const { nodes } = parseSpeech(before);
  const third = nodes[2];
  expect(moved(before, `${third?.marker}${third?.lead}`, 'up')).toBe(after);
  expect(moved(before, `${nodes[1]?.marker}${nodes[1]?.lead}`, 'down')).toBe(after);
});

test.each([
  ['items', '一是甲；二是乙；三是丙！', '二是', '三是乙'],
  ['a question at the end', '一是甲；二是乙；三是怎么办？', '二是', '三是乙'],
  ['a quoted sentence at the end', '一是甲；二是乙；三是说：“干。”', '二是', '三是乙'],
  [
    'a comment behind the last, before another list',
    '要做到：一要甲；<!-- 核 -->二要乙。<!-- 查 -->首先，丙。其次，丁。',
    '一要',
    '二要甲',
  ],
  ['paragraphs', '同志们：\n一是甲；\n二是乙；\n三是丙！\n', '二是', '三是乙'],
])('down and up again is to do nothing: %s', (_name, text, words, then) => {
  const there = moved(text, words, 'down');
  expect(there).not.toBe(text);
  expect(moved(there, then, 'up')).toBe(text);
});

test('最后 stays last', () => {
  expect(moved('首先，甲。\n其次，乙。\n最后，丙。\n', '最后', 'up')).toBe('首先，甲。\n其次，丙。\n最后，乙。\n');
});

test('an inner list moves within its member', () => {
  const text = '一是甲：首先，子，其次，丑。二是乙。';
  expect(moved(text, '其次', 'up')).toBe('一是甲：首先，丑，其次，子。二是乙。');
});

test.each([
  ['the first', '一、甲\n二、乙\n', '一、', 'up', 'atEdge'],
  ['the last', '一、甲\n二、乙\n', '二、', 'down', 'atEdge'],
  ['the first of its section', '一、甲\n（一）子\n二、乙\n（一）丑\n', '（一）丑', 'up', 'atEdge'],
  ['behind a gap where members may stand', '一、甲\n〔以下缺〕\n五、乙\n六、丙\n', '五、', 'up', 'gap'],
  [
    'a comment that would be read with the closing',
    '一、甲\n\n<!-- 核 -->\n\n二、乙\n特此报告，请予评议。\n',
    '二、',
    'up',
    'structure',
  ],
  ['a bracket that begins in one item', '要抓。一是甲（看；二是乙）。三是丙。', '一是', 'down', 'torn'],
  [
    'an item of several paragraphs',
    '同志们：\n一是甲。\n甲文。\n二是乙。三是丙。\n',
    '二是',
    'up',
    'severalParagraphs',
  ],
])('not moved: %s', (_name, text, words, direction, reason) => {
  expect(moved(text, words, direction === 'up' ? 'up' : 'down')).toBe(reason);
});

test('a section with a gap moves, and the places keep their numbers', () => {
  const text = '一、甲\n二、乙\n乙文〔此处省略9字〕\n三、丙\n';
  expect(moved(text, '三、', 'up')).toBe('一、甲\n二、丙\n三、乙\n乙文〔此处省略9字〕\n');
});

test('numbers of the list are put in order, those of others stay wrong', () => {
  const text = '一、甲\n（一）子\n（四）丑\n三、乙\n五、丙\n';
  expect(moved(text, '五、', 'up')).toBe('一、甲\n（一）子\n（四）丑\n二、丙\n三、乙\n');
});

test('without renumbering markers go with their sections', () => {
  expect(moved('一、甲\n（一）子\n二、乙\n三、丙\n', '三、', 'up', false)).toBe('一、甲\n（一）子\n三、丙\n二、乙\n');
  // 二是…；一是… is no list: nothing could put it in order again.
  expect(moved('要抓：一是甲；二是乙。', '二是', 'up', false)).toBe('structure');
});
