// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are snippets, whose syntax it is.
import { expect, test } from 'vitest';
import { templateSnippet } from './templateSnippet.ts';

test.each([
  ['an empty template is one place to write', '', '$0'],
  ['text without places stays', '同志们：\n', '同志们：\n$0'],
  ['a place keeps its name as default', '在【会议名称】上的讲话', '在${1:【会议名称】}上的讲话$0'],
  ['places are numbered as they appear', '【姓名】【职务】', '${1:【姓名】}${2:【职务】}$0'],
  ['a name that comes back is the same stop', '【会】，【人】，【会】。', '${1:【会】}，${2:【人】}，${1}。$0'],
  ['a stop before a digit', '【年度】2', '${1:【年度】}2$0'],
  ['a repeated stop before a digit', '【年度】【年度】2', '${1:【年度】}${1}2$0'],
  ['a budget is escaped', '一、认识。{3分钟}', '一、认识。{3分钟\\}$0'],
  ['dollars and backslashes are text', '$1 ${2} C:\\稿', '\\$1 \\${2\\} C:\\\\稿$0'],
  ['marks inside a name are escaped', '【单价$}】', '${1:【单价\\$\\}】}$0'],
  ['front matter is text like any other', '---\n类型: 开幕词\n---\n【会】', '---\n类型: 开幕词\n---\n${1:【会】}$0'],
  ['line ends stay as they are', '【甲】\r\n【乙】\r\n', '${1:【甲】}\r\n${2:【乙】}\r\n$0'],
  ['empty brackets are no place', '【】', '【】$0'],
  ['an unclosed bracket is no place', '【会议\n名称】', '【会议\n名称】$0'],
  ['of brackets in brackets only the inner pair', '【甲【乙】】', '【甲${1:【乙】}】$0'],
  ['other brackets are no places', '〔150〕（掌声）《章程》', '〔150〕（掌声）《章程》$0'],
  ['names that differ are different', '【单位】【单位名称】', '${1:【单位】}${2:【单位名称】}$0'],
])('%s', (_name, template, snippet) => {
  expect(templateSnippet(template)).toBe(snippet);
});
