import { expect, test } from 'vitest';
import { templateTitle } from './templateTitle.ts';

test.each([
  ['the first line', '在会上的讲话\n（【日期】）\n', '在会上的讲话'],
  ['the first line after the front matter', '---\n类型: 开幕词\n---\n\n开幕词\n', '开幕词'],
  ['CRLF', '---\r\n类型: 开幕词\r\n---\r\n\r\n开幕词\r\n', '开幕词'],
  ['a byte order mark', '\uFEFF---\n类型: 开幕词\n---\n开幕词', '开幕词'],
  ['indentation is no part of it', '\u3000\u3000开幕词\u3000\n', '开幕词'],
  ['a heading mark is no part of it', '# 开幕词\n', '开幕词'],
  ['a # that belongs to the words', '#1工程推进会上的讲话\n', '#1工程推进会上的讲话'],
  ['a comment is no title', '<!-- 两行\n批注 -->\n开幕词\n', '开幕词'],
  ['a place in the title stays', '在【会议名称】上的讲话', '在【会议名称】上的讲话'],
  ['a line of dashes further down is no front matter', '开幕词\n---\n', '开幕词'],
  ['empty front matter', '---\n---\n开幕词', '开幕词'],
])('%s', (_name, template, title) => {
  expect(templateTitle(template)).toBe(title);
});

test.each([
  ['nothing', ''],
  ['only blanks', ' \n\u3000\n'],
  ['only front matter', '---\n类型: 开幕词\n---'],
])('%s: no title', (_name, template) => {
  expect(templateTitle(template)).toBeUndefined();
});
