import { expect, test } from 'vitest';
import { fillTitle } from './fillTitle.ts';

const template = '---\n类型: 讲话\n---\n\n在【会议名称】上的讲话\n（【日期】）\n\n今天召开【会议名称】。\n';

test.each([
  [
    'what the title tells is filled in wherever it is asked for',
    '在全区推进会上的讲话',
    '---\n类型: 讲话\n---\n\n在全区推进会上的讲话\n（【日期】）\n\n今天召开全区推进会。\n',
  ],
  [
    'another title leaves the places open',
    '同心同德开新局',
    '---\n类型: 讲话\n---\n\n同心同德开新局\n（【日期】）\n\n今天召开【会议名称】。\n',
  ],
  ['an untouched title leaves all open', '在【会议名称】上的讲话', template],
  [
    'what looks like a replacement pattern is text',
    '在$&会上的讲话',
    '---\n类型: 讲话\n---\n\n在$&会上的讲话\n（【日期】）\n\n今天召开$&会。\n',
  ],
])('%s', (_name, title, expected) => {
  expect(fillTitle(template, title)).toBe(expected);
});

test('two places that touch stay open', () => {
  expect(fillTitle('【年度】【单位】报告\n【单位】\n', '2026年办公室报告')).toBe('2026年办公室报告\n【单位】\n');
});

test('a template without text gets the title', () => {
  expect(fillTitle('---\n类型: 讲话\n---\n', '讲话')).toContain('讲话');
});

test('a title that the front matter names too is replaced in the text', () => {
  expect(fillTitle('---\n类型: 开幕词\n---\n\n开幕词\n', '致开幕词')).toBe('---\n类型: 开幕词\n---\n\n致开幕词\n');
});
