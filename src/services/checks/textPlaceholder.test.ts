import { expect, test } from 'vitest';
import { problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['brackets', '同志们：\n今年增长⟦【待核实】⟧。\n'],
  ['crosses', '同志们：\n请⟦××⟧同志发言。\n'],
  ['letters', '同志们：\n请⟦XX⟧同志发言。\n'],
  ['lines', '同志们：\n时间是⟦＿＿⟧。\n'],
  ['a cross of a date', '同志们：\n定于⟦×⟧月⟦×⟧日召开。\n'],
  ['a letter of a date', '同志们：\n定于⟦X⟧月召开。\n'],
])('%s', (_name, draft) => {
  expect(remarked('text.placeholder', draft)).toBe(draft);
});

test.each([
  ['a product', '同志们：\n3×5的面积。\n'],
  ['X光', '同志们：\n做X光检查。\n'],
  ['Latin words', '同志们：\n大号是XXL码。\n'],
  ['a model', '同志们：\n型号X3到位。\n'],
  ['a comment', '同志们：\n甲<!-- 【待核实】 -->乙。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('text.placeholder', text)).toEqual([]);
});

test('a speech that is hardly begun says so once', () => {
  const [first, ...others] = problemsIn('text.placeholder', `同志们：\n${'要抓好【任务】。\n'.repeat(30)}`);
  expect(first?.values).toEqual({ written: '【任务】', others: 29 });
  expect(others).toEqual([]);
});
