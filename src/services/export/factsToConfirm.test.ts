import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { factsToConfirm } from './factsToConfirm.ts';

function found(text: string): readonly string[] {
  return factsToConfirm(parseSpeech(`同志们：\n${text}\n`)).map(({ kind, words }) => `${kind} ${words}`);
}

test.each([
  [
    'figures with their units',
    '走访216人次，办理率93%，提高7个百分点，投资1.5亿元。',
    ['figure 216人次', 'figure 93%', 'figure 7个百分点', 'figure 1.5亿元'],
  ],
  [
    'figures in thousands, about and in ranges',
    '共1,260家，3万多人，增长63%～68%。',
    ['figure 1,260家', 'figure 3万多人', 'figure 63%', 'figure 68%'],
  ],
  [
    'figures in Han numerals',
    '推进二十三项任务，增长百分之五点二，覆盖三万多人。',
    ['figure 二十三项', 'figure 百分之五点二', 'figure 三万多人'],
  ],
  ['no figure in a saying', '要千方百计、万众一心，一心一意，三个方面都要抓。', []],
  [
    'dates',
    '2026年3月12日开会，5月20日开始，到8月底结束；2021—2025年是关键。',
    ['date 2026年3月12日', 'date 5月20日', 'date 8月底', 'date 2021—2025年'],
  ],
  [
    'a length of time is a figure',
    '用3个月时间，干了5年，每10天通报一次。',
    ['figure 3个月', 'figure 5年', 'figure 10天'],
  ],
  ['dates in Han numerals', '二〇二六年一月五日。', ['date 二〇二六年一月五日']],
  [
    'document names and numbers',
    '落实《关于加强协商的意见》和中发〔2026〕5号文件。',
    ['document 《关于加强协商的意见》', 'document 和中发〔2026〕5号'],
  ],
  [
    'a quotation, and the figure in it',
    '总书记强调“到2035年基本实现现代化”。',
    ['quotation “到2035年基本实现现代化”', 'date 2035年'],
  ],
  [
    'offices and names',
    '区政协主席林和平在会上讲话，张三同志作了发言。',
    ['office 区政协主席', 'name 林和平', 'name 张三'],
  ],
  ['nobody in particular', '各位主席、各位同志，先生们、女士们，许多同志，主管负责同志。', []],
  ['a gap holds none', '正文。〔此处省略882字〕', []],
  ['a marker is no figure', '1.抓早。\n2.抓小。\n一是抓好。二是抓实。', []],
  ['an announced count is none', '抓好12项工作。\n一是抓早。二是抓小。', []],
  ['comments are not looked at', '正文。<!-- 2026年增长5% -->', []],
])('%s', (_name, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('the byline holds office and name', () => {
  const facts = factsToConfirm(parseSpeech('在会上的讲话\n区长　周　宁\n同志们：\n正文。'));
  expect(facts.map(({ kind, words }) => `${kind} ${words}`)).toEqual(['office 区长', 'name 周 宁']);
});

test('each with its place and its sentence', () => {
  const source = '在会上的讲话\n同志们：\n一、成绩\n（一）工业。增长5%，{x}很好。再加油。\n二、任务\n投资3亿元。';
  const facts = factsToConfirm(parseSpeech(source));
  expect(facts.map(({ section, paragraph, context }) => ({ section, paragraph, context }))).toEqual([
    { section: ['一、成绩', '（一）工业'], paragraph: 4, context: '增长5%，{x}很好。' },
    { section: ['二、任务'], paragraph: 6, context: '投资3亿元。' },
  ]);
});
