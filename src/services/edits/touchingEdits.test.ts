import { expect, test } from 'vitest';
import { applyEdits } from './textEdit.ts';
import { joinTouching } from './touchingEdits.ts';

test('edits that touch are one, others stay', () => {
  const edits = [
    { span: { start: 1, end: 2 }, text: '。' },
    { span: { start: 2, end: 2 }, text: '\n' },
    { span: { start: 2, end: 4 }, text: '（一）' },
    { span: { start: 5, end: 6 }, text: '。' },
  ];
  const joined = joinTouching(edits);
  expect(joined).toEqual([
    { span: { start: 1, end: 4 }, text: '。\n（一）' },
    { span: { start: 5, end: 6 }, text: '。' },
  ]);
  expect(applyEdits('甲；一是乙；', joined)).toBe(applyEdits('甲；一是乙；', edits));
});
