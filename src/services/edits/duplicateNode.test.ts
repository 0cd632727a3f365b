import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { duplicateNode } from './duplicateNode.ts';
import { applyEdits } from './textEdit.ts';

/** The text with a copy of a node, the copy marked. */
function withCopy(text: string, words: string, renumber = true): string {
  const speech = parseSpeech(text);
  const node = speech.nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(words));
  const result = node && duplicateNode(speech, node, { renumber });
  if (result?.kind !== 'edits') return result?.kind === 'refused' ? result.reason : String(result?.kind);
  const after = applyEdits(text, result.edits);
  const { start, end } = result.focus;
  return `${after.slice(0, start)}⟦${after.slice(start, end)}⟧${after.slice(end)}`;
}

test.each([
  ['a section', '一、甲\n甲文。\n\n二、乙\n', '一、', '一、甲\n甲文。\n\n⟦二、甲\n甲文。⟧\n\n三、乙\n'],
  ['the last, as the others are parted', '一、甲\n\n二、乙', '二、', '一、甲\n\n二、乙\n\n⟦三、乙⟧'],
  ['the only one', '一、甲\n（一）子\n二、乙\n', '（一）', '一、甲\n（一）子\n⟦（二）子⟧\n二、乙\n'],
  ['CRLF', '同志们：\r\n一、甲\r\n', '一、', '同志们：\r\n一、甲\r\n⟦二、甲⟧\r\n'],
  [
    'not the closing',
    '一、甲\n二、乙\n\n同志们！让我们努力奋斗！\n',
    '二、',
    '一、甲\n二、乙\n⟦三、乙⟧\n\n同志们！让我们努力奋斗！\n',
  ],
  ['an item', '要抓：一是甲；二是乙。', '一是', '要抓：一是甲；⟦二是甲；⟧三是乙。'],
  ['the last item', '要抓：一是甲；二是乙。', '二是', '要抓：一是甲；二是乙；⟦三是乙。⟧'],
  [
    'behind 再次 comes 第四',
    '首先，甲。\n其次，乙。\n再次，丙。\n',
    '其次',
    '首先，甲。\n其次，乙。\n⟦再次，乙。⟧\n第四，丙。\n',
  ],
  [
    '首先 其次 第三',
    '要抓。首先，甲。其次，乙。第三，丙。',
    '首先',
    '要抓。首先，甲。⟦其次，甲。⟧第三，乙。第四，丙。',
  ],
  ['the same marker for each', '要抓：一是甲，一是乙。', '一是甲', '要抓：一是甲，⟦一是甲，⟧一是乙。'],
  ['最后 has none behind it', '首先，甲。\n其次，乙。\n最后，丙。\n', '最后', 'noNumber'],
  [
    '（掌声） stays behind the last',
    '（一）甲；\n（二）乙。（掌声）\n',
    '（二）',
    '（一）甲；\n（二）乙；\n⟦（三）乙⟧。（掌声）\n',
  ],
])('%s', (_name, before, words, after) => {
  expect(withCopy(before, words)).toBe(after);
});

test('a number that does not go so far', () => {
  const circled = Array.from({ length: 20 }, (_none, index) => `${String.fromCharCode(0x2460 + index)}甲\n`).join('');
  expect(withCopy(circled, '①')).toBe('noNumber');
});

test('without renumbering the copy has the same marker', () => {
  expect(withCopy('一、甲\n二、乙\n', '一、', false)).toBe('一、甲\n⟦一、甲⟧\n二、乙\n');
});
