import { expect, test } from 'vitest';
import { fixedTexts, fixesIn, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['headings that are one too many', '同志们：\n下面，我讲⟦两⟧点意见。\n一、甲\n二、乙\n三、丙\n'],
  ['headings that are one too few', '同志们：\n下面，我讲⟦三⟧点意见。\n一、甲\n二、乙\n'],
  ['a number in digits', '同志们：\n要抓好⟦4⟧项工作。一是甲，二是乙，三是丙。\n'],
  ['items within the paragraph', '同志们：\n要做到⟦两⟧个“更加”：一是更加自觉，二是更加主动，三是更加扎实。\n'],
  ['a list without markers, by ；', '同志们：\n实现路径有⟦4⟧条：抓好学习；抓好调研；抓好落实。\n'],
  ['a list by the repeated word', '同志们：\n做到⟦六⟧个坚持，即坚持学习，坚持调研，坚持落实，坚持创新，坚持团结。\n'],
  [
    'two announcements, one of them wrong',
    '同志们：\n讲两点意见。\n一、甲\n要抓⟦三⟧项工作：一是子，二是丑。\n二、乙\n',
  ],
  [
    'one marker for all, and something of another name behind it',
    '同志们：\n抓训练，有⟦三⟧项决定，一个是对学校的，一个是对机关的。这里不多讲。还有一个问题是经费不足。\n',
  ],
  [
    'clauses that all begin with the announced word, headings behind them',
    '同志们：\n要做到⟦四⟧个坚持，即坚持学习，坚持调研，坚持落实。\n一、甲\n二、乙\n',
  ],
  ['the two sides of 既…又…', '同志们：\n坚持⟦三⟧条腿走路：既要办好县一级的学校，又要办好乡一级的学校。\n'],
  ['items of one length', '同志们：\n记住⟦五⟧个字：快、准、实、细。\n'],
  ['items that all end in the noun', '同志们：\n发扬⟦四⟧种精神：苦干精神，实干精神，钻研精神。\n'],
])('%s', (_name, draft) => {
  expect(remarked('count.mismatch', draft)).toBe(draft);
});

test.each([
  [
    'a list that goes on under its own name',
    '同志们：\n抓训练，有三项决定，一个是对学校的，一个是对机关的。这里不多讲。还有一个决定是关于经费的。\n',
  ],
  [
    'a list that goes on without a name',
    '同志们：\n抓训练，有三项决定，一个是对学校的，一个是对机关的。这里不多讲。还有一个是关于经费的。\n',
  ],
  [
    '既…又… with a third side',
    '同志们：\n坚持三条腿走路：既要办好县一级的学校，又要办好乡一级的学校，还要办好村一级的学校。\n',
  ],
  ['what agrees', '同志们：\n下面，我讲两点意见。\n一、甲\n二、乙\n'],
  ['a reference back', '同志们：\n一是甲，二是乙。以上三条，要落实。\n'],
  ['a set term', '同志们：\n增强“四个意识”：一是甲，二是乙。\n'],
  ['a fact', '同志们：\n去年推出27条举措。一是甲，二是乙。\n'],
  ['a vague number', '同志们：\n讲几点意见。一是甲，二是乙。\n'],
  ['a lower bound', '同志们：\n至少抓好三项工作：一是甲，二是乙。\n'],
  ['items that stand before', '同志们：\n想干事、能干事、会干事三个问题要解决好。一是甲，二是乙。\n'],
  ['a list that meets a gap', '同志们：\n讲三点意见。\n一、甲\n〔此处省略20字〕\n二、乙\n'],
  ['a list whose numbers tell that a member is missing', '同志们：\n讲三点意见。\n一、甲\n三、乙\n'],
  ['a list that is not written yet', '同志们：\n下面，我讲三点意见。\n'],
  ['a list of words of any length', '同志们：\n抓好三件事：修路、架桥、办学校、建医院。\n'],
  ['an upper bound', '同志们：\n最多讲三点：一是甲，二是乙。\n'],
  ['items in a quotation', '同志们：\n有人说两句话：“一是甲，二是乙，三是丙”。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('count.mismatch', text)).toEqual([]);
});

test('one too many: the number is changed, or the last item goes', () => {
  const text = '同志们：\n下面，我讲两点意见。\n一、甲\n二、乙\n三、丙\n';
  expect(fixedTexts('count.mismatch', text)).toEqual([
    '同志们：\n下面，我讲三点意见。\n一、甲\n二、乙\n三、丙\n',
    '同志们：\n下面，我讲两点意见。\n一、甲\n二、乙\n',
  ]);
});

test('one too few: the number is changed, or an item is put in', () => {
  const text = '同志们：\n要抓好3项工作。一是甲，二是乙。\n';
  expect(fixedTexts('count.mismatch', text)).toEqual([
    '同志们：\n要抓好2项工作。一是甲，二是乙。\n',
    '同志们：\n要抓好3项工作。一是甲，二是乙，三是。\n',
  ]);
});

test('two is 两 before a measure word', () => {
  expect(fixedTexts('count.mismatch', '同志们：\n讲三点意见。\n一、甲\n二、乙\n')[0]).toContain('讲两点意见');
});

test('none of the fixes is made unseen', () => {
  expect(fixesIn('count.mismatch', '同志们：\n讲三点意见。\n一、甲\n二、乙\n').map(({ isSafe }) => isSafe)).toEqual([
    false,
    false,
  ]);
});

test('the items are shown with it', () => {
  const [problem] = problemsIn('count.mismatch', '同志们：\n讲三点意见。\n一、甲乙\n二、丙丁\n');
  expect(problem?.related?.map(({ span, role }) => [span.end - span.start, role])).toEqual([
    [4, 'item'],
    [4, 'item'],
  ]);
});

test.each([
  ['；', '甲甲；乙乙；丙丙', 'warning'],
  ['，', '坚持甲，坚持乙，坚持丙', 'hint'],
])('a list parted by %s alone', (_mark, list, severity) => {
  const noun = list.startsWith('坚持') ? '坚持' : '办法';
  const [problem] = problemsIn('count.mismatch', `同志们：\n做到四个${noun}，即${list}。\n`);
  expect(problem?.severity).toBe(severity);
});

test('what is put in is told by its marker', () => {
  const [, addition] = fixesIn('count.mismatch', '同志们：\n要抓好3项工作。一是甲，二是乙。\n');
  expect(addition?.title).toEqual({ kind: 'addItem', marker: '三是' });
});
