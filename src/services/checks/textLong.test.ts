import { expect, test } from 'vitest';
import { checkedText, problemsIn } from '../../../test/checkRows.ts';

const BREATH = '我们要坚持一切为了群众一切依靠群众从群众中来到群众中去的工作方法';

test('a breath of more than 28 syllables', () => {
  const [problem] = problemsIn('text.long', `同志们：\n${BREATH}，抓好落实。\n`);
  expect(problem?.values).toEqual({ kind: 'breath', length: BREATH.length });
});

test('a sentence of more than 100 characters', () => {
  const sentence = `${'要抓好各项工作落实，'.repeat(11)}。`;
  const [problem] = problemsIn('text.long', `同志们：\n${sentence}\n`);
  expect(problem?.values).toMatchObject({ kind: 'sentence' });
});

test.each([
  ['short ones', '要抓好落实，不放松。'],
  ['an enumeration', `要抓好${'水利工程、'.repeat(24)}交通工程。`],
])('not %s', (_name, text) => {
  expect(problemsIn('text.long', `同志们：\n${text}\n`)).toEqual([]);
});

test('it is off unless somebody asks for it', () => {
  const { problems } = checkedText(`同志们：\n${BREATH}，抓好落实。\n`, {});
  expect(problems.filter(({ code }) => code === 'text.long')).toEqual([]);
});
