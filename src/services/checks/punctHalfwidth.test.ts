import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['a comma between Chinese characters', '同志们：\n今天开会⟦,⟧很重要。\n'],
  ['a comma behind a figure', '同志们：\n完成38项⟦,⟧其中新建5%⟦,⟧全部见效。\n'],
  ['a full stop', '同志们：\n抓好落实⟦.⟧\n要加强领导⟦.⟧大家努力。\n'],
  ['a colon', '同志们⟦:⟧\n时间⟦:⟧3月。\n'],
  ['a semicolon, a question, a cry', '同志们：\n甲要抓⟦;⟧乙呢⟦?⟧干吧⟦!⟧\n'],
  ['a space behind the mark', '同志们：\n今天开会⟦, ⟧很重要。\n'],
  ['brackets around Chinese', '同志们：\n世贸组织⟦(简称世贸)⟧的规则。\n'],
  ['brackets around Latin in Chinese', '同志们：\n世贸组织⟦(WTO)⟧的规则。\n'],
  ['brackets of two widths', '同志们：\n世贸组织⟦（简称世贸)⟧的规则。\n'],
  ['a mark behind a quotation', '同志们：\n学习“两山”⟦,⟧落实《条例》⟦,⟧抓紧。\n'],
  ['a mark behind a Latin word in Chinese', '同志们：\n推进5G⟦,⟧加快AI⟦,⟧抓紧。\n'],
])('%s', (_name, draft) => {
  expect(remarked('punct.halfwidth', draft)).toBe(draft);
});

test.each([
  ['a time', '同志们：\n18:38出发。\n'],
  ['figures', '同志们：\n共1,000人，增长3.5倍。\n'],
  ['an address', '同志们：\n见http://example.cn/a,b页。\n'],
  ['an e-mail', '同志们：\n写信到a.b@example.cn为好。\n'],
  ['Latin text', '同志们：\n“Hello, world. It works: yes!”\n'],
  ['a file name', '同志们：\n见附件.docx文件。\n'],
  ['a marker of digits', '同志们：\n1.甲\n2.乙\n'],
  ['markers in brackets', '同志们：\n一、甲\n(一)子\n(二)丑\n(1)寅\n(2)卯\n'],
  ['an ellipsis of dots', '同志们：\n甲、乙...\n'],
  ['names with points', '同志们：\nJ.K.罗琳\n'],
  ['a formula', '同志们：\n函数f(x)单调。\n'],
  ['a comment', '同志们：\n甲<!-- 注, 待核实 -->乙。\n'],
  ['front matter', '---\n备注: 甲,乙\n---\n同志们：\n好。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('punct.halfwidth', text)).toEqual([]);
});

test.each([
  ['a comma', '同志们：\n今天开会, 很重要.\n', ['同志们：\n今天开会，很重要.\n']],
  ['brackets', '同志们：\n世贸组织(WTO)的规则。\n', ['同志们：\n世贸组织（WTO）的规则。\n']],
])('put right: %s', (_name, before, after) => {
  expect(fixedTexts('punct.halfwidth', before)).toEqual(after);
});
