import { expect, test } from 'vitest';
import { applyEdits } from '../edits/textEdit.ts';
import { cleaningEdits } from './cleaningEdits.ts';
import { cleanSpeech } from './cleanSpeech.ts';

test.each([
  ['nothing', '同志们：\n今天开会。', []],
  ['one character put in place of six', '学习&nbsp;提高。', [{ span: { start: 2, end: 8 }, text: ' ' }]],
  ['what is dropped at the end', '学习。\n相关文章', [{ span: { start: 3, end: 8 }, text: '' }]],
])('%s is edited', (_name, damaged, edits) => {
  expect(cleaningEdits(damaged, cleanSpeech(damaged, { tables: undefined }))).toEqual(edits);
});

test('the edits lead to the cleaned text', () => {
  const damaged =
    '您的位置：某网>>正文\n讲话\n讲话\n同志们:\n甲,乙;丙&ldquo;丁&rdquo;。 \u200b戊……(某网省略12字)……\n己。';
  const result = cleanSpeech(damaged, { tables: undefined });
  expect(applyEdits(damaged, cleaningEdits(damaged, result))).toBe(result.text);
});
