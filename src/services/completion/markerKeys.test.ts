import { expect, test } from 'vitest';
import { markerKeys } from './markerKeys.ts';

test.each([
  ['an item', '四是', 4, ['四是', 'sishi', 'ss', '四', '4']],
  ['a bracket, typed with either brackets', '（三）', 3, ['（三）', '(三)', '三', 'san', 's', '3']],
  ['a bracket with a digit', '（2）', 2, ['（2）', '(2)', '2', 'er', 'e', '二']],
  ['a heading', '二、', 2, ['二、', '二', 'er', 'e', '2']],
  ['full-width digits, typed in either width', '３． ', 3, ['３．', '3.', '３', 'san', 's', '三', '3']],
  ['an ordinal without its comma', '第三，', 3, ['第三', 'disan', 'ds', '三', '3']],
  ['an ordinal with its unit', '第二个方面是', 2, ['第二个方面是', 'diergefangmianshi', 'degfms', '二', '2']],
  ['a word', '其次，', 2, ['其次', 'qici', 'qc', '二', '2']],
  ['a word without a number', '最后，', undefined, ['最后', 'zuihou', 'zh']],
  ['a number of two syllables', '十二是', 12, ['十二是', 'shiershi', 'ses', '十二', '12']],
  ['a circled number', '⑩', 10, ['⑩', 'shi', 's', '十', '10']],
  ['a bullet', '——', undefined, ['——', '--']],
  ['a #', '## ', undefined, ['##']],
])('%s', (_name, marker, ordinal, keys) => {
  expect(markerKeys(marker, ordinal)).toEqual(keys);
});
