import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['、等', '同志们：\n水利、交通⟦、⟧等部门。\n'],
  ['……等', '同志们：\n水利、交通⟦……⟧等部门。\n'],
  ['、等等', '同志们：\n水利、交通⟦、⟧等等。\n'],
])('%s', (_name, draft) => {
  expect(remarked('punct.etc', draft)).toBe(draft);
});

test.each([
  ['等 as it should be', '同志们：\n水利、交通等部门。\n'],
  ['等、靠、要', '同志们：\n克服懒、等、靠、要思想。\n'],
  ['等待', '同志们：\n不能观望、等待、拖延。\n'],
  ['等不起', '同志们：\n慢不得、等不起、坐不住。\n'],
  ['等级', '同志们：\n质量、等级、价格。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('punct.etc', text)).toEqual([]);
});

test.each([['the 、 goes', '同志们：\n水利、交通、等部门。\n', ['同志们：\n水利、交通等部门。\n']]])(
  'put right: %s',
  (_name, before, after) => {
    expect(fixedTexts('punct.etc', before)).toEqual(after);
  },
);
