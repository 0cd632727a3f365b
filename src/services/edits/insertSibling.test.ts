import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { insertSibling } from './insertSibling.ts';
import { applyEdits } from './textEdit.ts';

/** The text with a new marker, the caret behind it. */
function withSibling(text: string, words: string, where: 'before' | 'after', renumber = true): string {
  const speech = parseSpeech(text);
  const node = speech.nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(words));
  const result = node && insertSibling(speech, node, where, { renumber });
  if (result?.kind !== 'edits') return result?.kind === 'refused' ? result.reason : String(result?.kind);
  const after = applyEdits(text, result.edits);
  return `${after.slice(0, result.focus.end)}|${after.slice(result.focus.end)}`;
}

test.each([
  ['a section', '一、甲\n甲文。\n\n二、乙\n', '一、', '一、甲\n甲文。\n\n二、|\n\n三、乙\n'],
  ['behind the last', '一、甲\n二、乙', '二、', '一、甲\n二、乙\n三、|'],
  ['behind the only one', '一、甲\n（一）子\n二、乙\n', '（一）', '一、甲\n（一）子\n（二）|\n二、乙\n'],
  [
    'before the closing',
    '一、甲\n二、乙\n\n同志们！让我们努力奋斗！\n',
    '二、',
    '一、甲\n二、乙\n三、|\n\n同志们！让我们努力奋斗！\n',
  ],
  ['indentation and #', '　　# 一、甲\n　　# 二、乙\n', '一、', '　　# 一、甲\n　　# 二、|\n　　# 三、乙\n'],
  ['no asterisks', '**一、甲**\n**二、乙**\n', '二、', '**一、甲**\n**二、乙**\n三、|\n'],
  ['CRLF', '一、甲\r\n二、乙\r\n', '二、', '一、甲\r\n二、乙\r\n三、|\r\n'],
  ['an item', '要抓：一是甲；二是乙。', '一是', '要抓：一是甲；二是|；三是乙。'],
  ['behind the last item', '要抓：一是甲；二是乙。要快。', '二是', '要抓：一是甲；二是乙；三是|。要快。'],
  ['其次 behind 首先', '首先，甲。\n其次，乙。\n', '首先', '首先，甲。\n其次，|\n再次，乙。\n'],
  [
    '第四 before 最后',
    '首先，甲。\n其次，乙。\n再次，丙。\n最后，丁。\n',
    '再次',
    '首先，甲。\n其次，乙。\n再次，丙。\n第四，|\n最后，丁。\n',
  ],
  ['首先 其次 第三', '要抓。首先，甲。其次，乙。第三，丙。', '其次', '要抓。首先，甲。其次，乙。第三，|。第四，丙。'],
  ['none behind 最后', '首先，甲。\n其次，乙。\n最后，丙。\n', '最后', 'noNumber'],
  ['bullets', '——甲\n——乙\n', '——甲', '——甲\n——|\n——乙\n'],
  ['the same marker for each', '要抓：一是甲，一是乙。', '一是甲', '要抓：一是甲，一是|，一是乙。'],
  ['a gap behind it', '一、甲\n〔此处省略9字〕\n二、乙\n', '一、', 'gap'],
])('after: %s', (_name, before, words, after) => {
  expect(withSibling(before, words, 'after')).toBe(after);
});

test.each([
  ['the first', '一、甲\n\n二、乙\n', '一、', '一、|\n\n二、甲\n\n三、乙\n'],
  ['one between', '一、甲\n二、乙\n', '二、', '一、甲\n二、|\n三、乙\n'],
  ['the first item', '要抓：一是甲；二是乙。', '一是', '要抓：一是|；二是甲；三是乙。'],
  ['最后', '首先，甲。\n其次，乙。\n最后，丙。\n', '最后', '首先，甲。\n其次，乙。\n再次，|\n最后，丙。\n'],
])('before: %s', (_name, before, words, after) => {
  expect(withSibling(before, words, 'before')).toBe(after);
});

test('without renumbering the others keep their numbers', () => {
  expect(withSibling('一、甲\n二、乙\n', '一、', 'after', false)).toBe('一、甲\n二、|\n二、乙\n');
});
