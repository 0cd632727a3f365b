import { expect, test } from 'vitest';
import { openUnits, withOrdinal } from './pointOrdinals.ts';

test.each([
  ['its own number', '【第二项任务】', 2, ['项']],
  ['digits', '【第12条】', 12, ['条']],
  ['two of them', '抓住【第一个着力点】，解决【第一件难事】', 1, ['个', '件']],
  ['another number', '【第二项任务】', 3, []],
  ['no place', '第二项任务', 2, []],
  ['a number further inside', '【重点抓的第二项】', 2, []],
])('%s', (_name, lead, ordinal, units) => {
  expect(openUnits(lead, ordinal)).toEqual(units);
});

test.each([
  ['in places and out of them', '【第二项任务】，第二项', '【第四项任务】，第四项'],
  ['digits stay digits', '【第2项】', '【第4项】'],
  ['another unit', '【第二次会议】', '【第二次会议】'],
  ['another number', '【第三项】【第十二项】', '【第三项】【第十二项】'],
])('%s', (_name, words, expected) => {
  expect(withOrdinal(words, 2, 4, ['项'])).toBe(expected);
});
