import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { termOffers } from './termOffers.ts';
import { usedTerms } from './usedTerms.ts';

const DRAFT = `---
讲话人: 张　三
职务: 区农业农村局局长
场合: 全区春耕现场会
单位: 县水利局、农机推广中心、县农机服务站
---
不误农时
同志们：
要学好《粮食安全保障法》，做到“两个到位”，守住“一条线”。我讲两点意见。
一、看清农时不等人的形势
要做到两个“进一步压实”：一是进一步压实领导责任；二是进一步压实包村责任。“两个到位”要记牢。
二、备足春耕的物资
`;

/** What is offered behind words that are typed at the end of the draft, with what it replaces. */
function offered(typed: string, behind = ''): readonly string[] {
  const text = DRAFT + typed + behind;
  const offset = DRAFT.length + typed.length;
  return termOffers(parseSpeech(text), offset).map(
    ({ span, insert }) => `${text.slice(span.start, span.end)}→${insert}`,
  );
}

test('the terms of a speech, its own facts first', () => {
  expect(usedTerms(parseSpeech(DRAFT))).toEqual([
    { words: '张三', source: 'speaker' },
    { words: '区农业农村局局长', source: 'office' },
    { words: '全区春耕现场会', source: 'occasion' },
    { words: '县水利局', source: 'frontMatter' },
    { words: '农机推广中心', source: 'frontMatter' },
    { words: '县农机服务站', source: 'frontMatter' },
    { words: '进一步压实', source: 'refrain' },
    { words: '粮食安全保障法', source: 'work' },
    { words: '两个到位', source: 'quoted' },
    { words: '一条线', source: 'quoted' },
    { words: '看清农时不等人的形势', source: 'lead' },
    { words: '进一步压实领导责任', source: 'lead' },
    { words: '进一步压实包村责任', source: 'lead' },
    { words: '备足春耕的物资', source: 'lead' },
  ]);
});

test.each([
  ['a term by its first two characters', '由县水', ['县水→县水利局']],
  ['the longest beginning first', '由县农机', ['县农机→县农机服务站', '农机→农机推广中心']],
  ['a name by its first, where a word begins', '刚才，张', ['张→张三']],
  ['a name within words by no less than two', '主张', []],
  ['an office', '请区农', ['区农→区农业农村局局长']],
  ['a refrain', '还要进一步', ['进一步→进一步压实']],
  ['a work with its marks', '学习粮食', ['粮食→《粮食安全保障法》']],
  ['a lead by three characters where a clause begins', '正如前面说的，备足春', ['备足春→备足春耕的物资']],
  ['no lead by less', '正如前面说的，备足', []],
  ['no lead within words', '及时备足春', []],
  ['nothing by one character', '由县', []],
  ['nothing that is whole', '由县水利局', []],
  ['nothing of which one character is left', '守住一条', []],
  ['nothing without a beginning', '由', []],
  ['nothing behind a full stop', '好。', []],
])('%s', (_name, typed, expected) => {
  expect(offered(typed)).toEqual(expected);
});

test.each([
  ['the quoted terms behind an opening mark', '做到“', '”', ['→两个到位', '→一条线']],
  ['closed where nothing closes', '做到“', '', ['→两个到位”', '→一条线”']],
  ['a quoted term by its first character', '做到“两', '”', ['两→两个到位']],
  ['another term in quotation marks', '叫作“县水', '”', ['县水→县水利局']],
  ['the works behind their mark', '根据《', '》', ['→粮食安全保障法']],
  ['a work that nothing closes', '根据《粮', '', ['粮→粮食安全保障法》']],
  ['nothing that stands behind already', '由县水', '利局负责', []],
])('%s', (_name, typed, behind, expected) => {
  expect(offered(typed, behind)).toEqual(expected);
});

test('placeholders and sentences are no terms', () => {
  const text = '同志们：\n他问“你去不去？”，在“【会议名称】”上说“是”。学《×××条例》。\n';
  expect(usedTerms(parseSpeech(text))).toEqual([]);
});
