import { expect, test } from 'vitest';
import { readPlainMapping } from './plainMapping.ts';
import { readYamlMapping } from './yamlMapping.ts';

test.each([
  ['标题: 在会上的讲话\n时长: 20\n'],
  ['标题: 在会上的讲话\r\n时长: 20\r\n'],
  ['副题:\nrate: 180'],
  ['标题:   多个空格  \n\n日期: 2026年1月5日'],
  ['a: b c\n类型: 致辞／欢迎词'],
])('plain lines are read as the full reader reads them: %j', (yaml) => {
  const { entries, faults } = readYamlMapping(yaml);
  expect(faults).toEqual([]);
  expect(readPlainMapping(yaml)?.entries.map(({ key, value }) => [key, value])).toEqual(
    entries.map(({ key, value }) => [key, value]),
  );
  for (const { key, value, keySpan, valueSpan } of readPlainMapping(yaml)?.entries ?? []) {
    expect([yaml.slice(keySpan.start, keySpan.end), yaml.slice(valueSpan.start, valueSpan.end)]).toEqual([key, value]);
  }
});

test.each([
  ['标题: "甲"'],
  ['标题: 甲 # 注'],
  ['标题: 甲: 乙'],
  ['标题: [甲, 乙]'],
  ['标题: |\n  甲'],
  [' 标题: 甲'],
  ['- 甲'],
  ['标题:甲'],
  ['一句话'],
])('all else is left to the full reader: %j', (yaml) => {
  expect(readPlainMapping(yaml)).toBeUndefined();
});

test('the full-width colon is read and reported, a key given twice reported', () => {
  const reading = readPlainMapping('标题：甲\n时长: 20\n时长: 30');
  expect(reading?.entries.map(({ key, value }) => [key, value])).toEqual([
    ['标题', '甲'],
    ['时长', '20'],
    ['时长', '30'],
  ]);
  expect(reading?.faults).toEqual([
    { fault: 'fullwidthColon', span: { start: 0, end: 3 } },
    { fault: 'duplicateKey', span: { start: 12, end: 14 } },
  ]);
});
