import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { sectionEnding } from './sectionEnding.ts';

test.each([
  ['a mark', '一、甲。', '甲', '。', false],
  ['none', '一、甲', '甲', '', false],
  ['a question', '一、甲？', '甲？', '', true],
  ['a sentence in a quotation', '一、说“干。”', '说“干。”', '', true],
  ['words in a quotation', '一、“甲”', '“甲”', '', false],
  ['behind it a stage direction', '一、甲。（掌声）', '甲', '。', false],
  ['behind it a comment and blanks', '一、甲； <!-- 核。 -->', '甲', '；', false],
  ['a budget', '一、甲。{3分钟}', '甲', '。', false],
  ['asterisks', '一、**甲。**', '**甲', '。', false],
  ['no lead', '一、', '', '', false],
])('%s', (_name, line, core, mark, isOwn) => {
  const speech = parseSpeech(`同志们：\n${line}\n`);
  const node = speech.nodes[0];
  if (!node) throw new Error(line);
  const start = node.markerSpan.start;
  const ending = sectionEnding(speech, node, { start, end: start + line.length });
  expect(speech.text.slice(start + 2, ending.coreEnd)).toBe(core);
  expect(speech.text.slice(ending.coreEnd, ending.markEnd)).toBe(mark);
  expect(ending.isOwn).toBe(isOwn);
});
