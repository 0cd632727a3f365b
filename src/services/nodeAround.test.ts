import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { nodeAround } from './nodeAround.ts';

/** The marker of the node around the ｜ in a text; `–` for none. */
function around(marked: string): string {
  const offset = marked.indexOf('｜');
  const text = marked.replace('｜', '');
  const node = nodeAround(parseSpeech(text), offset);
  return node === undefined ? '–' : node.marker;
}

const HEAD = '在会上的讲话\n同志们：\n开头。\n';

test.each([
  ['in a lead', '一、甲｜乙\n正文。\n二、丙', '一、'],
  ['in the body', '一、甲\n正文｜。\n二、丙', '一、'],
  ['before the marker', '一、甲\n｜二、丙', '二、'],
  ['in the indentation', '一、甲\n　｜　二、丙', '二、'],
  ['at the end of the line', '一、甲｜\n二、丙', '一、'],
  ['in blanks behind the end', '一、甲\n正文。  ｜\n二、丙', '一、'],
  ['the innermost', '一、甲\n做到：一是子；二是｜丑。\n二、丙', '二是'],
  ['behind the items of a paragraph', '一、甲\n做到：一是子；二是丑。\n另外｜，再说一句。\n二、丙', '一、'],
  ['in the opening', '｜一般情况\n一、甲\n二、乙', '–'],
  ['on a blank line behind a section', '一、甲\n正文。\n\n｜\n二、丙', '一、'],
  ['on a blank line before the closing', '一、甲\n二、丙\n好。\n｜\n同志们！让我们努力！', '二、'],
  ['on a blank line at the end', '一、甲\n二、丙\n好。\n\n｜', '二、'],
  ['at the beginning of the closing', '一、甲\n正文。\n二、丙\n好。\n｜同志们！让我们努力！', '–'],
  ['in the closing', '一、甲\n正文。\n二、丙\n好。\n同志们！让我们｜努力！', '–'],
])('%s', (_name, body, marker) => {
  expect(around(HEAD + body)).toBe(marker);
});

test('in a speech without an outline there is none', () => {
  expect(around('同志们：\n今天｜开会。')).toBe('–');
});
