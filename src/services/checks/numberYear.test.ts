import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['零', '同志们：\n到⟦二零二六⟧年见效，二〇二五年起步。\n'],
  ['○', '同志们：\n到⟦二○二六⟧年见效。\n'],
  ['0', '同志们：\n到⟦二0二六⟧年见效。\n'],
  ['once where it is always so', '同志们：\n从⟦二零二五⟧年到二零二六年。\n'],
  ['each where the right one stands too', '同志们：\n从⟦二零二五⟧年到⟦二零二六⟧年，二〇二七年验收。\n'],
])('%s', (_name, draft) => {
  expect(remarked('number.year', draft)).toBe(draft);
});

test.each([
  ['〇', '同志们：\n到二〇二六年见效。\n'],
  ['a year without zero', '同志们：\n一九四九年成立。\n'],
  ['a quantity', '同志们：\n有三千零五十年历史。\n'],
  ['digits', '同志们：\n到2026年见效。\n'],
  ['a number of years', '同志们：\n一百零五年来。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('number.year', text)).toEqual([]);
});

test.each([['all places', '同志们：\n从二零二五年到二○二六年。\n', ['同志们：\n从二〇二五年到二〇二六年。\n']]])(
  'put right: %s',
  (_name, before, after) => {
    expect(fixedTexts('number.year', before)).toEqual(after);
  },
);
