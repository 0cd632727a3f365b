import { expect, test } from 'vitest';
import { fixedTexts, fixesIn, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['full stops', '同志们：\n抓好落实⟦。。⟧\n'],
  ['commas', '同志们：\n抓紧⟦，，⟧抓好。\n'],
  ['enumeration commas', '同志们：\n甲⟦、、⟧乙。\n'],
  ['semicolons', '同志们：\n甲⟦；；⟧乙。\n'],
  ['colons', '同志们：\n指出⟦：：⟧好。\n'],
  ['an enumeration comma and a comma', '同志们：\n甲⟦、，⟧乙。\n'],
  ['a comma and a full stop', '同志们：\n抓好⟦，。⟧\n'],
  ['two cries', '同志们：\n努力⟦！！⟧\n'],
  ['two questions', '同志们：\n行吗⟦？？⟧\n'],
])('%s', (_name, draft) => {
  expect(remarked('punct.double', draft)).toBe(draft);
});

test.each([
  ['？！', '同志们：\n这行吗？！\n'],
  ['an ellipsis of 。', '同志们：\n甲、乙。。。\n'],
  ['a colon before a comma', '同志们：\n第一：，甲。\n'],
  ['marks with a quotation between', '同志们：\n他说“好。”。我们信。\n'],
  ['marks on two lines', '同志们：\n甲。\n。乙。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('punct.double', text)).toEqual([]);
});

test.each([
  ['full stops', '同志们：\n抓好落实。。\n', ['同志们：\n抓好落实。\n']],
  ['the stronger stays', '同志们：\n抓好、，。\n', ['同志们：\n抓好。\n']],
])('put right: %s', (_name, before, after) => {
  expect(fixedTexts('punct.double', before)).toEqual(after);
});

test('doubled cries are hints that are not fixed unseen, doubled stops warnings that are', () => {
  const problems = problemsIn('punct.double', '同志们：\n努力！！抓紧。。\n');
  expect(problems.map(({ severity }) => severity)).toEqual(['hint', 'warning']);
  expect(fixesIn('punct.double', '同志们：\n努力！！\n')[0]?.isSafe).toBe(false);
  expect(fixesIn('punct.double', '同志们：\n抓紧。。\n')[0]?.isSafe).toBe(true);
});
