import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disordered, ordered } from '../../../test/speechArbitraries.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { emWidth } from '../../layout/print/emWidth.ts';
import { speechText, type TextForm } from './speechText.ts';
import { wrappedLines } from './wrappedLines.ts';

const PLAIN = { stageDirections: 'kept', contents: false } as const;
const SPEECH = `在会上的讲话
（2026年1月5日）

同志们：

　　今天<!-- 查 -->讲**两点**。
## 一、提高认识{3分钟}
<!-- 待补 -->
　　正文。


二、抓好落实
谢谢大家！
`;

const written = (source: string, form: TextForm): string => speechText(parseSpeech(source), form, PLAIN);

test('as typed: lines, blank lines and indentation stay, marks of writing go', () => {
  expect(written(SPEECH, 'typed')).toBe(
    '在会上的讲话\n（2026年1月5日）\n\n同志们：\n\n　　今天讲两点。\n一、提高认识\n　　正文。\n\n\n二、抓好落实\n谢谢大家！\n',
  );
});

test('as typed, what the front matter alone holds stands in the head', () => {
  const source = '---\n标题: 在会上的讲话\n日期: 2026年1月5日\n---\n\n同志们：\n正文。';
  expect(written(source, 'typed')).toBe('在会上的讲话\n（2026年1月5日）\n\n同志们：\n正文。\n');
});

test('for chat: a blank line between paragraphs, the head together', () => {
  expect(written(SPEECH, 'chat')).toBe(
    '在会上的讲话\n（2026年1月5日）\n\n同志们：\n\n今天讲两点。\n\n一、提高认识\n\n正文。\n\n二、抓好落实\n\n谢谢大家！\n',
  );
});

test('for e-mail: the head in the middle, paragraphs set in, lines of 36 characters', () => {
  const text = written(`在会上的讲话\n同志们：\n${'要把思想统一到会议精神上来，'.repeat(6)}\n`, 'mail');
  expect(text).toBe(
    [
      '　　　　　　　　　　　　　　　在会上的讲话',
      '',
      '同志们：',
      '　　要把思想统一到会议精神上来，要把思想统一到会议精神上来，要把思想统一',
      '到会议精神上来，要把思想统一到会议精神上来，要把思想统一到会议精神上来，',
      '要把思想统一到会议精神上来，',
      '',
    ].join('\n'),
  );
});

test.each([
  ['a mark does not begin a line', '一二三四。五', 4, '一二三|四。五'],
  ['an opening mark does not end one', '一二三“四”五', 4, '一二三|“四”五'],
  ['several marks go together', '一二三四。”五', 4, '一二三|四。”五'],
  ['a dash is not divided', '一二三——四五', 4, '一二三|——四五'],
  ['a number is not divided', '一二三1.5%四', 4, '一二三|1.5%四'],
  ['what is longer than a line stands alone', '一ABCDEFGHIJKL二', 4, '一|ABCDEFGHIJKL|二'],
  ['marks alone', '。。。。。。', 4, '。。。。|。。'],
])('%s', (_name, text, width, expected) => {
  expect(wrappedLines(text, width, '').join('|')).toBe(expected);
});

test('no form loses or adds a character, and no line is too long', () => {
  fc.assert(
    fc.property(fc.oneof(disordered, ordered), (source) => {
      const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');
      const typed = written(source, 'typed');
      for (const form of ['chat', 'mail'] as const) expect(bare(written(source, form))).toBe(bare(typed));
      for (const line of written(source, 'mail').split('\n')) expect(emWidth(line)).toBeLessThanOrEqual(36);
    }),
  );
});
