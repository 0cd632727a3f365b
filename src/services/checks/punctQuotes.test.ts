import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['a pair', '同志们：\n学习⟦"两山"⟧理念。\n'],
  ['two pairs', '同志们：\n学习⟦"两山"⟧和⟦"四水"⟧。\n'],
  ['single ones', "同志们：\n学习⟦'两山'⟧理念。\n"],
  ['an odd number, once', '同志们：\n学习⟦"⟧两山"和"四水。\n'],
  ['Latin in Chinese', '同志们：\n打开⟦"Word"⟧文件。\n'],
])('%s', (_name, draft) => {
  expect(remarked('punct.quotes', draft)).toBe(draft);
});

test.each([
  ['curly ones', '同志们：\n学习“两山”理念。\n'],
  ['inches', '同志们：\n一台7"的屏幕。\n'],
  ['an apostrophe', "同志们：\n用don't作例。\n"],
  ['Latin among Latin', '同志们：\n"name": "x"\n'],
  ['a comment', '同志们：\n甲<!-- "注" -->乙。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('punct.quotes', text)).toEqual([]);
});

test.each([
  ['a pair', '同志们：\n学习"两山"理念。\n', ['同志们：\n学习“两山”理念。\n']],
  ['single ones', "同志们：\n学习'两山'理念。\n", ['同志们：\n学习‘两山’理念。\n']],
  ['an odd number', '同志们：\n学习"两山"和"四水。\n', []],
  ['within a quotation', '同志们：\n他说“学习"两山"理念”。\n', []],
])('put right: %s', (_name, before, after) => {
  expect(fixedTexts('punct.quotes', before)).toEqual(after);
});
