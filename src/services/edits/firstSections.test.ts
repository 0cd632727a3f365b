import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { firstSections } from './firstSections.ts';
import { applyEdits } from './textEdit.ts';

const PASTED = '三、丙\n丙文。\n四、丁\n';

test.each([
  [
    'before the closing',
    '讲话\n同志们：\n大家好。\n同志们！让我们努力奋斗！\n',
    '讲话\n同志们：\n大家好。\n｜一、丙\n丙文。\n二、丁\n同志们！让我们努力奋斗！\n',
  ],
  [
    'before the thanks, parted as the paragraphs are',
    '讲话\n\n同志们：\n\n谢谢大家！\n',
    '讲话\n\n同志们：\n\n｜一、丙\n丙文。\n二、丁\n\n谢谢大家！\n',
  ],
  ['at the end', '讲话\n同志们：\n大家好。', '讲话\n同志们：\n大家好。\n｜一、丙\n丙文。\n二、丁'],
  ['into nothing', '', '｜一、丙\n丙文。\n二、丁'],
  [
    'before the closing and the thanks',
    '讲话\n同志们：\n大家好。\n同志们！让我们努力奋斗！\n谢谢大家！\n',
    '讲话\n同志们：\n大家好。\n｜一、丙\n丙文。\n二、丁\n同志们！让我们努力奋斗！\n谢谢大家！\n',
  ],
  ['behind a salutation alone', '同志们：', '同志们：\n｜一、丙\n丙文。\n二、丁'],
  [
    'behind the items of the opening',
    '同志们：\n讲两点：一是快；二是稳。\n谢谢大家！\n',
    '同志们：\n讲两点：一是快；二是稳。\n｜一、丙\n丙文。\n二、丁\n谢谢大家！\n',
  ],
])('%s', (_name, text, expected) => {
  const result = firstSections(parseSpeech(text), PASTED, { renumber: true });
  expect(result.kind).toBe('edits');
  if (result.kind !== 'edits') return;
  const after = applyEdits(text, result.edits);
  expect(`${after.slice(0, result.place)}｜${after.slice(result.place)}`).toBe(expected);
});

test('numbers stay as written where they are not put in order', () => {
  const result = firstSections(parseSpeech('同志们：\n'), PASTED, { renumber: false });
  expect(result.kind === 'edits' && applyEdits('同志们：\n', result.edits)).toBe('同志们：\n三、丙\n丙文。\n四、丁');
});

test('no words, no edit', () => {
  expect(firstSections(parseSpeech('同志们：\n'), ' \n', { renumber: true })).toEqual({ kind: 'atEdge' });
});
