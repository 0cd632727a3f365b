import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['two hyphens', '同志们：\n目标只有一个⟦--⟧让群众满意。\n'],
  ['three hyphens', '同志们：\n目标⟦---⟧满意。\n'],
  ['two ―', '同志们：\n目标只有一个⟦――⟧让群众满意。\n'],
  ['drawn lines', '同志们：\n目标⟦──⟧满意。\n'],
  ['― as a connector', '同志们：\n北京⟦―⟧上海的航线。\n'],
])('%s', (_name, draft) => {
  expect(remarked('punct.dash', draft)).toBe(draft);
});

test.each([
  ['——', '同志们：\n目标只有一个——让群众满意。\n'],
  ['a connector', '同志们：\n中国—东盟，2019—2020年。\n'],
  ['hyphens in Latin', '同志们：\n用--help查看。\n'],
  ['a line of strokes', '同志们：\n甲。\n---\n乙。\n'],
  ['a comment', '同志们：\n<!-- 甲--乙 -->\n好。\n'],
  ['a code', '同志们：\nA-3型号。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('punct.dash', text)).toEqual([]);
});

test.each([
  ['hyphens', '同志们：\n目标--满意。\n', ['同志们：\n目标——满意。\n']],
  ['a connector', '同志们：\n北京―上海。\n', ['同志们：\n北京—上海。\n']],
])('put right: %s', (_name, before, after) => {
  expect(fixedTexts('punct.dash', before)).toEqual(after);
});
