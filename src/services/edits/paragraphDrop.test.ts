import { expect, test } from 'vitest';
import { paragraphDrop } from './paragraphDrop.ts';
import { applyEdits } from './textEdit.ts';

test.each([
  ['at the beginning of a line: before it', '甲\n｜乙\n', '甲\n一、新\n新文。\n乙\n'],
  ['within a line: behind it', '甲。｜甲\n乙\n', '甲。甲\n一、新\n新文。\n乙\n'],
  ['at the end of a line: behind it', '甲｜\n乙\n', '甲\n一、新\n新文。\n乙\n'],
  ['in a blank line: in its place', '甲\n　｜\n乙\n', '甲\n一、新\n新文。\n乙\n'],
  ['behind a line that a blank one parts from the next', '甲｜甲\n\n乙\n', '甲甲\n\n一、新\n新文。\n\n乙\n'],
  ['before a line that a blank one parts from the last', '甲\n　\n｜乙\n', '甲\n　\n一、新\n新文。\n\n乙\n'],
  ['behind the last line, with a blank one at the end', '甲\n乙｜\n\n', '甲\n乙\n一、新\n新文。\n\n'],
  ['at the end of the text', '甲\n｜', '甲\n一、新\n新文。'],
  ['in an empty text', '｜', '一、新\n新文。'],
  ['with the line ends of the text', '甲\r\n｜乙\r\n', '甲\r\n一、新\r\n新文。\r\n乙\r\n'],
])('%s', (_name, marked, expected) => {
  const text = marked.replace('｜', '');
  const edit = paragraphDrop(text, marked.indexOf('｜'), '\n一、新\n新文。\n\n');
  expect(edit && applyEdits(text, [edit])).toBe(expected);
});

test('no words, no edit', () => {
  expect(paragraphDrop('甲\n', 1, ' \n')).toBeUndefined();
});
