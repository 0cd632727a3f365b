import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { layoutSpeech } from '../layout/layoutSpeech.ts';
import { layoutProblems } from './layoutProblems.ts';

const han = (count: number): string => '国'.repeat(count);

/** Each as `code text`. */
function problems(source: string): string[] {
  return layoutProblems(layoutSpeech(parseSpeech(source))).map(
    ({ code, span }) => `${code} ${source.slice(span.start, span.end)}`,
  );
}

test.each([
  ['a last line of one character', `同志们：\n${han(25)}。${han(1)}`, ['layout.lastCharacter 国']],
  ['with its mark', `同志们：\n${han(26)}国。`, ['layout.lastCharacter 国。']],
  ['two characters are no single one', `同志们：\n${han(28)}。`, []],
  ['a paragraph of one character', '同志们：\n好。', []],
  ['a last line that is full', `同志们：\n${han(26 + 28)}`, []],
  [
    'a title that the writer broke within a word',
    '在全区安全生产工作会\n议上的讲话\n同志们：',
    ['layout.titleBreak 议'],
  ],
  ['a title line that begins with 的', '在全区安全生产工作会议上\n的讲话\n同志们：', ['layout.titleBreak 的']],
  ['a title that is broken by meaning', '在全区安全生产\n工作会议上的讲话\n同志们：', []],
  ['a name is no known word', '在青石\n桥街道工作会议上的讲话\n同志们：', []],
  [
    'headings that fill a page cannot stay with their text',
    `同志们：\n${Array.from({ length: 30 }, (_none, index) => `# 标题${index}`).join('\n')}\n正文。`,
    ['layout.headingAtFoot # 标题20'],
  ],
  [
    'one heading at a page’s end goes to the next',
    `同志们：\n${han(26 + 28 * 19)}\n一、标题\n正文。\n二、标题\n正文。`,
    [],
  ],
])('%s', (_name, source, answer) => {
  expect(problems(source)).toEqual(answer);
});
