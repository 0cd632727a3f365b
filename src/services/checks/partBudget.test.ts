import { expect, test } from 'vitest';
import { problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  [
    'a section',
    '同志们：\n⟦一、甲⟧{10秒}\n要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。\n二、乙\n',
  ],
])('%s', (_name, draft) => {
  expect(remarked('part.budget', draft)).toBe(draft);
});

test.each([
  ['enough time', '同志们：\n一、甲{3分钟}\n要抓好落实。\n二、乙\n'],
  ['no budget', '同志们：\n一、甲\n要抓好落实。\n'],
  [
    'a few seconds',
    '同志们：\n一、甲{30秒}\n要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。\n二、乙\n',
  ],
])('not %s', (_name, text) => {
  expect(problemsIn('part.budget', text)).toEqual([]);
});

test('the whole speech against its planned minutes', () => {
  const draft = `---\n时长: ⟦1⟧\n---\n同志们：\n${'要抓好落实。'.repeat(60)}\n`;
  expect(remarked('part.budget', draft)).toBe(draft);
});
