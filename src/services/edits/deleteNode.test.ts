import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { deleteNode } from './deleteNode.ts';
import { applyEdits } from './textEdit.ts';

function withoutNode(text: string, words: string, renumber = true): string {
  const speech = parseSpeech(text);
  const node = speech.nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(words));
  const result = node && deleteNode(speech, node, { renumber });
  return result?.kind === 'edits' ? applyEdits(text, result.edits) : String(result?.kind);
}

test.each([
  ['the first', '一、甲\n甲文。\n\n二、乙\n三、丙\n', '一、', '一、乙\n二、丙\n'],
  ['one between', '一、甲\n\n二、乙\n（一）子\n\n\n三、丙\n', '二、', '一、甲\n\n二、丙\n'],
  ['the last, without a last line end', '一、甲\n\n二、乙', '二、', '一、甲'],
  [
    'the last before the closing',
    '一、甲\n\n二、乙\n乙文。\n\n\n同志们！让我们努力奋斗！\n',
    '二、',
    '一、甲\n\n\n同志们！让我们努力奋斗！\n',
  ],
  ['the only one', '同志们：\n一、甲\n（一）子\n\n二、乙\n', '（一）', '同志们：\n一、甲\n\n二、乙\n'],
  ['all that there is', '一、甲\n甲文。\n', '一、', '\n'],
  ['CRLF', '一、甲\r\n二、乙\r\n三、丙\r\n', '二、', '一、甲\r\n二、丙\r\n'],
  ['an item', '要抓：一是甲；二是乙；三是丙。', '二是', '要抓：一是甲；二是丙。'],
  ['the first item', '要抓：一是甲；二是乙；三是丙。', '一是', '要抓：一是乙；二是丙。'],
  ['the last item: the mark stays', '要抓：一是甲；二是乙；三是丙。要快。', '三是', '要抓：一是甲；二是乙。要快。'],
  [
    'the last of paragraphs that part a sentence',
    '（一）甲；\n（二）乙；\n（三）丙。\n',
    '（三）',
    '（一）甲；\n（二）乙。\n',
  ],
  ['the last item, which had no mark yet', '要抓：一是甲。二是乙。三是丙', '三是', '要抓：一是甲。二是乙。'],
  ['an item of two: the other is none alone', '要抓：一是甲；二是乙。', '一是', '要抓：一是乙。'],
  [
    'a paragraph between items keeps its line',
    '同志们：\n要抓：一是甲。\n二是乙。三是丙。\n',
    '一是',
    '同志们：\n要抓：\n一是乙。二是丙。\n',
  ],
  ['最后 stays 最后', '首先，甲。\n其次，乙。\n最后，丙。\n', '其次', '首先，甲。\n最后，丙。\n'],
  [
    '首先 其次 第三: the words stay with the places',
    '要抓。首先，甲。其次，乙。第三，丙。',
    '首先',
    '要抓。首先，乙。其次，丙。',
  ],
  ['with its gap: the numbers count on', '一、甲\n〔此处省略9字〕\n二、乙\n三、丙\n', '一、', '一、乙\n二、丙\n'],
  [
    'before a gap: the numbers behind it stay',
    '一、甲\n二、乙\n三、丙\n〔此处省略9字〕\n五、丁\n',
    '二、',
    '一、甲\n二、丙\n〔此处省略9字〕\n五、丁\n',
  ],
])('%s', (_name, before, words, after) => {
  expect(withoutNode(before, words)).toBe(after);
});

test('without renumbering the others keep their numbers', () => {
  expect(withoutNode('一、甲\n二、乙\n三、丙\n', '二、', false)).toBe('一、甲\n三、丙\n');
});
