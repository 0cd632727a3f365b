import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { type PasteTarget, pasteSections } from './pasteSections.ts';
import { applyEdits } from './textEdit.ts';

/** The text afterwards with ｜ where what was put in begins, or why nothing was. */
function pasted(text: string, kind: PasteTarget['kind'], beside: string, words: string, renumber = true): string {
  const speech = parseSpeech(text);
  const node = speech.nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(beside));
  if (!node) throw new Error(`no node ${beside}`);
  const result = pasteSections(speech, { kind, node }, words, { renumber });
  if (result.kind !== 'edits') return result.kind === 'atEdge' ? 'atEdge' : result.reason;
  const after = applyEdits(text, result.edits);
  return `${after.slice(0, result.place)}｜${after.slice(result.place)}`;
}

const TEXT = '同志们：\n一、甲\n（一）子\n子文。\n（二）丑\n\n二、乙\n\n同志们！让我们努力奋斗！\n';

test.each<[string, PasteTarget['kind'], string, string, string]>([
  [
    'a section with its text',
    'after',
    '一、',
    '三、新\n新文。\n',
    '一、甲\n（一）子\n子文。\n（二）丑\n\n｜二、新\n新文。\n\n三、乙',
  ],
  ['before the first', 'before', '一、', '五、新\n', '｜一、新\n\n二、甲\n（一）子\n子文。\n（二）丑\n\n三、乙'],
  [
    'a level down, and what stands under it as much',
    'after',
    '（一）子',
    '一、新\n（一）小\n小文。',
    '一、甲\n（一）子\n子文。\n｜（二）新\n1.小\n小文。\n（三）丑\n\n二、乙',
  ],
  [
    'a level up',
    'after',
    '二、',
    '（三）新\n1.小\n',
    '一、甲\n（一）子\n子文。\n（二）丑\n\n二、乙\n\n｜三、新\n（一）小',
  ],
  [
    'several, with line ends of another kind',
    'after',
    '（二）丑',
    '一、新\r\n新文。\r\n\r\n二、又\r\n',
    '一、甲\n（一）子\n子文。\n（二）丑\n｜（三）新\n新文。\n（四）又\n\n二、乙',
  ],
  [
    'plain words get a marker',
    'after',
    '二、',
    '抓好落实',
    '一、甲\n（一）子\n子文。\n（二）丑\n\n二、乙\n\n｜三、抓好落实',
  ],
  [
    'an item out of a sentence',
    'after',
    '二、',
    '二是抓好落实；',
    '一、甲\n（一）子\n子文。\n（二）丑\n\n二、乙\n\n｜三、抓好落实。',
  ],
  [
    'indentation and # of elsewhere are left off',
    'after',
    '二、',
    '　　## 一、新',
    '一、甲\n（一）子\n子文。\n（二）丑\n\n二、乙\n\n｜三、新',
  ],
])('%s', (_name, kind, beside, words, body) => {
  expect(pasted(TEXT, kind, beside, words)).toBe(`同志们：\n${body}\n\n同志们！让我们努力奋斗！\n`);
});

test.each<[string, string, string, string]>([
  ['in the middle', '一是', '四是丁。', '要抓：一是甲；｜二是丁；三是乙。\n'],
  ['at the end', '二是', '丁', '要抓：一是甲；二是乙；｜三是丁。\n'],
  ['two', '一是', '一是丁；二是戊。', '要抓：一是甲；｜二是丁；三是戊；四是乙。\n'],
  ['a question keeps its mark', '一是', '怎么办？', '要抓：一是甲；｜二是怎么办？三是乙。\n'],
  ['paragraphs do not go into a sentence', '一是', '一、丁\n丁文。', 'severalParagraphs'],
])('into the list of a sentence: %s', (_name, beside, words, expected) => {
  expect(pasted('要抓：一是甲；二是乙。\n', 'after', beside, words)).toBe(expected);
});

test('the lines of the list say how a section is indented, and a stressed lead stays stressed', () => {
  const text = '同志们：\n　　**一、甲**\n　　甲文。\n　　**二、乙**\n';
  expect(pasted(text, 'after', '一、', '**三、新**\n　　新文。')).toBe(
    '同志们：\n　　**一、甲**\n　　甲文。\n｜　　**二、新**\n　　新文。\n　　**三、乙**\n',
  );
});

test('headings by # take as many as their neighbours', () => {
  const text = '# 讲话\n\n同志们：\n## 甲\n甲文。\n## 乙\n';
  expect(pasted(text, 'after', '甲', '# 新\n## 小')).toBe(
    '# 讲话\n\n同志们：\n## 甲\n甲文。\n｜## 新\n### 小\n## 乙\n',
  );
  expect(pasted(text, 'after', '甲', '三、新')).toBe('# 讲话\n\n同志们：\n## 甲\n甲文。\n｜## 新\n## 乙\n');
});

test.each([
  ['no words', ' \n\n', 'atEdge'],
  ['a number that does not go so far', '一、新\n①小\n', 'noNumber'],
])('not to be done: %s', (_name, words, reason) => {
  expect(pasted('一、甲\n（一）子\n1.东\n（1）西\n①北\n二、乙\n', 'after', '①北', words)).toBe(reason);
});

test('behind a gap it is not known what follows', () => {
  expect(pasted('一、甲\n〔此处省略300字〕\n三、乙\n', 'after', '一、', '新')).toBe('gap');
});

test('without renumbering a marker of the same form stays as written', () => {
  expect(pasted('同志们：\n一、甲\n二、乙\n', 'after', '一、', '七、新', false)).toBe(
    '同志们：\n一、甲\n｜七、新\n二、乙\n',
  );
});
