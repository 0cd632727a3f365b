import { expect, test } from 'vitest';
import { fixedTexts, fixesIn, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['（一）、', '同志们：\n一、甲\n⟦（一）、⟧子\n（二）丑\n'],
  ['1、', '同志们：\n⟦1、⟧甲\n2.乙\n'],
  ['１、', '同志们：\n⟦１、⟧甲\n２．乙\n'],
  ['一.', '同志们：\n⟦一.⟧甲\n二、乙\n'],
  ['第二、 among 第一，', '同志们：\n第一，甲。\n⟦第二、⟧乙。\n第三，丙。\n'],
  ['a whole list of 第一、, once', '同志们：\n⟦第一、⟧甲。\n第二、乙。\n第三、丙。\n'],
  ['(一)', '同志们：\n一、甲\n⟦(一)⟧子\n（二）丑\n'],
  ['(1)', '同志们：\n一、甲\n⟦(1)⟧子\n（2）丑\n'],
])('%s', (_name, draft) => {
  expect(remarked('ordinal.mark', draft)).toBe(draft);
});

test.each([
  ['right markers', '同志们：\n一、甲\n（一）子\n1.寅\n（1）卯\n①辰\n'],
  ['第一、第二、第三产业', '同志们：\n第一、第二、第三产业都要发展。\n'],
  ['1.5', '同志们：\n1.5亿元已经到位。\n'],
  ['三、四季度', '同志们：\n三、四季度要抓紧。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('ordinal.mark', text)).toEqual([]);
});

test.each([
  ['（一）、', '同志们：\n（一）、甲\n（二）乙\n', '同志们：\n（一）甲\n（二）乙\n'],
  ['1、', '同志们：\n1、甲\n2.乙\n', '同志们：\n1.甲\n2.乙\n'],
  ['１、', '同志们：\n１、甲\n２．乙\n', '同志们：\n１．甲\n２．乙\n'],
  ['一．', '同志们：\n一．甲\n二、乙\n', '同志们：\n一、甲\n二、乙\n'],
  ['a whole list', '同志们：\n第一、甲。\n第二、乙。\n', '同志们：\n第一，甲。\n第二，乙。\n'],
  ['(一)', '同志们：\n(一)甲\n（二）乙\n', '同志们：\n（一）甲\n（二）乙\n'],
])('%s is put right, also unseen', (_name, before, after) => {
  expect(fixedTexts('ordinal.mark', before)).toEqual([after]);
  expect(fixesIn('ordinal.mark', before)[0]?.isSafe).toBe(true);
});

test('half-width brackets are a hint, wrong marks a warning', () => {
  expect(problemsIn('ordinal.mark', '同志们：\n(一)甲\n（二）、乙\n').map(({ severity }) => severity)).toEqual([
    'hint',
    'warning',
  ]);
});
