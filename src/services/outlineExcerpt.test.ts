import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { outlineExcerpt } from './outlineExcerpt.ts';
import { outlineTree } from './outlineTree.ts';

const long = '要把这件事办好，'.repeat(20);

test.each<[string, string, string]>([
  ['two sentences behind the lead', '一、提高认识。要看清形势。要抓住机遇！要加快脚步。\n', '要看清形势。要抓住机遇！'],
  ['also from the next paragraph', '一、提高认识\n要看清形势。\n要抓住机遇。\n', '要看清形势。 要抓住机遇。'],
  ['the marks that close a quotation', '一、提高认识\n都说“再等等。”这不行。后面还有。\n', '都说“再等等。”这不行。'],
  ['what stands under it, where it says nothing itself', '一、提高认识\n（一）看到机遇。\n', '（一）看到机遇。'],
  ['no budget and no comment', '一、提高认识。{3分钟}<!-- 再想 -->要看清形势。\n', '要看清形势。'],
  ['nothing behind a bare heading', '一、提高认识\n二、任务\n', ''],
  ['one sentence where the second is long', `一、认识\n甲。${long}。\n`, '甲。'],
  ['the beginning of a long one', `一、认识\n${long}\n`, `${long.slice(0, 120)}……`],
  ['a number with a point is no end', '一、认识\n增长1.5个百分点。还要快。再快。\n', '增长1.5个百分点。还要快。'],
  ['nothing of a salutation, which is told whole', '同志们：\n今天开会。\n一、认识\n', ''],
])('%s', (_name, text, expected) => {
  const speech = parseSpeech(text);
  const [entry] = outlineTree(speech);
  expect(entry && outlineExcerpt(speech, entry)).toBe(expected);
});

test('running text is told from its beginning', () => {
  const speech = parseSpeech('同志们：\n今天开会。刚才讲了。还有。\n一、认识\n');
  const opening = outlineTree(speech).find(({ kind }) => kind === 'opening');
  expect(opening && outlineExcerpt(speech, opening)).toBe('今天开会。刚才讲了。');
});
