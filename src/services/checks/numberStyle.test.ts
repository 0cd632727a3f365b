import { expect, test } from 'vitest';
import { problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['a year', '同志们：\n2024年起步，2025年推开，2026年见效，⟦二〇二七年⟧验收。\n'],
  ['a day', '同志们：\n3月5日开会，3月6日讨论，3月7日总结，⟦四月八日⟧验收。\n'],
  ['a percentage', '同志们：\n增长5%，下降3%，占比8%，提高⟦百分之六⟧。\n'],
  ['once where both are usual', '同志们：\n2024年、2025年，⟦二〇二六年⟧、二〇二七年。\n'],
])('%s', (_name, draft) => {
  expect(remarked('number.style', draft)).toBe(draft);
});

test.each([
  ['one style', '同志们：\n2024年起步，2025年推开。\n'],
  ['the date below the title', '讲话\n（二〇二六年一月五日）\n同志们：\n2026年要抓好。\n'],
  ['set phrases', '同志们：\n2026年学习十九大精神，第三，五四运动。\n'],
  ['a quotation', '同志们：\n2026年重温“一九四九年”的历史。\n'],
  ['approximations', '同志们：\n增长5%，有的百分之几十，有的百分之二、三。\n'],
  ['百分之百', '同志们：\n增长5%，完成率百分之百。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('number.style', text)).toEqual([]);
});
