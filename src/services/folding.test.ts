import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { foldings } from './folding.ts';

/** The rest of a paragraph that is no heading any more. */
const PROSE = '这一年，各村把河道保洁当作大事来办，人员到位、经费到位、责任到位，群众看在眼里、记在心里。';

test.each<[string, string, readonly string[]]>([
  [
    'a section without the blank lines behind it',
    '一、认识\n正文。\n\n二、任务\n正文。\n',
    ['section 0-1', 'section 3-4'],
  ],
  [
    'sections within a section',
    '一、认识\n（一）机遇。\n正文。\n（二）不足。\n正文。\n',
    ['section 0-4', 'section 1-2', 'section 3-4'],
  ],
  ['paragraphs of a series that go on', '第一，要快。\n正文。\n第二，要准。\n', ['section 0-1']],
  [
    'no section that is run into a paragraph of prose',
    `一、回顾\n（一）成绩要讲够。${PROSE}\n正文。\n（二）不足。\n正文。\n`,
    ['section 0-4', 'section 3-4'],
  ],
  [
    'one that is run into prose where sections of its own follow',
    `（一）成绩要讲够。${PROSE}\n1.人员。\n2.经费。\n（二）不足。\n`,
    ['section 0-2'],
  ],
  ['a heading of any length that stands alone', `一、${PROSE}\n正文。\n二、任务\n`, ['section 0-1']],
  ['the front matter', '---\n时长: 20\n---\n一、认识\n', ['frontMatter 0-2']],
  ['a comment over lines, not one within a line', '<!-- 甲\n乙 -->\n正文。<!-- 丙 -->\n', ['comment 0-1']],
  ['no item within a paragraph', '要做到：一是快。\n正文。\n二是准。\n正文。\n', ['section 2-3']],
  ['nothing in a text of one line', '一、认识', []],
  ['lines that end with CRLF', '一、认识\r\n正文。\r\n二、任务\r\n', ['section 0-1']],
])('folds %s', (_name, text, expected) => {
  expect(foldings(parseSpeech(text)).map(({ kind, startLine, endLine }) => `${kind} ${startLine}-${endLine}`)).toEqual(
    expected,
  );
});
