import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { nodeAt, nodeSign, nodeWords } from './nodeAt.ts';

const CURSOR = '｜';

test.each<[string, string, string | undefined]>([
  ['before a marker', '同志们：\n｜一、认识\n二、任务\n', '一、认识'],
  ['in a lead', '同志们：\n一、认｜识\n二、任务\n', '一、认识'],
  ['at a lead’s end', '同志们：\n（一）机遇｜。正文。\n（二）不足。\n', '（一）机遇'],
  ['behind the lead of a paragraph that goes on', '同志们：\n（一）机遇。正｜文。\n（二）不足。\n', undefined],
  ['behind a heading alone in its line', '同志们：\n一、认识。｜\n正文。\n二、任务\n', '一、认识'],
  ['in the time budget of a heading', '同志们：\n一、认识{3分｜钟}\n二、任务\n', '一、认识'],
  ['at the # of a heading', '同志们：\n｜# 一、认识\n# 二、任务\n', '一、认识'],
  ['in an item within a lead', '同志们：\n（一）抓两点：一是快｜，二是准。正文。\n（二）不足。\n', '一是快'],
  [
    'in a lead that holds items, before them',
    '同志们：\n（一）抓两｜点：一是快，二是准。\n（二）不足。\n',
    '（一）抓两点：一是快，二是准',
  ],
  ['on the line under a heading', '同志们：\n一、认识\n｜正文。\n二、任务\n', undefined],
  ['in the salutation', '同志｜们：\n一、认识\n二、任务\n', undefined],
])('%s', (_name, marked, expected) => {
  const text = marked.replace(CURSOR, '');
  const node = nodeAt(parseSpeech(text), marked.indexOf(CURSOR));
  const words = node && nodeWords(node);
  expect(words && text.slice(words.start, words.end)).toBe(expected);
});

test.each([
  ['一、', '同志们：\n一、认识\n二、任务\n'],
  ['一是', '同志们：\n要做到：一是快，二是准。\n'],
  ['——', '同志们：\n——快一点。\n——准一点。\n'],
])('the sign of a node is %s', (sign, text) => {
  const [node] = parseSpeech(text).nodes;
  const span = node && nodeSign(node);
  expect(span && text.slice(span.start, span.end)).toBe(sign);
});
