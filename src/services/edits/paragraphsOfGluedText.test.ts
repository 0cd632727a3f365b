import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { paragraphsOfGluedText } from './paragraphsOfGluedText.ts';
import { applyEdits } from './textEdit.ts';

/** The text after the edits; itself where they are refused. */
function unglued(text: string): string {
  const result = paragraphsOfGluedText(parseSpeech(text));
  return result.kind === 'edits' ? applyEdits(text, result.edits) : text;
}

const SPEECH = `在全区重点工作推进会上的讲话
（2026年3月5日）
区委书记　李　强
同志们：
今天开会，主要是交任务，我讲三点意见。
一、提高认识。要学深一层。
（一）抓学习。坐下来读。
（二）抓调研。走下去看。
二、狠抓落实。要做到：一是定人；二是定时。
三、加强领导。领导是关键。
第一，压实责任。责任到人。
第二，强化督查。督查到底。
同志们！
任务已经明确。让我们努力奋斗！
谢谢大家！`;

test('a speech in one line has its paragraphs back', () => {
  expect(unglued(SPEECH.replaceAll('\n', ''))).toBe(SPEECH);
});

test.each([
  [
    'a salutation with its title alone',
    '在年会上的致辞\n各位来宾：\n今天风和日丽，大家欢聚一堂，共话友情，共谋发展，我感到十分高兴。',
  ],
  [
    'a title and its date without a salutation',
    '关于几项工作的讲话\n（2026年3月5日）\n今天讲两点。\n首先，抓学习。学什么。\n其次，抓调研。查什么。要一件一件干，一项一项抓，直到见效。',
  ],
  [
    'bullets',
    '同志们：\n今天讲两件大事，这两件事都很要紧，请大家听好、记住。\n——抓学习。好。\n——抓落实。好。\n一、甲。好。\n二、乙。好。',
  ],
  [
    '第一部分',
    '同志们：\n今天讲两个部分。\n第一部分　回顾。好。\n第二部分　展望。好。\n一、甲。好。\n二、乙。好。\n三、丙。好。',
  ],
])('one line: %s', (_name, text) => {
  expect(unglued(text.replaceAll('\n', ''))).toBe(text);
});

test.each([
  [
    '一、 within a paragraph',
    '同志们：\n讲两点。一、甲。好。二、乙。好。',
    '同志们：\n讲两点。\n一、甲。好。\n二、乙。好。',
  ],
  ['（一） behind a sentence', '同志们：\n（一）甲。好。（二）乙。好。', '同志们：\n（一）甲。好。\n（二）乙。好。'],
  ['（一） behind a colon', '同志们：\n要求是：（一）甲。（二）乙。', '同志们：\n要求是：\n（一）甲。\n（二）乙。'],
  ['with the line ends of the text', '同志们：\r\n一、甲。二、乙。\r\n', '同志们：\r\n一、甲。\r\n二、乙。\r\n'],
  [
    'before asterisks',
    '同志们：\n讲两点。**一、甲。**好。**二、乙。**好。',
    '同志们：\n讲两点。\n**一、甲。**好。\n**二、乙。**好。',
  ],
  ['before an indentation', '同志们：\n　　一、甲。　　二、乙。', '同志们：\n　　一、甲。\n　　二、乙。'],
  [
    'an indentation without a heading beside a heading',
    '同志们：\n　　一、甲。　　先学。　　后干。　　二、乙。',
    '同志们：\n　　一、甲。\n　　先学。\n　　后干。\n　　二、乙。',
  ],
  ['behind the blanks', '同志们：\n一、甲。 二、乙。', '同志们：\n一、甲。 \n二、乙。'],
  [
    '第一， in a paragraph that holds 一、',
    '同志们：\n一、甲。第一，好。第二，好。二、乙。',
    '同志们：\n一、甲。\n第一，好。\n第二，好。\n二、乙。',
  ],
])('among other paragraphs: %s', (_name, text, after) => {
  expect(unglued(text)).toBe(after);
});

test('what stands under 一是 stays with it, also in a paragraph that is broken', () => {
  const item = '一是定人。其一，谁管。其二，管谁。二是定时。';
  expect(unglued(`同志们：\n讲两点。一、甲。${item}二、乙。好。`)).toBe(
    `同志们：\n讲两点。\n一、甲。${item}\n二、乙。好。`,
  );
});

test.each([
  ['nothing', ''],
  ['a speech with its paragraphs', SPEECH],
  ['一是 within a paragraph', '同志们：\n要抓。一是甲。二是乙。三是丙。'],
  ['items of one sentence', '同志们：\n要做到：（一）甲；（二）乙；（三）丙。'],
  ['一、 as items of one sentence', '同志们：\n原因是：一、甲；二、乙；三、丙。'],
  ['the signs of notes', '同志们：\n一、甲\n他说得好。①我们记得。②大家记得。'],
  ['第一， within a paragraph', '同志们：\n第一，甲。第二，乙。\n第三，丙。'],
  ['（二） that another paragraph opens with', '同志们：\n（一）甲。（二）不说。\n（二）乙。'],
  ['（一） under 1., whose 2. it would take over', '同志们：\n1.甲。要做到：（一）子。（二）丑。\n2.乙。\n'],
  ['一句 of one line', '今天讲三点。一是甲；二是乙。'],
  ['a reference', '同志们：\n按照规定，（二）（三）两项从宽，其余从严。'],
  ['a quotation', '同志们：\n他说：“一、甲。二、乙。”'],
  ['a stressed passage over several headings', '同志们：\n**讲两点。一、甲。二、乙。**'],
  ['an address in a paragraph of a speech that has its paragraphs', '同志们：\n今天很好。同志们！明天更好。'],
])('left as it is: %s', (_name, text) => {
  expect(paragraphsOfGluedText(parseSpeech(text))).toEqual({ kind: 'refused', reason: 'nothingGlued' });
  expect(unglued(text)).toBe(text);
});
