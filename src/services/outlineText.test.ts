import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { type OutlineForm, outlineDepth, outlineText } from './outlineText.ts';

const speech = parseSpeech(
  '在推进会上的讲话\n同志们：\n今天开会。\n一、提高认识。{3分钟}要想明白。\n（一）看到机遇。一是政策好。二是人心齐。\n二、抓好任务\n——要快。\n——要准。\n',
);

test.each<[string, OutlineForm, string, number]>([
  [
    'the title, then the leads indented by level',
    { levels: 'all', numbered: true, format: 'plain' },
    `在推进会上的讲话

一、提高认识
　　（一）看到机遇
　　　　一是政策好
　　　　二是人心齐
二、抓好任务
　　——要快
　　——要准
`,
    7,
  ],
  [
    'the first level alone',
    { levels: 1, numbered: true, format: 'plain' },
    '在推进会上的讲话\n\n一、提高认识\n二、抓好任务\n',
    2,
  ],
  [
    'two levels without numbers',
    { levels: 2, numbered: false, format: 'plain' },
    '在推进会上的讲话\n\n提高认识\n　　看到机遇\n抓好任务\n　　要快\n　　要准\n',
    5,
  ],
  [
    'Markdown',
    { levels: 2, numbered: true, format: 'markdown' },
    '# 在推进会上的讲话\n\n- 一、提高认识\n  - （一）看到机遇\n- 二、抓好任务\n  - ——要快\n  - ——要准\n',
    5,
  ],
])('%s', (_name, form, text, pointCount) => {
  expect(outlineText(speech, form)).toEqual({ text, pointCount });
});

const whole: OutlineForm = { levels: 'all', numbered: true, format: 'plain' };

test.each([
  ['a text without points has no outline', '在推进会上的讲话\n同志们：\n今天开会。\n'],
  ['nor has an empty one', ''],
])('%s', (_name, text) => {
  expect(outlineText(parseSpeech(text), whole)).toEqual({ text: '', pointCount: 0 });
  expect(outlineDepth(parseSpeech(text))).toBe(0);
});

test('without a title the points stand alone', () => {
  expect(outlineText(parseSpeech('一、认识\n二、任务\n'), whole).text).toBe('一、认识\n二、任务\n');
});

test('a heading that is still without words is a line with its number, and none without', () => {
  const half = parseSpeech('一、认识\n二、\n');
  expect(outlineText(half, whole).text).toBe('一、认识\n二、\n');
  expect(outlineText(half, { ...whole, numbered: false })).toEqual({ text: '认识\n', pointCount: 1 });
});

test('the depth is that of the deepest item', () => {
  expect(outlineDepth(speech)).toBe(3);
});

describe('Markdown reads as the words', () => {
  const markdown = new MarkdownIt();
  test.each([
    ['a digit with a point', '1.抓 落实', '1.抓 落实'],
    ['a digit with a point and a blank', '1. 抓落实', '1. 抓落实'],
    ['signs of Markdown', '一、抓<重点>_难点_', '一、抓<重点>_难点_'],
    ['a placeholder and a link’s brackets', '一、抓[重点](甲)', '一、抓[重点](甲)'],
    ['a dash in Latin', '一、-1.5%的降幅', '一、-1.5%的降幅'],
    ['a title like a list', '一、认识', '一、认识'],
  ])('%s', (_name, line, words) => {
    const { text } = outlineText(parseSpeech(`同志们：\n${line}\n`), { ...whole, format: 'markdown' });
    const tokens = markdown.parse(text, {});
    expect(tokens.filter(({ type }) => type === 'list_item_open')).toHaveLength(1);
    const inline = tokens.find(({ type }) => type === 'inline');
    expect(inline?.children?.map(({ content }) => content).join('')).toBe(words);
    expect(new Set(inline?.children?.map(({ type }) => type))).not.toContain('link_open');
  });
});
