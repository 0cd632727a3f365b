import { expect, test } from 'vitest';
import { joinLexicons } from './lexicon.ts';
import { lexiconFinder } from './lexiconFinder.ts';
import { appendedRow, HEADING_ROW } from './lexiconRow.ts';
import { readNames } from './names.ts';
import { readLexicon } from './readLexicon.ts';

test('a row may end early; what it does not say is usual', () => {
  expect(readLexicon('布署\t部署\n').lexicon.terms).toEqual([
    { written: '布署', right: ['部署'], severity: 'hint', conditions: [], isSafe: false, reason: '' },
  ]);
});

test('all columns, several right forms, conditions', () => {
  const row = '必需\t必须|务必\t警告\t要\t坚持|…做到\t不\t品\t是\t修饰动词\t2026-01';
  expect(readLexicon(row).lexicon.terms).toEqual([
    {
      written: '必需',
      right: ['必须', '务必'],
      severity: 'warning',
      isSafe: true,
      reason: '修饰动词',
      conditions: [
        { side: 'before', isWanted: true, words: [{ text: '要', isLoose: false }] },
        {
          side: 'behind',
          isWanted: true,
          words: [
            { text: '坚持', isLoose: false },
            { text: '做到', isLoose: true },
          ],
        },
        { side: 'before', isWanted: false, words: [{ text: '不', isLoose: false }] },
        { side: 'behind', isWanted: false, words: [{ text: '品', isLoose: false }] },
      ],
    },
  ]);
});

test('the first row may name the columns in any order', () => {
  expect(readLexicon('理由\t改为\t写法\n错字\t部署\t布署\n').lexicon.terms).toMatchObject([
    { written: '布署', right: ['部署'], reason: '错字' },
  ]);
});

test.each([
  ['no form', '\t部署', { line: 1, fault: 'noForm', value: '' }],
  ['one character', '布\t部', { line: 1, fault: 'tooShort', value: '布' }],
  ['nothing to say', '布署', { line: 1, fault: 'nothingToSay', value: '布署' }],
  ['the same form', '布署\t布署', { line: 1, fault: 'sameForm', value: '布署' }],
  ['an unknown level', '布署\t部署\t严重', { line: 1, fault: 'unknownSeverity', value: '严重' }],
  ['an order of one', '四个意识\t\t顺序', { line: 1, fault: 'shortOrder', value: '四个意识' }],
  ['too many cells', `布署\t部署${'\t'.repeat(8)}\t多`, { line: 1, fault: 'tooManyCells', value: '多' }],
])('a broken row is told with its line, the others are used: %s', (_name, row, broken) => {
  const reading = readLexicon(`# 注\n${row}\n再接再励\t再接再厉\n`);
  expect(reading.broken).toEqual([broken]);
  expect(reading.lexicon.terms.map(({ written }) => written)).toEqual(['再接再励']);
});

test('a column that there is none of is told', () => {
  expect(readLexicon('写法\t改成\n布署\t部署\n').broken).toMatchObject([
    { line: 0, fault: 'unknownColumn', value: '改成' },
    { line: 1, fault: 'nothingToSay' },
  ]);
});

test.each(['', '\n\n', '# 只有注\n', '\uFEFF', '\t\t\t'])('%j holds nothing', (text) => {
  expect(readLexicon(text).lexicon).toEqual({ terms: [], orders: [] });
});

test.each([
  ['wanted behind', '必需\t必须\t\t\t坚持', '必需坚持。必需品。', 1],
  ['wanted before', '反应\t反映\t\t群众', '群众反应。化学反应。', 1],
  ['not wanted before', '座落\t坐落\t\t\t\t一', '一座落后。座落在。', 1],
  ['not wanted behind', '必需\t必须\t\t\t\t\t品', '必需品。必需坚持。', 1],
  ['loose, in the same sentence', '做出\t作出\t\t\t…贡献', '做出了新的更大贡献。做出来。贡献大。', 1],
])('a condition holds: %s', (_name, row, text, found) => {
  expect(lexiconFinder(readLexicon(row).lexicon)(text).terms).toHaveLength(found);
});

test('of forms that overlap the longest is found, of equal ones the last lexicon’s', () => {
  const first = readLexicon('干部\t甲\n干部队\t乙\n').lexicon;
  const second = readLexicon('干部队\t丙\n').lexicon;
  const found = lexiconFinder(joinLexicons([first, second]))('干部队伍').terms;
  expect(found.map(({ term }) => term.right)).toEqual([['丙']]);
});

test('names, offices and forms of the people file; a broken row is told', () => {
  const { names, broken } = readNames(
    '名称\t职务\t也可写作\t不写作\n张晓明\t县长、书记\n\t主任\n县水利局\t\t水利局\t县水务局\n',
  );
  expect(names.all).toEqual([
    { name: '张晓明', offices: ['县长', '书记'], alsoWritten: [], notWritten: [] },
    { name: '县水利局', offices: [], alsoWritten: ['水利局'], notWritten: ['县水务局'] },
  ]);
  expect(broken).toEqual([{ line: 2, fault: 'noForm', value: '' }]);
});

const ROW = { written: '布署', right: ['部署'], level: '提示', reason: '错\t字', date: '2026-01-05' } as const;
const WRITTEN = '布署\t部署\t提示\t\t\t\t\t\t错 字\t2026-01-05';

test.each([
  ['an empty lexicon', '', `${HEADING_ROW}\n${WRITTEN}\n`],
  ['one that ends in a line end', `${HEADING_ROW}\n`, `${WRITTEN}\n`],
  ['one that does not', '再接再励\t再接再厉', `\n${WRITTEN}\n`],
  ['one with CRLF', '再接再励\t再接再厉\r\n', `${WRITTEN}\r\n`],
  ['one with an order of its own', '改为\t写法\n', undefined],
])('a row is added to %s', (_name, text, appended) => {
  expect(appendedRow(text, ROW)).toBe(appended);
  if (appended !== undefined) expect(readLexicon(text + appended).broken).toEqual([]);
});
