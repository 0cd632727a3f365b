import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { continueSeries } from './continueSeries.ts';
import { applyEdits } from './textEdit.ts';

const HEAD = '同志们：\n';

/** What is offered at the │ of a draft: each marker, ↵ before it where it goes to a line of its own behind the offset. */
function offered(draft: string): readonly string[] {
  const text = HEAD + draft;
  const offset = text.indexOf('│');
  return continueSeries(parseSpeech(text.replace('│', '')), offset).map(
    (continuation) => (continuation.place === 'newLine' ? '↵' : '') + continuation.text,
  );
}

/** The draft with the first of what is offered at its │ put in. */
function continued(draft: string): string {
  const head = draft.includes('\r') ? HEAD.replace('\n', '\r\n') : HEAD;
  const text = head + draft.replace('│', '');
  const [first] = continueSeries(parseSpeech(text), head.length + draft.indexOf('│'));
  return applyEdits(text, first ? [first.edit] : []).slice(head.length);
}

test.each([
  ['behind the last item of a paragraph', '要抓。一是甲；二是乙；三是丙。│', ['四是']],
  ['behind ；', '要抓。一是甲；二是乙；│', ['三是']],
  ['behind ， where the members end so', '要抓。一是甲，二是乙，│', ['三是']],
  ['behind ， for a first member that has no second', '要抓。一是甲，│', ['二是']],
  ['一是 within a clause', '问题主要一是人少，│', ['二是']],
  ['behind a mark and a closing mark', '要抓。一是“甲。”二是“乙。”│', ['三是']],
  ['on the line behind a point', '一、甲\n（一）乙。丙。\n（二）丁。戊。\n│', ['（三）', '二、']],
  ['at the end of a point', '一、甲\n（一）乙。丙。\n（二）丁。戊。│', ['↵（三）', '↵二、']],
  ['at the end of a heading', '一、甲│', ['↵二、']],
  ['on the line behind a list that has but one member', '（一）抓。一是甲。\n│', ['二是', '（二）']],
  [
    'on the line behind a list that has fewer members than announced',
    '（一）讲三点。一是甲；二是乙。\n│',
    ['三是', '（二）'],
  ],
  ['on the line behind a list that may be complete', '（一）抓。一是甲；二是乙。\n│', ['（二）', '三是']],
  ['items that open paragraphs', '（一）抓。\n一是甲。\n二是乙。\n│', ['三是', '（二）']],
  ['at the end of an item that opens a paragraph', '一是甲。\n二是乙。│', ['↵三是']],
  ['第一， that has no second yet, some paragraphs before', '第一，甲。乙。\n丙。\n│', ['第二，']],
  ['第一个方面 before 是', '第一个方面是甲，第二个方面是乙，│', ['第三个方面是']],
  ['首先', '首先，要抓学习。\n│', ['其次，']],
  ['behind 再次 最后', '首先，甲。\n其次，乙。\n再次，丙。\n│', ['最后，']],
  ['其一', '要抓。其一，甲。其二，乙。│', ['其三，']],
  ['bullets', '——甲。\n——乙。\n│', ['——']],
  ['#', '## 甲\n│', ['## ']],
  ['the same marker for each', '要抓：一是甲，一是乙，│', ['一是']],
  ['一个是', '有两个。一个是甲，一个是乙，│', ['一个是']],
  ['第一部分', '第一部分　甲\n│', ['第二部分　']],
  ['the style of the one before', '1. 甲\n２． 乙\n│', ['３． ']],
  ['past nine', '⑨甲\n│', ['⑩']],
])('%s', (_name, draft, markers) => {
  expect(offered(draft)).toEqual(markers);
});

test.each([
  ['where the next one follows within the paragraph', '要抓。一是甲；│二是乙。'],
  ['where the next one follows in the next paragraph', '一、甲\n│\n二、乙'],
  ['within words', '一、甲\n（一）乙。丙│丁。'],
  ['within a marker', '一、甲\n（一│）乙。'],
  ['within a clause behind ， where members end in ；', '要抓。一是甲；二是乙，│丙。'],
  ['where nothing is open', '今天讲三点。│'],
  ['behind ⑳', '⑳甲\n│'],
  ['behind 九十九、', '九十九、甲\n│'],
  ['behind 最后', '首先，甲。\n其次，乙。\n最后，丙。\n│'],
  ['behind a greeting', '首先，我代表区委向大家问好。\n│'],
  ['behind words that are no marker', '唯一是实干。│'],
  ['in a quotation', '他说“一是甲。│'],
  ['in a comment', '一、甲\n<!-- 二、乙\n│ -->'],
  ['behind a gap', '一、甲\n〔以下缺〕\n│'],
  ['behind the body', '一、甲\n乙。\n同志们！\n让我们努力！\n│'],
  ['bullets that an unmarked paragraph ended', '——甲。\n——乙。\n丙。\n│'],
])('nothing %s', (_name, draft) => {
  expect(offered(draft)).toEqual([]);
});

test('nothing in the front matter and before the first paragraph', () => {
  const text = '---\n标题: 一是甲。\n---\n\n同志们：\n';
  const speech = parseSpeech(text);
  for (let offset = 0; offset <= text.length; offset++) expect(continueSeries(speech, offset)).toEqual([]);
});

test.each([
  ['within the paragraph', '要抓。一是甲；二是乙。│', '要抓。一是甲；二是乙。三是'],
  ['as its neighbours are indented', '　　一、甲\n　　（一）乙。│', '　　一、甲\n　　（一）乙。\n　　（二）'],
  ['on a line that has no indentation yet', '　　一、甲\n│', '　　一、甲\n　　二、'],
  ['on a line that is indented', '　　一、甲\n　　│', '　　一、甲\n　　二、'],
  ['set off as its neighbours are', '一、甲\n\n二、乙│', '一、甲\n\n二、乙\n\n三、'],
  ['behind # as its neighbours', '# 一、甲│\n', '# 一、甲\n# 二、\n'],
  ['without the asterisks of its neighbours', '**一、甲**│', '**一、甲**\n二、'],
  ['with the line ends of the text', '一、甲\r\n二、乙│\r\n丙', '一、甲\r\n二、乙\r\n三、\r\n丙'],
  ['behind the blanks of the line', '一、甲│  \n', '一、甲  \n二、\n'],
])('the marker is put in %s', (_name, draft, after) => {
  expect(continued(draft)).toBe(after);
});

test('it says which member it continues', () => {
  const text = `${HEAD}一、甲\n（一）乙。一是丙。`;
  const speech = parseSpeech(text);
  const [lone, point] = continueSeries(speech, text.length);
  expect(lone).toMatchObject({ form: 'shi', ordinal: 2, node: undefined });
  expect(text.slice(lone?.continues.start, lone?.continues.end)).toBe('一是');
  expect(point).toMatchObject({ form: 'hanBracket', ordinal: 2, node: speech.nodes[1] });
});

test('within a CRLF nothing is put', () => {
  const text = '同志们：\r\n一、甲。\r\n二、乙。\r\n';
  expect(continueSeries(parseSpeech(text), text.length - 1)).toEqual([]);
  expect(continueSeries(parseSpeech(text), text.length)).not.toEqual([]);
});
