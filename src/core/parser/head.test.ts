import { expect, test } from 'vitest';
import type { SpeechFacts } from '../speech.ts';
import { parseSpeech } from './parseSpeech.ts';

type Facts = Partial<Record<keyof SpeechFacts, string | number>>;

function factsOf(text: string): Facts {
  const entries = Object.entries(parseSpeech(text).facts);
  return Object.fromEntries(entries.map(([key, fact]) => [key, typeof fact === 'number' ? fact : fact.value]));
}

test.each<[name: string, text: string, facts: Facts]>([
  ['title and salutation', '在会上的讲话\n同志们：\n今天开会。', { title: '在会上的讲话', salutation: '同志们：' }],
  [
    'date, then office and name',
    '在会上的讲话\n（2026年1月5日）\n区政协主席　李　强\n同志们：',
    { title: '在会上的讲话', date: '2026年1月5日', office: '区政协主席', speaker: '李强', salutation: '同志们：' },
  ],
  [
    'the other order, the date in Chinese numerals',
    '在会上的讲话\n李强\n（二〇二六年一月五日）\n同志们：',
    { title: '在会上的讲话', date: '二〇二六年一月五日', speaker: '李强', salutation: '同志们：' },
  ],
  [
    'a title over two lines',
    '在全区作风建设暨重点项目\n推进大会上的讲话\n同志们：',
    { title: '在全区作风建设暨重点项目推进大会上的讲话', salutation: '同志们：' },
  ],
  [
    'a place beside the date',
    '在会上的讲话\n（2026年1月5日，北京）\n同志们：',
    { title: '在会上的讲话', date: '2026年1月5日', salutation: '同志们：' },
  ],
  [
    'everything glued into one line',
    '在全区工作会议上的讲话（2026年1月5日）区政协主席　李强同志们：今天开会。一、提高认识。二、抓好落实。',
    {
      title: '在全区工作会议上的讲话',
      date: '2026年1月5日',
      office: '区政协主席',
      speaker: '李强',
      salutation: '同志们：',
    },
  ],
  [
    'a name with a blank behind every character',
    '在会上的讲话\n区政协主席　周 建 华\n同志们：',
    { title: '在会上的讲话', office: '区政协主席', speaker: '周建华', salutation: '同志们：' },
  ],
  [
    'everything glued into one line, the date without brackets',
    '2025年全市工作会议讲话2025年2月6日李 强同志们：今天开会。一、甲。',
    { title: '2025年全市工作会议讲话', date: '2025年2月6日', speaker: '李强', salutation: '同志们：' },
  ],
  [
    'glued, with a place and without a speaker',
    '在论坛开幕式上的致辞（2026年1月5日，上海）尊敬的各位来宾，女士们、先生们：大家好！',
    { title: '在论坛开幕式上的致辞', date: '2026年1月5日', salutation: '尊敬的各位来宾，女士们、先生们：' },
  ],
  [
    'glued, title and salutation alone',
    '在全区工作会议上的讲话同志们：今天开会。',
    { title: '在全区工作会议上的讲话', salutation: '同志们：' },
  ],
  [
    'the salutation glued to the text behind a title of its own',
    '在会上的讲话\n同志们：今天我们在这里开会，主要是总结去年的工作。会议很重要。',
    { title: '在会上的讲话', salutation: '同志们：' },
  ],
  [
    'a salutation alone at the head of one line',
    '女士们，先生们：今天我们欢聚一堂。',
    { salutation: '女士们，先生们：' },
  ],
  ['an address later in a paragraph is no glued head', '去年的工作很有成效。同志们：今年要再加把劲。', {}],
  ['a sentence that names its listeners is none either', '我在讲话（2025年1月5日）中要求各位代表：要深入群众。', {}],
  [
    'a subtitle after a theme line',
    '向着新的目标前进\n——在全区工作会议上的讲话\n各位代表：',
    { title: '向着新的目标前进', subtitle: '在全区工作会议上的讲话', salutation: '各位代表：' },
  ],
  [
    'classification first',
    '秘密★1年\n在会上的讲话\n同志们：',
    { classification: '秘密★1年', title: '在会上的讲话', salutation: '同志们：' },
  ],
  [
    'a salutation over two lines',
    '欢迎词\n尊敬的各位领导、各位来宾，\n女士们、先生们：\n大家好！',
    { title: '欢迎词', salutation: '尊敬的各位领导、各位来宾，女士们、先生们：' },
  ],
  [
    'a year alone in brackets',
    '政府工作报告\n（1979年）\n各位代表：',
    { title: '政府工作报告', date: '1979年', salutation: '各位代表：' },
  ],
  [
    'no salutation: title and byline only',
    '关于几点意见\n（二〇二六年八月十八日）\n李强\n一、甲。乙。',
    { title: '关于几点意见', date: '二〇二六年八月十八日', speaker: '李强' },
  ],
  [
    'places still to be filled in',
    '在【会议名称】上的讲话\n（【日期】）\n【职务】　【姓名】\n同志们：',
    {
      title: '在【会议名称】上的讲话',
      date: '【日期】',
      office: '【职务】',
      speaker: '【姓名】',
      salutation: '同志们：',
    },
  ],
  ['# before the title is decoration', '# 在会上的讲话\n同志们：', { title: '在会上的讲话', salutation: '同志们：' }],
  [
    'front matter fills what the head lacks',
    '---\n标题: 甲\n讲话人: 李强\n时长: 20分钟\nrate: 160\n类型: 致辞\n---\n在会上的讲话\n同志们：',
    { title: '在会上的讲话', salutation: '同志们：', speaker: '李强', minutes: 20, rate: 160, kind: '致辞' },
  ],
  [
    'names stretched by blanks',
    '政府工作报告\n县　长　李　明\n各位代表：',
    { title: '政府工作报告', office: '县长', speaker: '李明', salutation: '各位代表：' },
  ],
  ['a salutation with the text behind it is no title', '同志们：大家好！今天开会。', { salutation: '同志们：' }],
  ['a body paragraph is no title', '今天我们在这里开会。大家都到了。\n一、甲', {}],
  ['an empty text', '', {}],
])('%s', (_name, text, facts) => {
  expect(factsOf(text)).toEqual(facts);
});

test('a fact that front matter and head give differently is reported where the front matter gives it', () => {
  const text = '---\n标题: 另一个题目\n讲话人: 李 强\n---\n在会上的讲话\n区长　李　强\n同志们：';
  expect(parseSpeech(text).problems).toEqual([
    {
      code: 'frontmatter.differs',
      span: { start: 8, end: 13 },
      values: { key: 'title', text: '在会上的讲话', frontMatter: '另一个题目' },
    },
  ]);
});

test.each([
  ['主任、各位副主任、秘书长、各位委员：'],
  ['大会主席团、各位代表、同志们：'],
  ['尊敬的陈书记、林县长：'],
  ['尊敬的李会长，各位来宾：'],
  ['各位理事、各位会员：'],
  ['各位运动员、教练员、裁判员：'],
  ['县委、县政府各位领导：'],
  ['全体师生：'],
  ['尊敬的董事会主席、各位股东：'],
  ['各位同事、家人们：'],
  ['远道而来的朋友们：'],
])('a salutation: %s', (salutation) => {
  expect(factsOf(`在会上的讲话\n${salutation}\n今天开会。`)).toEqual({ title: '在会上的讲话', salutation });
});

test.each([['各位委员要做到以下几点：'], ['希望大家：'], ['今天来了很多领导：'], ['我的意见是：'], ['主要任务：']])(
  'no salutation: %s',
  (line) => {
    expect(factsOf(`在会上的讲话\n${line}\n今天开会。`)).not.toHaveProperty('salutation');
  },
);

const CONTENTS = '在会上的讲话\n（2026年1月5日）\n目　录\n一、甲\n二、乙\n';

test('a table of contents before the salutation names the headings once more, and is none of them', () => {
  const { facts, nodes, paragraphs } = parseSpeech(`${CONTENTS}同志们：\n今天开会。\n一、甲\n好。\n二、乙\n好。`);
  expect(facts.title?.value).toBe('在会上的讲话');
  expect(facts.salutation?.value).toBe('同志们：');
  expect(nodes.map(({ marker, markerSpan }) => marker + (markerSpan.start > CONTENTS.length))).toEqual([
    '一、true',
    '二、true',
  ]);
  expect(paragraphs.slice(2, 6).map(({ kind }) => kind)).toEqual(['text', 'text', 'text', 'salutation']);
});

test.each([
  ['without a salutation behind it the headings are the speech', '在会上的讲话\n目录\n一、甲\n二、乙\n好。', 2],
  ['a title that ends so announces none', '在会上的讲话提纲\n一、甲\n同志们：\n二、乙', 2],
])('%s', (_name, text, nodes) => {
  expect(parseSpeech(text).nodes.length).toBe(nodes);
});

test('a table of contents may stand before the title', () => {
  const { facts, nodes } = parseSpeech(
    '目录\n一、甲\n二、乙\n在会上的讲话\n李　强\n同志们：\n今天开会。\n一、甲\n好。',
  );
  expect(facts.title?.value).toBe('在会上的讲话');
  expect(facts.speaker?.value).toBe('李强');
  expect(nodes.map(({ marker }) => marker)).toEqual(['一、']);
});
