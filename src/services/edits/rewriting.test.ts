import { expect, test } from 'vitest';
import { carriedOffset, carriedThrough, rewrite, type TextChange } from './rewriting.ts';
import { applyEdits } from './textEdit.ts';

const TEXT = '甲乙丙丁戊己';
/** 丁 is written anew and goes before 乙, 戊 is taken away. */
const CHANGES: readonly TextChange[] = [
  {
    span: { start: 1, end: 1 },
    pieces: [{ kind: 'rewritten', span: { start: 3, end: 4 }, text: '丁丁', isFocus: true }],
  },
  { span: { start: 3, end: 5 }, pieces: [] },
];

test('changes are carried out, and the focus is found', () => {
  const { edits, focus } = rewrite(TEXT, CHANGES);
  expect(applyEdits(TEXT, edits)).toBe('甲丁丁乙丙己');
  expect(focus).toEqual({ start: 1, end: 3 });
});

test.each([
  ['before the changes', 0, 'start', 0],
  ['before what moved in', 1, 'start', 3],
  ['the end of the words before it', 1, 'end', 1],
  ['what moved', 3, 'start', 1],
  ['the end of what moved', 4, 'end', 2],
  ['what was taken away', 4, 'start', 2],
  ['behind the changes', 5, 'start', 5],
  ['the end of the text', 6, 'start', 6],
] as const)('an offset: %s', (_name, offset, side, found) => {
  expect(carriedOffset(rewrite(TEXT, CHANGES).carried, offset, side)).toBe(found);
});

test('stretches are carried through a second step', () => {
  // 甲丁丁乙丙己 → 甲丁乙乙丙: 丁 is shortened, 己 goes.
  const carried = carriedThrough(rewrite(TEXT, CHANGES).carried, [
    { span: { start: 2, end: 3 }, text: '' },
    { span: { start: 3, end: 3 }, text: '乙' },
    { span: { start: 5, end: 6 }, text: '' },
  ]);
  expect(carriedOffset(carried, 1, 'start')).toBe(3);
  expect(carriedOffset(carried, 2, 'start')).toBe(4);
  expect(carriedOffset(carried, 3, 'start')).toBe(1);
  expect(carriedOffset(carried, 6, 'start')).toBe(5);
});

test('an edit is no longer than what changes, and parts no pair', () => {
  const change = (text: string, fresh: string) =>
    rewrite(text, [{ span: { start: 0, end: text.length }, pieces: [{ kind: 'written', text: fresh }] }]).edits;
  expect(change('甲乙丙', '甲丁丙')).toEqual([{ span: { start: 1, end: 2 }, text: '丁' }]);
  expect(change('甲乙', '甲乙')).toEqual([]);
  expect(change('甲\r\n', '甲\n')).toEqual([{ span: { start: 1, end: 3 }, text: '\n' }]);
  expect(change('😀', '😁')).toEqual([{ span: { start: 0, end: 2 }, text: '😁' }]);
});
