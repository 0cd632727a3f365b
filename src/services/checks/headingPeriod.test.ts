import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['one that ends in 。', '同志们：\n一、甲\n二、乙\n⟦三、丙。⟧\n'.replace('⟦三、丙。⟧', '三、⟦丙。⟧')],
  ['one that does not', '同志们：\n一、甲。\n二、⟦乙⟧\n三、丙。\n'],
])('%s among others', (_name, draft) => {
  expect(remarked('heading.period', draft)).toBe(draft);
});

test.each([
  ['all alike', '同志们：\n一、甲\n二、乙\n'],
  ['headings of two levels', '同志们：\n一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）寅。\n（二）卯。\n'],
  ['headings that open a paragraph of text', '同志们：\n一、甲\n二、乙。要抓好。\n三、丙\n'],
  ['parts that are alike each', '同志们：\n一、甲\n（一）子。\n（二）丑。\n（三）寅。\n二、乙\n（一）卯\n（二）辰\n'],
  ['a question', '同志们：\n一、甲\n二、乙？\n三、丙\n'],
  ['one of each', '同志们：\n一、甲\n二、乙。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('heading.period', text)).toEqual([]);
});

test('the odd one is made like the others', () => {
  expect(fixedTexts('heading.period', '一、甲\n二、乙\n三、丙。\n')).toEqual(['一、甲\n二、乙\n三、丙\n']);
  expect(fixedTexts('heading.period', '一、甲。\n二、乙{3分钟}\n三、丙。\n')).toEqual([
    '一、甲。\n二、乙。{3分钟}\n三、丙。\n',
  ]);
});
