import { expect, test } from 'vitest';
import { scriptSeams } from './scriptSeams.ts';

/** Each row: why, what stands before, the text with ｜ at its seams. */
test.each([
  ['digits among Han', '', '到｜2026｜年｜5｜月'],
  ['letters and digits of one word', '', '的｜PM2.5｜值'],
  ['marks part them already', '', '增长｜5.2%，“5”和（5）年'],
  ['full-width digits are set like Han', '', '到２０２６年Ａ类'],
  ['a seam with the text before', '第', '｜5｜个'],
  ['none with a mark before', '“', '5｜个'],
  ['none within what stands before', '第5', '｜个'],
  ['the second character of a pair before', '\u{20000}', '｜5'],
  ['rare Han', '', '5｜\u{20000}'],
  ['Greek and accented letters', '', '用｜α｜和｜é'],
  ['々 and 〇', '', '々｜5｜〇'],
  ['nothing', '第', ''],
  ['blanks', '', '第 5 个'],
])('%s', (_name, before, marked) => {
  const parts = marked.split('｜');
  const seams = parts.slice(0, -1).map((_part, index) => parts.slice(0, index + 1).join('').length);
  expect(scriptSeams(parts.join(''), before)).toEqual(seams);
});
