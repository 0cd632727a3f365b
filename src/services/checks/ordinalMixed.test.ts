import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test('第三 behind 首先 and 其次', () => {
  const draft = '同志们：\n首先，甲。\n其次，乙。\n⟦第三⟧，丙。\n';
  expect(remarked('ordinal.mixed', draft)).toBe(draft);
});

test.each([
  ['one form', '同志们：\n首先，甲。\n其次，乙。\n再次，丙。\n'],
  ['a last 最后', '同志们：\n首先，甲。\n其次，乙。\n最后，丙。\n'],
  ['one form throughout', '同志们：\n第一，甲。\n第二，乙。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('ordinal.mixed', text)).toEqual([]);
});

test('the list is made one form, either way', () => {
  expect(fixedTexts('ordinal.mixed', '同志们：\n首先，甲。\n其次，乙。\n第三，丙。\n')).toEqual([
    '同志们：\n第一，甲。\n第二，乙。\n第三，丙。\n',
    '同志们：\n首先，甲。\n其次，乙。\n再次，丙。\n',
  ]);
});
