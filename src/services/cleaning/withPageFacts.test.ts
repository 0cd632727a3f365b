import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { PageFacts } from './damage.ts';
import { withPageFacts } from './withPageFacts.ts';

const FACTS: PageFacts = { title: '讲话', date: '2021/1/14 18:38', contents: ['一、甲', '二、乙'], fullLength: 4904 };
const NOTHING: PageFacts = { title: undefined, date: undefined, contents: [], fullLength: undefined };

test.each([
  ['nothing was said', NOTHING, '同志们：\n开会。', '同志们：\n开会。'],
  [
    'a text without a title',
    FACTS,
    '同志们：\n开会。',
    '---\n标题: "讲话"\n发表时间: "2021/1/14 18:38"\n网页提纲: "一、甲；二、乙"\n全文字数: "4904"\n---\n同志们：\n开会。',
  ],
  [
    'a text with a title and front matter',
    { ...FACTS, contents: [], fullLength: undefined },
    '---\n时长: 8\n---\n在会上的讲话\n同志们：',
    '---\n时长: 8\n发表时间: "2021/1/14 18:38"\n---\n在会上的讲话\n同志们：',
  ],
  [
    'facts that are there',
    { ...NOTHING, date: '昨天' },
    '---\n发表时间: 今天\n---\n同志们：',
    '---\n发表时间: 今天\n---\n同志们：',
  ],
])('%s', (_name, facts, text, wanted) => {
  const result = withPageFacts(text, facts);
  expect(result).toBe(wanted);
  expect(parseSpeech(result).problems).toEqual([]);
});
