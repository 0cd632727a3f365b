import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { outlineWithAnnouncements } from './outlineAnnouncements.ts';
import { entriesAt } from './outlineCursor.ts';
import { carryIds } from './outlineIdentity.ts';

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
  ['an announcement', '一、任务\n要抓好三项｜任务。\n（一）修路。\n', ['一、任务', '三项任务']],
  ['the text behind an announcement', '一、任务\n要抓好三项任务。都要快｜。\n（一）修路。\n', ['一、任务']],
  ['a point behind an announcement', '一、任务\n要抓好三项任务。\n（一）修｜路。\n', ['一、任务', '（一）修路']],
  ['the last entry at the text’s end', '一、认识\n二、任务\n\n｜', ['二、任务']],
])('a cursor stands in %s', (_name, marked, expected) => {
  const text = marked.replace(CURSOR, '');
  const { roots } = carryIds([], outlineWithAnnouncements(parseSpeech(text)), 1);
  expect(entriesAt(roots, marked.indexOf(CURSOR)).map(({ entry }) => entry.text)).toEqual(expected);
});
