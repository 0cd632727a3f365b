import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { leadFault, leadWords, renameLead } from './renameLead.ts';
import { applyEdits } from './textEdit.ts';

/** Renames the node that begins with a marker. */
function renamed(text: string, marker: string, words: string): string {
  const speech = parseSpeech(text);
  const node = speech.nodes.find((each) => each.marker === marker);
  if (!node) throw new Error(`no node ${marker}`);
  const result = renameLead(speech, node, words);
  return result.kind === 'edits' ? applyEdits(text, result.edits) : result.reason;
}

test.each([
  ['a heading', '一、甲\n甲文。\n二、乙\n', '一、', '新', '一、新\n甲文。\n二、乙\n'],
  ['one that goes on', '（一）甲。甲文。\n', '（一）', '新，又新', '（一）新，又新。甲文。\n'],
  ['the budget stays', '一、甲{3分钟}\n甲文。\n', '一、', '新', '一、新{3分钟}\n甲文。\n'],
  ['an item of a sentence', '要抓：一是甲；二是乙。\n', '一是', '新', '要抓：一是新；二是乙。\n'],
  ['an empty lead is written', '一、甲\n二、\n三、丙\n', '二、', '乙', '一、甲\n二、乙\n三、丙\n'],
  ['the same words', '一、甲\n', '一、', '甲', '一、甲\n'],
  ['words that end the lead early', '一、甲\n', '一、', '新。又新', 'structure'],
  ['words that hold another marker', '要抓：一是甲；二是乙。\n', '一是', '新；二是又', 'structure'],
  [
    'items within the lead would be lost',
    '一是抓学习，首先看书，其次写字。\n二是抓落实。\n',
    '一是',
    '新',
    'structure',
  ],
])('%s', (_name, text, marker, words, expected) => {
  expect(renamed(`同志们：\n${text}`, marker, words)).toBe(
    expected === 'structure' ? expected : `同志们：\n${expected}`,
  );
});

test.each([
  ['提高认识', undefined],
  ['提高认识，加强领导', undefined],
  ['提高“认识”：再提高', undefined],
  ['', 'empty'],
  ['提高\n认识', 'lineEnd'],
  ['提高。认识', 'endMark'],
  ['怎么办？', 'endMark'],
])('%j: %s', (words, fault) => {
  expect(leadFault(words)).toBe(fault);
});

test('blanks around the words and their 。 are left off', () => {
  expect(leadWords(' 提高认识。 ')).toBe('提高认识');
  expect(leadWords('提高。认识')).toBe('提高。认识');
});
