import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['months', '同志们：\n⟦3-5月⟧开展。\n'],
  ['percentages', '同志们：\n占比⟦63-68%⟧。\n'],
  ['percentages with two signs', '同志们：\n占比⟦63%-68%⟧。\n'],
  ['years', '同志们：\n编制⟦2026-2030年⟧规划。\n'],
  ['quantities', '同志们：\n投入⟦3-5亿元⟧。\n'],
])('%s', (_name, draft) => {
  expect(remarked('number.range', draft)).toBe(draft);
});

test.each([
  ['right ones', '同志们：\n3—5月，63%～68%。\n'],
  ['a telephone number', '同志们：\n电话0512-63958888。\n'],
  ['a date', '同志们：\n2026-01-05开会。\n'],
  ['a document number', '同志们：\n〔2026〕3-5号文件。\n'],
  ['a code', '同志们：\nA3-5型设备，GB/T9704-2012。\n'],
  ['a score', '同志们：\n以3-2取胜。\n'],
  ['floors of a building', '同志们：\n住2-1室。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('number.range', text)).toEqual([]);
});

test.each([
  ['months', '同志们：\n3-5月。\n', ['同志们：\n3—5月。\n']],
  ['percentages', '同志们：\n63-68%。\n', ['同志们：\n63%～68%。\n']],
  ['the mark that is usual', '同志们：\n占1%—2%，占3%—4%，占63-68%。\n', ['同志们：\n占1%—2%，占3%—4%，占63%—68%。\n']],
])('put right: %s', (_name, before, after) => {
  expect(fixedTexts('number.range', before)).toEqual(after);
});
