import { expect, test } from 'vitest';
import { problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['a heading', '同志们：\n⟦一、⟧甲\n要抓好。\n'],
  ['a point under a heading', '同志们：\n一、甲\n⟦（一）⟧子\n二、乙\n（一）丑\n（二）寅\n'],
  ['an item', '同志们：\n要抓好落实。⟦一是⟧明确责任，层层传导。\n'],
])('%s alone', (_name, draft) => {
  expect(remarked('ordinal.alone', draft)).toBe(draft);
});

test.each([
  ['two members', '同志们：\n一、甲\n二、乙\n'],
  ['首先 in a greeting', '同志们：\n首先，我代表县委向大家问好。\n'],
  ['一是 in a quotation', '同志们：\n他说：“一是明确责任。”\n'],
  ['a list that goes on in other words', '同志们：\n要抓好落实。一是明确责任。另外，要加强督查。\n'],
  ['a list whose second item opens the next paragraph', '同志们：\n要抓好落实。一是明确责任。\n二是加强督查。\n'],
  ['a gap', '同志们：\n一、甲\n〔此处省略20字〕\n'],
  ['统一是 and 万一是', '同志们：\n统一是大事。万一是真的呢。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('ordinal.alone', text)).toEqual([]);
});
