import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['a rare 「」', '同志们：\n“一体”“两翼”和⟦「双轮」⟧。\n'],
  ['a rare “”', '同志们：\n「一体」「两翼」和⟦“双轮”⟧。\n'],
])('%s', (_name, draft) => {
  expect(remarked('punct.quoteStyle', draft)).toBe(draft);
});

test.each([
  ['one style', '同志们：\n“一体”“两翼”。\n'],
  ['the other', '同志们：\n「一体」「两翼」。\n'],
  ['inner marks', '同志们：\n“一体‘两翼’”。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('punct.quoteStyle', text)).toEqual([]);
});

test.each([['to the usual one', '同志们：\n“一体”“两翼”和「双轮」。\n', ['同志们：\n“一体”“两翼”和“双轮”。\n']]])(
  'put right: %s',
  (_name, before, after) => {
    expect(fixedTexts('punct.quoteStyle', before)).toEqual(after);
  },
);
