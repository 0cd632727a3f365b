import { expect, test } from 'vitest';
import { applyEdits } from './textEdit.ts';

test.each([
  ['no edit', [], '一二三'],
  ['a replacement by a longer text', [{ span: { start: 1, end: 2 }, text: '十二' }], '一十二三'],
  ['an insertion at the end', [{ span: { start: 3, end: 3 }, text: '四' }], '一二三四'],
  [
    'a deletion, and a replacement behind it that touches it',
    [
      { span: { start: 0, end: 1 }, text: '' },
      { span: { start: 1, end: 2 }, text: '乙' },
    ],
    '乙三',
  ],
])('%s', (_name, edits, after) => {
  expect(applyEdits('一二三', edits)).toBe(after);
});
