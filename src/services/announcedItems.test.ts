import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { announcedItems, announcementAt, announcementOf } from './announcedItems.ts';

test.each<[string, string, readonly string[]]>([
  ['headings', '同志们：\n下面讲两点意见。\n一、甲\n（一）子。\n（二）丑。\n二、乙\n', ['一、', '二、']],
  ['items in the paragraph', '同志们：\n要做到两点：一是快，二是准。\n', ['一是', '二是']],
  [
    'items by their words, before the number',
    '同志们：\n（一）想干事、能干事两个问题要解决。\n（二）乙。\n',
    ['-', '-'],
  ],
  ['a pair', '同志们：\n要抓好两项工作：一方面要快，另一方面要准。\n', ['-', '-']],
])('the nodes of %s', (_name, text, markers) => {
  const speech = parseSpeech(text);
  const [announcement] = speech.announcements;
  const items = announcement ? announcedItems(speech, announcement) : [];
  expect(items.map(({ node }) => node?.marker ?? '-')).toEqual(markers);
});

test.each([
  [3, undefined],
  [4, '两点意见'],
  [8, '两点意见'],
  [9, undefined],
])('the announcement at %d', (offset, expected) => {
  const text = '下面我讲两点意见。\n一、甲\n二、乙\n';
  const span = announcementAt(parseSpeech(text), offset)?.span;
  expect(span && text.slice(span.start, span.end)).toBe(expected);
});

test('each member knows the announcement of its series, and no other', () => {
  const text =
    '同志们：\n下面讲两点意见。\n一、甲\n做到三点：一是子，二是丑，三是寅。\n二、乙\n（一）卯。\n（二）辰。\n';
  const speech = parseSpeech(text);
  const found = speech.nodes.map((node) => `${node.marker} ${announcementOf(speech, node)?.count ?? '-'}`);
  expect(found).toEqual(['一、 2', '一是 3', '二是 3', '三是 3', '二、 2', '（一） -', '（二） -']);
});
