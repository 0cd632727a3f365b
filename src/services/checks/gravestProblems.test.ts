import { expect, test } from 'vitest';
import { checkedText } from '../../../test/checkRows.ts';
import { gravestProblems } from './gravestProblems.ts';

const LINES = 10_000;
const { problems } = checkedText(`同志们：\n${'一是抓好落实。。\n'.repeat(LINES)}讲三点意见。\n一、甲！！\n二、乙\n`);

test('what is more than can be shown is left out and counted', () => {
  const { shown, left } = gravestProblems(problems, 500);
  expect(problems.length).toBeGreaterThanOrEqual(LINES);
  expect([shown.length, left]).toEqual([500, problems.length - 500]);
});

test('the grave ones come before the light, and all stand in the order of the text', () => {
  const { shown } = gravestProblems(problems, LINES + 1);
  const grave = problems.filter(({ severity }) => severity === 'warning');
  expect(shown).toEqual(grave.slice(0, LINES + 1));
});

test('few are all shown', () => {
  const few = problems.slice(0, 3);
  expect(gravestProblems(few, 3)).toEqual({ shown: few, left: 0 });
});
