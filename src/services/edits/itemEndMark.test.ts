import { expect, test } from 'vitest';
import { holdsSentences, itemEndMarkEdit } from './itemEndMark.ts';
import { applyEdits } from './textEdit.ts';

test.each<[item: string, mark: '。' | '；', after: string]>([
  ['甲；', '。', '甲。'],
  ['甲，', '。', '甲。'],
  ['甲、', '；', '甲；'],
  ['甲', '。', '甲。'],
  ['甲 \n', '。', '甲。 \n'],
  ['甲。', '；', '甲；'],
  ['甲。', '。', '甲。'],
  ['甲！', '；', '甲！'],
  ['“甲。”', '；', '“甲。”'],
  ['“甲”', '；', '“甲”；'],
  ['**甲；**', '。', '**甲。**'],
  ['甲。（掌声）', '；', '甲。（掌声）'],
  ['甲：', '。', '甲：'],
  ['', '。', ''],
  [' ', '。', ' '],
])('%j made to end in %s', (item, mark, after) => {
  const edit = itemEndMarkEdit(item, 0, item.length, mark);
  expect(applyEdits(item, edit ? [edit] : [])).toBe(after);
});

test.each([
  ['甲。乙。', true],
  ['甲？乙', true],
  ['甲，乙。', false],
  ['甲', false],
])('%s holds sentences: %s', (item, holds) => {
  expect(holdsSentences(item, 0, item.length)).toBe(holds);
});
