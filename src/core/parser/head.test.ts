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
    'glued, with a subtitle and a name behind it',
    '政府工作报告（摘要）——2026年1月8日在青川区人民代表大会第六次会议上区长　刘　洋各位代表：现在报告工作。',
    {
      title: '政府工作报告（摘要）',
      subtitle: '2026年1月8日在青川区人民代表大会第六次会议上',
      office: '区长',
      speaker: '刘洋',
      salutation: '各位代表：',
    },
  ],
  [
    'glued, with a subtitle, a date and a name',
    '向着新的目标前进——在全区工作会议上的讲话（2026年1月5日）李强同志们：今天开会。',
    {
      title: '向着新的目标前进',
      subtitle: '在全区工作会议上的讲话',
      date: '2026年1月5日',
      speaker: '李强',
      salutation: '同志们：',
    },
  ],
  ['a sentence with a dash is no glued title', '我想起一件事——在去年的会议上他说各位代表：要深入群众。', {}],
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

// Each row: what the head holds, its lines, the kinds of these lines.
test.each<[name: string, text: string, kinds: string]>([
  [
    'contents before the title',
    '目录\n一、提高认识\n二、抓好落实\n在会上的讲话\n同志们：\n今天开会。',
    'text text text title salutation text',
  ],
  [
    'contents between title and salutation',
    '在会上的讲话\n目　录\n一、提高认识\n二、抓好落实\n同志们：\n今天开会。\n一、提高认识\n二、抓好落实',
    'title text text text salutation text heading heading',
  ],
  [
    'an outline without a salutation behind it is the body',
    '在会上的讲话\n提纲：\n一、提高认识\n二、抓好落实\n今天开会。',
    'title text heading heading text',
  ],
  ['a note by the editor', '在会上的讲话\n编者按：这是一篇旧稿。\n同志们：\n今天开会。', 'title text salutation text'],
  [
    'a note on the occasion, in brackets',
    '在会上的讲话\n（这是李强同志在全区会议上的讲话。）\n同志们：',
    'title text salutation',
  ],
  [
    'a note on how it was taken down',
    '在会上的讲话\n（根据录音整理，未经本人审阅）\n同志们：',
    'title text salutation',
  ],
  [
    'a title over two lines without a salutation',
    '在全区作风建设\n推进大会上的讲话\n今天开会。大家都到了。',
    'title title text',
  ],
  [
    'a second line that is a title by itself belongs to the body',
    '在全区工作会议上的讲话\n关于全年工作的报告\n今天开会。',
    'title text text',
  ],
  ['a short first line of the body', '在会上的讲话\n今天的会议开得很好\n一、甲\n二、乙', 'title text heading heading'],
  ['a name behind what ends as titles do', '在会上的讲话\n李强\n今天开会。', 'title speaker text'],
  ['a name before the date', '向前进\n李强\n（2026年1月5日）\n同志们：', 'title speaker date salutation'],
  ['a name behind a subtitle', '向前进\n——在会上的讲话\n李强\n同志们：', 'title subtitle speaker salutation'],
  [
    'a subtitle behind the date',
    '在会上的讲话\n（2026年1月5日）\n——谈谈作风\n同志们：',
    'title date subtitle salutation',
  ],
  ['two words that nothing shows to be a name', '向前进\n李强\n同志们：', 'title title salutation'],
  ['any office, set apart by a blank', '在会上的讲话\n某某单位　李强\n同志们：', 'title speaker salutation'],
  ['a speaker called 同志', '在会上的讲话\n李强同志\n今天开会。', 'title speaker text'],
  ['an address whose colon was forgotten is no name', '在会上的讲话\n同志们\n今天开会。', 'title text text'],
  ['nor is a respectful one', '在会上的讲话\n各位领导\n今天开会。', 'title text text'],
  ['what speaks of listeners addresses nobody', '在会上的讲话\n同志们的意见是：\n文。', 'title text text'],
  ['a marker before the salutation', '一、甲\n同志们：\n二、乙', 'heading address heading'],
  ['a marker behind the title', '在会上的讲话\n一、提高认识\n同志们：\n文。', 'title heading address text'],
  ['a second # before the salutation', '# 在会上的讲话\n## 提高认识\n文。\n同志们：', 'title text text salutation'],
  ['a line that ends in a comma is no title', '关于几点意见，\n同志们：', 'text salutation'],
  ['nor is one with a sentence in it', '今天开会；明天也开\n同志们：', 'text salutation'],
  ['nor is one of 61 characters', `${'长'.repeat(61)}\n同志们：`, 'text salutation'],
  ['one of 60 may be', `${'长'.repeat(60)}\n同志们：`, 'title salutation'],
  [
    'two lines of classification',
    '机密\n内部资料\n在会上的讲话\n同志们：',
    'classification classification title salutation',
  ],
  ['such a word below the title is no name', '在会上的讲话\n机密\n同志们：', 'title text salutation'],
  [
    'a salutation over three lines',
    '各位领导，\n各位来宾，\n女士们、先生们：\n大家好。',
    'salutation salutation salutation text',
  ],
  [
    'comments within title and salutation',
    '在会上的讲话<!-- 注 -->\n同志<!-- 注 -->们：\n今天开会。',
    'title salutation text',
  ],
  ['a comment above the title', '<!-- 只有批注 -->\n在会上的讲话\n同志们：', 'title salutation'],
  [
    'nothing behind the date is more of the title',
    '在会上的讲话\n（2026年1月5日）\n说说当前的作风建设\n同志们：',
    'title date text salutation',
  ],
  [
    'contents of many lines',
    `在会上的讲话\n目录\n${'1.提高认识\n'.repeat(30)}同志们：\n今天开会。`,
    `title text ${'text '.repeat(30)}salutation text`,
  ],
  [
    'as many lines that are no contents hold no salutation behind them',
    `在会上的讲话\n${'今天开会。\n'.repeat(30)}同志们：\n文。`,
    `title ${'text '.repeat(30)}address text`,
  ],
  [
    'an address behind a long paragraph',
    `在会上的讲话\n${'很长'.repeat(61)}。\n同志们：\n文。`,
    'title text address text',
  ],
])('%s', (_name, text, kinds) => {
  expect(parseSpeech(text).paragraphs.map(({ kind }) => kind)).toEqual(kinds.split(' '));
});

test('the dash of a glued subtitle is no bullet', () => {
  const { nodes, parts } = parseSpeech('报告（摘要）——在区人民代表大会第六次会议上各位代表：要抓好：——工业；——农业。');
  expect(nodes.map(({ marker, lead }) => marker + lead)).toEqual(['——工业', '——农业']);
  expect(parts[0]).toEqual({ kind: 'title', span: { start: 0, end: 22 } });
});
