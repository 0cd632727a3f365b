import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['a quotation that is not closed', '同志们：\n要落实⟦“⟧两个责任，抓好“三件事”。\n'],
  ['a quotation that is not opened', '同志们：\n要落实两个责任⟦”⟧，抓好“三件事”。\n'],
  ['a title that is not closed', '同志们：\n学习⟦《⟧条例，抓好落实。\n'],
  ['a bracket that is not closed', '同志们：\n世贸组织⟦（⟧简称世贸的规则。\n'],
  ['a bracket that is not opened', '同志们：\n世贸组织简称世贸⟦）⟧的规则。\n'],
  ['marks that cross', '同志们：\n学习“⟦《⟧条例”的精神⟦》⟧。\n'],
  ['marks turned the wrong way', '同志们：\n坚持⟦”⟧双百⟦“⟧方针。\n'],
])('%s', (_name, draft) => {
  expect(remarked('punct.pair', draft)).toBe(draft);
});

test.each([
  ['pairs', '同志们：\n学习《条例》（试行），做到“两个‘更加’”。\n'],
  ['a quotation over paragraphs, opened in each', '同志们：\n他说：“要学习。\n“要调研。\n“要落实。”\n大家记住。\n'],
  ['a quotation over paragraphs, opened once', '同志们：\n他说：“要学习。\n要调研。\n要落实。”\n大家记住。\n'],
  ['1） and 一）', '同志们：\n要做到：1）学习；2）调研。\n一）学习\n'],
  ['an apostrophe', '同志们：\n用It’s和’99世园会作例。\n'],
  ['brackets of two widths', '同志们：\n世贸组织（简称世贸)的规则。\n'],
  ['a paragraph with a gap', '同志们：\n他说：“要学习〔此处省略10字〕要落实。\n'],
  ['a stage direction', '同志们：\n让我们努力！（热烈鼓掌）\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('punct.pair', text)).toEqual([]);
});

test.each([
  ['turned the wrong way', '同志们：\n坚持”双百”方针。\n', ['同志们：\n坚持“双百”方针。\n']],
  ['turned the wrong way at the end', '同志们：\n坚持“双百“方针。\n', ['同志们：\n坚持“双百”方针。\n']],
  ['not clear', '同志们：\n要落实“两个责任，抓好“三件事”。\n', []],
])('put right: %s', (_name, before, after) => {
  expect(fixedTexts('punct.pair', before)).toEqual(after);
});
