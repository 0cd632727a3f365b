import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { countedSpan, type OutlineEntry, outlineTree } from './outlineTree.ts';

function drawn(entries: readonly OutlineEntry[], depth = 0): readonly string[] {
  return entries.flatMap((entry) => [
    `${'  '.repeat(depth)}${entry.kind} ${entry.text}`,
    ...drawn(entry.children, depth + 1),
  ]);
}

function draw(text: string): string {
  return drawn(outlineTree(parseSpeech(text))).join('\n');
}

const whole = `在全区推进会上的讲话
（2026年1月5日）
区委副书记　李明

同志们：
今天开这个会，是要把任务定下来。刚才大家讲得都很好。
下面，我讲两点意见。
一、提高认识
（一）看到机遇。一是政策好。二是人心齐。
（二）看到不足。
二、抓好任务
第一，要快。
第二，要准。
总之，要一件一件办成。
同志们！让我们一起努力。
谢谢大家！
`;

describe('the outline of a speech', () => {
  test('has its parts and its sections in the order of the text', () => {
    expect(draw(whole)).toBe(`title 在全区推进会上的讲话
byline （2026年1月5日） 区委副书记 李明
salutation 同志们：
opening 今天开这个会，是要把任务定下来。
heading 一、提高认识
  heading （一）看到机遇
    inlineItem 一是政策好
    inlineItem 二是人心齐
  heading （二）看到不足
heading 二、抓好任务
  item 第一，要快
  item 第二，要准
summary 总之，要一件一件办成。
closing 同志们！
thanks 谢谢大家！`);
  });

  test.each<[string, string, string]>([
    ['is empty for an empty text', '', ''],
    [
      'leaves out comments, stress and budgets',
      '# 一、提高<!-- 再想 -->**认识**。{3分钟}\n正文。',
      'heading 一、提高认识',
    ],
    [
      'takes the sentence that announces the body for the opening, where it is all there is',
      '同志们：\n今天开会，我讲两点意见。\n一、认识\n二、任务\n',
      'salutation 同志们：\nopening 今天开会，我讲两点意见。\nheading 一、认识\nheading 二、任务',
    ],
    ['shows a heading that is only begun', '一、认识\n二、', 'heading 一、认识\nheading 二、'],
    [
      'shows a title that only the front matter gives',
      '---\n标题: 新春致辞\n---\n同志们：\n',
      'title 新春致辞\nsalutation 同志们：',
    ],
  ])('%s', (_name, text, expected) => {
    expect(draw(text)).toBe(expected);
  });

  test('the opening reaches over the transition', () => {
    const opening = outlineTree(parseSpeech(whole)).find(({ kind }) => kind === 'opening');
    expect(whole.slice(opening?.range.start, opening?.range.end)).toMatch(/^今天[\s\S]*讲两点意见。$/);
  });

  test('an entry ends without the blank lines behind it', () => {
    const [first] = outlineTree(parseSpeech('一、认识\n正文。\n\n　\n二、任务\n'));
    expect(first?.range).toEqual({ start: 0, end: '一、认识\n正文。'.length });
  });

  test('the title counts the whole speech, the salutation nothing', () => {
    const speech = parseSpeech(`---\n时长: 20\n---\n${whole}`);
    const [title, , salutation] = outlineTree(speech);
    expect(title && countedSpan(speech, title)).toEqual({ start: 14, end: speech.text.length });
    expect(salutation && countedSpan(speech, salutation)).toBeUndefined();
  });
});

describe('ranges', () => {
  const piece = fc.constantFrom(
    '一、',
    '二、',
    '（一）',
    '（二）',
    '1.',
    '一是',
    '二是',
    '三是',
    '第一，',
    '第二，',
    '首先，',
    '其次，',
    '——',
    '# ',
    '同志们：',
    '同志们！',
    '谢谢大家！',
    '总之，',
    '让我们努力。',
    '认识',
    '。',
    '\n',
    '\n\n',
    '\r\n',
    '　　',
    '<!--',
    '-->',
    '**',
    '---\n标题: 甲\n---\n',
    '〔此处省略8字〕',
    '\ud800',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('nest, stand apart and lie in the text, whatever is written', () => {
    const check = (entries: readonly OutlineEntry[], start: number, end: number): void => {
      let at = start;
      for (const entry of entries) {
        expect(entry.range.start).toBeGreaterThanOrEqual(at);
        expect(entry.range.end).toBeGreaterThanOrEqual(entry.range.start);
        expect(entry.range.end).toBeLessThanOrEqual(end);
        expect(entry.span.start).toBeGreaterThanOrEqual(entry.range.start);
        expect(entry.span.end).toBeGreaterThanOrEqual(entry.span.start);
        expect(entry.span.end).toBeLessThanOrEqual(entry.range.end);
        check(entry.children, entry.range.start, entry.range.end);
        at = entry.range.end;
      }
    };
    fc.assert(
      fc.property(text, (source) => check(outlineTree(parseSpeech(source)), 0, source.length)),
      { numRuns: 2000 },
    );
  });

  test('every node of the speech has its entry', () => {
    const count = (entries: readonly OutlineEntry[]): number =>
      entries.reduce((sum, entry) => sum + (entry.node === undefined ? 0 : 1) + count(entry.children), 0);
    fc.assert(
      fc.property(text, (source) => {
        const speech = parseSpeech(source);
        expect(count(outlineTree(speech))).toBe(speech.nodes.length);
      }),
      { numRuns: 500 },
    );
  });
});
