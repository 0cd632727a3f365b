import { expect, test } from 'vitest';
import { countSpokenSyllables } from './spokenSyllables.ts';

// Each row: the text, how it is read aloud.
test.each([
  ['2020年', '二零二零年'],
  ['38项', '三十八项'],
  ['5.2%', '百分之五点二'],
  ['1.5亿元', '一点五亿元'],
  ['18:30', '十八点三十分'],
  ['9:00', '九点'],
  ['3—5月', '三至五月'],
  ['1/3', '三分之一'],
  ['63%～68%', '百分之六十三到百分之六十八'],
  ['100', '一百'],
  ['105', '一百零五'],
  ['10086', '一万零八十六'],
  ['1,000万元', '一千万元'],
  ['2019—2020年', '二零一九至二零二零年'],
  ['10000010', '一千万零一十'],
  ['二〇二六年', '二零二六年'],
  ['“十四五”，', '十四五'],
  ['0', '零'],
  ['', ''],
])('%s is read %s', (text, reading) => {
  expect(countSpokenSyllables(text)).toBe(reading.length);
});

test('a Latin abbreviation is read letter by letter, W in three syllables', () => {
  expect(countSpokenSyllables('GDP')).toBe(3);
  expect(countSpokenSyllables('WTO')).toBe(5);
});
