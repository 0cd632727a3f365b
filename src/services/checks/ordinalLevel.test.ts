import { expect, test } from 'vitest';
import { problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['（一） before any 一、', '同志们：\n⟦（一）⟧甲\n（二）乙\n一、丙\n二、丁\n'],
  ['（1） right under 一、', '同志们：\n一、甲\n⟦（1）⟧子\n（2）丑\n二、乙\n'],
  ['① right under （一）', '同志们：\n一、甲\n（一）子\n⟦①⟧丑\n②寅\n（二）卯\n'],
  ['一、 under （一）', '同志们：\n（一）甲\n⟦一、⟧子\n二、丑\n（二）乙\n'],
])('%s', (_name, draft) => {
  expect(remarked('ordinal.level', draft)).toBe(draft);
});

test.each([
  ['一、 then （一） then 1.', '同志们：\n一、甲\n（一）子\n1.丑\n2.寅\n二、乙\n'],
  ['一、 then 1., accepted usage', '同志们：\n一、甲\n1.子\n2.丑\n二、乙\n'],
  ['（一） in a speech without 一、', '同志们：\n（一）甲\n（二）乙\n'],
  ['（一） behind a gap', '同志们：\n〔此处省略20字〕\n（二）甲\n一、乙\n'],
  ['items （1） within a paragraph', '同志们：\n一、甲\n要做到（1）子；（2）丑。\n二、乙\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('ordinal.level', text)).toEqual([]);
});
