import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { setNumberFact } from './setNumberFact.ts';
import { applyEdits } from './textEdit.ts';

test.each([
  ['over another value', '---\n时长: 20\n语速: 180\n---\n同志们：\n', '---\n时长: 15\n语速: 180\n---\n同志们：\n'],
  ['over a value with its unit', '---\n时长: 20分钟\n---\n同志们：\n', '---\n时长: 15\n---\n同志们：\n'],
  ['over an English key', '---\nminutes: 20\n---\n同志们：\n', '---\nminutes: 15\n---\n同志们：\n'],
  ['behind a key without a value', '---\n时长:\n---\n同志们：\n', '---\n时长: 15\n---\n同志们：\n'],
  ['as a new line', '---\n类型: 致辞\n---\n同志们：\n', '---\n类型: 致辞\n时长: 15\n---\n同志们：\n'],
  [
    'with the line ends of the text',
    '---\r\n类型: 致辞\r\n---\r\n好。',
    '---\r\n类型: 致辞\r\n时长: 15\r\n---\r\n好。',
  ],
  ['into empty front matter', '---\n---\n同志们：\n', '---\n时长: 15\n---\n同志们：\n'],
  ['as new front matter', '同志们：\n一、甲\n', '---\n时长: 15\n---\n同志们：\n一、甲\n'],
  ['behind a byte order mark', '\ufeff同志们：\n', '\ufeff---\n时长: 15\n---\n同志们：\n'],
  ['into an empty text', '', '---\n时长: 15\n---\n'],
  ['the same stays as it is', '---\n时长: 15分钟\n---\n好。', '---\n时长: 15分钟\n---\n好。'],
])('%s', (_name, text, expected) => {
  const result = setNumberFact(parseSpeech(text), 'minutes', 15);
  expect(result.kind === 'edits' ? applyEdits(text, result.edits) : result).toBe(expected);
});

test('the rate likewise', () => {
  const result = setNumberFact(parseSpeech('---\n语速: 180\n---\n好。'), 'rate', 165);
  expect(result.kind === 'edits' && result.edits).toEqual([{ span: { start: 8, end: 11 }, text: '165' }]);
});

test('front matter that is not closed is left alone', () => {
  expect(setNumberFact(parseSpeech('---\n标题: 甲\n同志们：\n'), 'minutes', 15).kind).toBe('refused');
});
