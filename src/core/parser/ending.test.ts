import { expect, test } from 'vitest';
import { parseSpeech } from './parseSpeech.ts';

const HEAD = '在会上的讲话\n同志们：\n';

/** The parts behind the salutation, each with the words that it begins and ends with. */
function partsOf(body: string): string[] {
  const { text, parts } = parseSpeech(HEAD + body);
  return parts
    .filter(({ kind }) => kind !== 'title' && kind !== 'salutation')
    .map(({ kind, span }) => {
      const words = text.slice(span.start, span.end);
      return words.length > 8 ? `${kind} ${words.slice(0, 3)}…${words.slice(-3)}` : `${kind} ${words}`;
    });
}

/** The last section of the outline, as its words. */
function lastSection(body: string): string | undefined {
  const { text, nodes } = parseSpeech(HEAD + body);
  const section = nodes.at(-1)?.section;
  return section && text.slice(section.start, section.end);
}

test.each<[name: string, body: string, parts: string[]]>([
  [
    'thanks with words behind them open no closing where an address stands right before',
    '开会了。\n一、甲\n二、乙\n好。\n同志们！让我们干。\n谢谢大家！\n待补',
    ['opening 开会了。', 'body 一、甲…\n好。', 'closing 同志们…\n待补'],
  ],
  [
    'the last address behind the last section opens the closing',
    '开会了。\n一、甲\n好。\n二、乙\n同志们！中间说。\n同志们！抓紧干。\n这是结尾。',
    ['opening 开会了。', 'body 一、甲…间说。', 'closing 同志们…结尾。'],
  ],
  [
    'an address before the last section is a break',
    '开会了。\n一、甲\n同志们！中间说。\n二、乙\n好。',
    ['opening 开会了。', 'body 一、甲…\n好。'],
  ],
  [
    'without an outline an address in the second half closes',
    '今天开会。\n先说甲。\n再说乙。\n后说丙。\n同志们！抓紧干。',
    ['opening 今天开…说丙。', 'closing 同志们！抓紧干。'],
  ],
  [
    'one in the first half does not',
    '今天开会。\n同志们！听好。\n再说乙。\n后说丙。\n又说丁。',
    ['opening 今天开…说丁。'],
  ],
  ['one that opens the body does not', '同志们！今天开会。', ['opening 同志们…开会。']],
  [
    'a call opens the closing, up to four paragraphs before the end',
    '开会了。\n一、甲\n二、乙\n让我们努力！\n一起来。\n马上干。\n就这样。',
    ['opening 开会了。', 'body 一、甲\n二、乙', 'closing 让我们…这样。'],
  ],
  [
    'not one further up',
    '开会了。\n一、甲\n二、乙\n让我们努力！\n一起来。\n马上干。\n就这样。\n不多说。',
    ['opening 开会了。', 'body 一、甲…多说。'],
  ],
  [
    'of several such paragraphs the first',
    '开会了。\n一、甲\n二、乙\n让我们努力！\n预祝大会成功！',
    ['opening 开会了。', 'body 一、甲\n二、乙', 'closing 让我们…成功！'],
  ],
  [
    'a wish closes in the last paragraph alone',
    '开会了。\n一、甲\n二、乙\n今天人多，祝大家身体健康！\n会后再谈。',
    ['opening 开会了。', 'body 一、甲…再谈。'],
  ],
  [
    'there it does',
    '开会了。\n一、甲\n二、乙\n今天人多，祝大家身体健康！',
    ['opening 开会了。', 'body 一、甲\n二、乙', 'closing 今天人…健康！'],
  ],
  [
    'a heading or an item opens no closing',
    '开会了。\n第一，甲。好。\n第二，让我们努力，预祝大会成功！',
    ['opening 开会了。', 'body 第一，…成功！'],
  ],
  [
    'the summary stands behind the last node and before the closing',
    '开会了。\n一、甲\n二、乙\n好。\n总之，要干。\n同志们！干。',
    ['opening 开会了。', 'body 一、甲…\n好。', 'summary 总之，要干。', 'closing 同志们！干。'],
  ],
  [
    'the last of two',
    '开会了。\n一、甲\n二、乙\n总之，要学。\n好。\n总之，要干。',
    ['opening 开会了。', 'body 一、甲…\n好。', 'summary 总之，要干。'],
  ],
  [
    'what sums up one of the sections is no summary of the speech',
    '开会了。\n一、甲\n总之，要学。\n二、乙\n好。',
    ['opening 开会了。', 'body 一、甲…\n好。'],
  ],
  [
    'nor is what stands in the closing',
    '开会了。\n一、甲\n二、乙\n同志们！干。\n总之，要干。',
    ['opening 开会了。', 'body 一、甲\n二、乙', 'closing 同志们…要干。'],
  ],
  [
    'behind thanks there is no body',
    '开会了。\n一、甲\n二、乙\n谢谢大家！\n（掌声）',
    ['opening 开会了。', 'body 一、甲\n二、乙', 'thanks 谢谢大家！'],
  ],
  [
    'the signature stands last',
    '开会了。\n一、甲\n二、乙\n好。\n特此报告，请予评议。\n何春生\n2026年1月5日',
    ['opening 开会了。', 'body 一、甲…\n好。', 'closing 特此报…评议。', 'signature 何春生…月5日'],
  ],
])('%s', (_name, body, parts) => {
  expect(partsOf(body)).toEqual(parts);
});

test.each([
  ['at the closing', '一、甲\n二、乙\n好。\n同志们！干。', '二、乙\n好。'],
  ['at the summary', '一、甲\n二、乙\n好。\n总之，要干。\n同志们！干。', '二、乙\n好。'],
  ['at the thanks', '一、甲\n二、乙\n好。\n谢谢大家！', '二、乙\n好。'],
  ['at the signature', '一、甲\n二、乙\n好。\n何春生\n2026年1月5日', '二、乙\n好。'],
  ['with the text', '一、甲\n二、乙\n好。\n再说。', '二、乙\n好。\n再说。'],
])('the last section ends %s', (_name, body, section) => {
  expect(lastSection(body)).toBe(section);
});

test('a node within the closing ends with its paragraph', () => {
  expect(lastSection('一、甲\n二、乙\n同志们！要做到：一是干；二是学。\n就这样。')).toBe('二是学。');
});
