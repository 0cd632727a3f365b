import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['headings', '一、甲\n⟦三、⟧乙\n四、丙\n'],
  ['brackets under a heading', '一、甲\n（一）子\n（二）丑\n⟦（四）⟧寅\n二、乙\n'],
  ['digits', '1.甲\n2.乙\n⟦4.⟧丙\n5.丁\n'],
  ['items within a paragraph', '同志们：\n要抓。一是甲；二是乙；⟦四是⟧丙；五是丁。\n'],
  ['the last one', '一、甲\n二、乙\n⟦四、⟧丙\n'],
  ['two places', '一、甲\n⟦三、⟧乙\n⟦五、⟧丙\n六、丁\n'],
])('a number left out: %s', (_name, draft) => {
  expect(remarked('ordinal.skip', draft)).toBe(draft);
});

test.each([
  ['headings', '一、甲\n二、乙\n⟦二、⟧丙\n三、丁\n'],
  ['headings, and the count goes on by places', '一、甲\n二、乙\n⟦二、⟧丙\n四、丁\n'],
  ['brackets', '一、甲\n（一）子\n（二）丑\n⟦（二）⟧寅\n'],
  ['items within a paragraph', '同志们：\n要抓。一是甲；二是乙；⟦二是⟧丙；三是丁。\n'],
  ['behind paragraphs without a marker', '同志们：\n一是甲。\n二是乙。\n三是丙。\n这些都要抓好。\n⟦三是⟧丁。\n'],
])('a number twice: %s', (_name, draft) => {
  expect(remarked('ordinal.repeat', draft)).toBe(draft);
});

test.each([
  ['headings', '同志们：\n⟦二、⟧甲\n三、乙\n'],
  ['brackets under a heading', '一、甲\n⟦（二）⟧子\n（三）丑\n二、乙\n（一）寅\n（二）卯\n'],
])('a list that begins above one: %s', (_name, draft) => {
  expect(remarked('ordinal.first', draft)).toBe(draft);
});

test.each([
  ['a list in order', '一、甲\n二、乙\n三、丙\n'],
  ['a list that starts anew under each parent', '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯\n'],
  ['members on two sides of a gap', '一、甲\n〔此处省略30字〕\n四、乙\n五、丙\n'],
  ['a text that starts in the middle', '〔此处省略30字〕\n三、甲\n四、乙\n'],
  ['the same marker for every member', '同志们：\n一是为了学习，一是为了工作。\n'],
  ['一个是', '同志们：\n有两件事，一个是学习，一个是工作。\n'],
  ['a last 最后', '同志们：\n首先，甲。\n其次，乙。\n最后，丙。\n'],
  ['首先 其次 第三', '同志们：\n首先，甲。\n其次，乙。\n第三，丙。\n'],
  ['1.5亿元 at a line’s start', '1.甲\n1.5亿元到位。\n2.乙\n'],
  ['items of two paragraphs', '同志们：\n一是甲。二是乙。\n一是丙。二是丁。三是戊。\n'],
  ['a numeral in a quotation', '同志们：\n“一是吃饭，二要建设”，这话不错。\n'],
])('not %s', (_name, text) => {
  for (const code of ['ordinal.skip', 'ordinal.repeat', 'ordinal.first'] as const) {
    expect(problemsIn(code, text)).toEqual([]);
  }
});

test('the list is renumbered, others stay as they are', () => {
  expect(fixedTexts('ordinal.skip', '一、甲\n（一）子\n（三）丑\n三、乙\n')).toEqual([
    '一、甲\n（一）子\n（二）丑\n三、乙\n',
  ]);
  expect(fixedTexts('ordinal.repeat', '一、甲\n二、乙\n二、丙\n')).toEqual(['一、甲\n二、乙\n三、丙\n']);
  expect(fixedTexts('ordinal.first', '二、甲\n三、乙\n')).toEqual(['一、甲\n二、乙\n']);
});

test('the member before it is shown with it', () => {
  const [problem] = problemsIn('ordinal.skip', '一、甲\n三、乙\n');
  expect(problem?.related).toEqual([{ span: { start: 0, end: 2 }, role: 'memberBefore' }]);
  expect(problem?.values).toEqual({ marker: '三、', before: '一、', missing: 2 });
});
