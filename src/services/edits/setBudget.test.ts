import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { budgetSeconds, budgetWords, setBudget } from './setBudget.ts';
import { applyEdits } from './textEdit.ts';

test.each([
  ['a new one', '一、甲\n甲文。\n', 180, '一、甲{3分钟}\n甲文。\n'],
  ['behind the 。 of the lead', '一、甲。甲文。\n', 90, '一、甲。{1分30秒}甲文。\n'],
  ['another', '一、甲{3分钟}\n甲文。\n', 30, '一、甲{30秒}\n甲文。\n'],
  ['another behind 。 and a blank', '一、甲。 ｛3分钟｝甲文。\n', 60, '一、甲。 {1分钟}甲文。\n'],
  ['none, and no blank is left', '一、甲。 {3分钟}\n甲文。\n', undefined, '一、甲。\n甲文。\n'],
  ['the same stays as it is written', '一、甲｛3分｝\n甲文。\n', 180, '一、甲｛3分｝\n甲文。\n'],
  ['of a stressed heading', '**一、甲**\n甲文。\n', 60, '**一、甲{1分钟}**\n甲文。\n'],
])('%s', (_name, text, seconds, expected) => {
  const speech = parseSpeech(`同志们：\n${text}二、乙{5分钟}\n`);
  const node = speech.nodes[0];
  const result = node && setBudget(speech, node, seconds);
  expect(result?.kind === 'edits' && applyEdits(speech.text, result.edits)).toBe(
    `同志们：\n${expected}二、乙{5分钟}\n`,
  );
});

test.each([
  ['3分钟', 180],
  ['3分30秒', 210],
  ['30秒', 30],
  ['{3分}', 180],
  ['3', 180],
  ['１０', 600],
  ['2.5', 150],
  ['0', undefined],
  ['三分钟', undefined],
  ['3分钟吧', undefined],
  ['1000', undefined],
  ['', undefined],
])('%s is %s seconds', (typed, seconds) => {
  expect(budgetSeconds(typed)).toBe(seconds);
});

test.each([
  [30, '30秒'],
  [60, '1分钟'],
  [210, '3分30秒'],
])('%d seconds are written as %s', (seconds, words) => {
  expect(budgetWords(seconds)).toBe(words);
  expect(budgetSeconds(words)).toBe(seconds);
});
