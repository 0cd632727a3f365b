import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { entriesAt } from './outlineCursor.ts';
import { carryIds } from './outlineIdentity.ts';
import { outlineTree } from './outlineTree.ts';

const CURSOR = '｜';

test.each([
  ['nothing before the first entry', '---\n时长: 20\n｜---\n一、认识\n', []],
  ['the title at its start', '｜在推进会上的讲话\n同志们：\n', ['在推进会上的讲话']],
  ['the deepest entry', '一、认识\n（一）机遇。一是政｜策好。二是人心齐。\n', ['一、认识', '（一）机遇', '一是政策好']],
  ['the entry whose marker is behind the cursor', '一、认识\n｜二、任务\n', ['二、任务']],
  ['the entry at whose end one goes on writing', '一、认识\n正文。｜\n二、任务\n', ['一、认识']],
  [
    'the deepest entry on the blank line behind it',
    '一、认识\n（一）机遇。\n｜\n二、任务\n',
    ['一、认识', '（一）机遇'],
  ],
  ['the last entry at the text’s end', '一、认识\n二、任务\n\n｜', ['二、任务']],
])('a cursor stands in %s', (_name, marked, expected) => {
  const text = marked.replace(CURSOR, '');
  const { roots } = carryIds([], outlineTree(parseSpeech(text)), 1);
  expect(entriesAt(roots, marked.indexOf(CURSOR)).map(({ entry }) => entry.text)).toEqual(expected);
});
