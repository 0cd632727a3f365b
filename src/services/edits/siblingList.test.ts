import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { siblingList } from './siblingList.ts';

test.each([
  ['a series', '一、甲\n（一）子\n二、乙\n', '二、', false, '一、甲 二、乙'],
  ['under one parent', '一、甲\n（一）子\n二、乙\n（一）丑\n（二）寅\n', '（二）', false, '（一）丑 （二）寅'],
  ['not the series beside it', '一、甲\n二、乙\n一、丙\n二、丁\n', '一、', false, '一、甲 二、乙'],
  ['up to a gap', '一、甲\n〔以下缺〕\n二、乙\n三、丙\n', '三、', false, '| 二、乙 三、丙'],
  ['over a gap where numbers count on', '一、甲\n〔以下缺〕\n二、乙\n三、丙\n', '三、', true, '一、甲 二、乙 三、丙'],
  ['not where they skip', '一、甲\n〔以下缺〕\n五、乙\n', '一、', true, '一、甲 |'],
  ['a gap within a paragraph', '一是甲。二是乙。〔以下缺〕四是丙。', '二是', true, '一是甲 二是乙 |'],
])('%s', (_name, text, words, overGaps, expected) => {
  const speech = parseSpeech(text);
  const node = speech.nodes.find(({ marker }) => marker === words);
  if (!node) throw new Error(words);
  const { members, index, gapBefore, gapAfter } = siblingList(speech, node, overGaps);
  expect(members[index]).toBe(node);
  const written = members.map(({ marker, lead }) => marker + lead);
  expect([...(gapBefore ? ['|'] : []), ...written, ...(gapAfter ? ['|'] : [])].join(' ')).toBe(expected);
});
