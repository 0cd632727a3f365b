import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['around a year', '同志们：\n到⟦ ⟧2026⟦ ⟧年底完成。\n'],
  ['around a quantity', '同志们：\n完成⟦ ⟧38⟦ ⟧项任务。\n'],
  ['between words', '同志们：\n我们一定要坚持⟦ ⟧以人民为中心的思想。\n'],
  ['before a mark', '同志们：\n要抓好落实⟦ ⟧，不放松。\n'],
  ['behind a mark', '同志们：\n要抓好落实，⟦ ⟧不放松。\n'],
  ['several', '同志们：\n要抓好落实⟦  ⟧，不放松。\n'],
])('%s', (_name, draft) => {
  expect(remarked('punct.spaces', draft)).toBe(draft);
});

test.each([
  ['a name in the byline', '讲话\n区长　李　强\n同志们：\n好。\n'],
  ['a name in the text', '同志们：\n请张 三同志发言。\n'],
  ['bodies', '同志们：\n中共中央 国务院作出决定。\n'],
  ['an office before a name', '同志们：\n区长 张三丰同志到会讲话。\n'],
  ['a list of names', '同志们：\n张三 李四 王小二 赵大\n'],
  ['Latin words', '同志们：\n使用 Visual Studio Code 写稿。\n'],
  ['indentation', '同志们：\n　　要抓好落实。\n'],
  ['a marker and its blank', '同志们：\n一、 甲\n二、 乙\n'],
  ['第1章 总则', '同志们：\n见第1章 总则部分。\n'],
  ['no space at all', '同志们：\n2026年完成38项任务。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('punct.spaces', text)).toEqual([]);
});

test.each([['it goes', '同志们：\n到 2026年底完成。\n', ['同志们：\n到2026年底完成。\n']]])(
  'put right: %s',
  (_name, before, after) => {
    expect(fixedTexts('punct.spaces', before)).toEqual(after);
  },
);
