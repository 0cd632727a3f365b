import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { type PageItem, pageOrder } from './pageOrder.ts';

/** The kinds of the items; facts of the front matter in brackets, with the number of values. */
function order(source: string): string {
  return pageOrder(parseSpeech(source)).map(nameOf).join(' ');
}

function nameOf(item: PageItem): string {
  switch (item.kind) {
    case 'paragraph':
      return item.paragraph.kind;
    case 'title':
      return `title*${item.paragraphs.length}`;
    case 'speaker':
      return item.office || item.speaker ? 'speaker+' : 'speaker';
    case 'fact':
      return `[${item.fact}*${item.values.length}]`;
  }
}

test.each([
  ['an empty text', '', ''],
  ['front matter alone', '---\n标题: 在座谈会上的讲话\n日期: 2026年1月5日\n---\n', '[title*1] [date*1]'],
  [
    'a missing date goes between title and speaker',
    '---\n日期: 2026年1月5日\n---\n在座谈会上的讲话\n区委书记　张三\n同志们：\n正文。',
    'title*1 [date*1] speaker salutation text',
  ],
  [
    'a classification goes first',
    '---\n密级: 内部\n---\n在座谈会上的讲话\n同志们：\n正文。',
    '[classification*1] title*1 salutation text',
  ],
  [
    'the name goes to the line of the office',
    '---\n职务: 区委书记\n讲话人: 张三\n---\n在座谈会上的讲话\n同志们：\n正文。',
    'title*1 [speaker*2] salutation text',
  ],
  [
    'a title of two lines is one',
    '坚定信心　真抓实干\n奋力开创各项工作新局面\n同志们：\n正文。',
    'title*2 salutation text',
  ],
  ['empty values are not printed', '---\n标题: ""\n日期: "  "\n---\n同志们：\n正文。', 'salutation text'],
])('%s', (_name, source, expected) => {
  expect(order(source)).toBe(expected);
});
