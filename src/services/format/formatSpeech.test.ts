import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { applyEdits } from '../edits/textEdit.ts';
import { formatEdits } from './formatSpeech.ts';

function formatted(text: string): string {
  return applyEdits(text, formatEdits(parseSpeech(text)));
}

test.each([
  ['marks', '同志们:\n抓好落实,加快推进...\n', '同志们：\n抓好落实，加快推进……\n'],
  ['blanks at line ends', '同志们：  \n抓好落实。　\n\n  \n', '同志们：\n抓好落实。\n\n\n'],
  ['spaces around figures', '同志们：\n到 2026 年，完成 38 项任务。\n', '同志们：\n到2026年，完成38项任务。\n'],
  [
    'indentation, as most have it',
    '同志们：\n　　甲。\n　　乙。\n丙。\n  丁。\n　　戊。\n　　己。\n　　庚。\n',
    '同志们：\n　　甲。\n　　乙。\n　　丙。\n　　丁。\n　　戊。\n　　己。\n　　庚。\n',
  ],
  ['no indentation, as most have none', '同志们：\n甲。\n乙。\n　　丙。\n丁。\n', '同志们：\n甲。\n乙。\n丙。\n丁。\n'],
  ['marks that a space kept apart', '同志们：\n抓学习、 、抓作风。\n', '同志们：\n抓学习、抓作风。\n'],
  ['CRLF stays', '同志们:\r\n甲,乙。 \r\n', '同志们：\r\n甲，乙。\r\n'],
])('%s', (_name, before, after) => {
  expect(formatted(before)).toBe(after);
});

test.each([
  ['a good text', '在会上的讲话\n（2026年1月5日）\n区长　张　三\n\n同志们：\n　　甲。\n　　乙。\n\n谢谢大家！\n'],
  ['indentation where no style is clear', '同志们：\n　　甲。\n乙。\n　　丙。\n丁。\n'],
  ['words and numbers', '同志们：\n布署。\n一、甲\n三、乙\n二零二六年，3-5月，的的。\n'],
  ['front matter and comments', '---\n备注: 甲,乙  \n---\n同志们：\n<!-- 甲,乙  \n丙 -->\n'],
  ['names', '同志们：\n请张 三同志发言。\n'],
  ['what a comment exempts', '同志们：\n<!-- 不查 punct.halfwidth -->\n甲,乙。\n'],
])('left as it is: %s', (_name, text) => {
  expect(formatted(text)).toBe(text);
});

test('a selection changes only its lines, whole', () => {
  const text = '同志们：\n甲,乙"丙"丁。\n甲,乙"丙"丁。\n';
  const at = text.indexOf('乙');
  const edits = formatEdits(parseSpeech(text), { within: { start: at, end: at + 1 } });
  expect(applyEdits(text, edits)).toBe('同志们：\n甲，乙“丙”丁。\n甲,乙"丙"丁。\n');
});

test('edits are as small as can be', () => {
  expect(formatEdits(parseSpeech('同志们：\n甲,乙。\n'))).toEqual([{ span: { start: 6, end: 7 }, text: '，' }]);
});
