import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['three points', '同志们：\n水利、交通⟦...⟧都要抓。\n'],
  ['six points', '同志们：\n水利、交通⟦......⟧\n'],
  ['three stops', '同志们：\n水利、交通⟦。。。⟧\n'],
  ['a single …', '同志们：\n水利、交通⟦…⟧\n'],
  ['three of …', '同志们：\n水利⟦………⟧交通。\n'],
  ['middle points', '同志们：\n水利、交通⟦······⟧\n'],
])('%s', (_name, draft) => {
  expect(remarked('punct.ellipsis', draft)).toBe(draft);
});

test.each([
  ['……', '同志们：\n水利、交通……\n'],
  ['twelve points', '同志们：\n水利。\n…………\n'],
  ['points of a table of contents', '目录\n一、认识....................1\n同志们：\n好。\n'],
  ['points in Latin', '同志们：\n“a...b”\n'],
  ['a comment', '同志们：\n甲<!-- ... -->乙。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('punct.ellipsis', text)).toEqual([]);
});

test.each([
  ['points', '同志们：\n水利...\n', ['同志们：\n水利……\n']],
  ['a single …', '同志们：\n水利…\n', ['同志们：\n水利……\n']],
])('put right: %s', (_name, before, after) => {
  expect(fixedTexts('punct.ellipsis', before)).toEqual(after);
});
