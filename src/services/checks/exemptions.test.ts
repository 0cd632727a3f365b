import { expect, test } from 'vitest';
import { problemsIn } from '../../../test/checkRows.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { applyEdits } from '../edits/textEdit.ts';
import { exemptingEdit } from './exemptions.ts';

const WRONG = '抓好落实。。\n';
const count = (text: string) => problemsIn('punct.double', text).length;

test.each([
  ['the next paragraph alone', `同志们：\n<!-- 不查 punct.double -->\n${WRONG}${WRONG}`, 1],
  ['the paragraph that it stands in', `同志们：\n<!-- 不查 punct.double -->${WRONG}${WRONG}`, 1],
  ['the next one, behind a paragraph’s end', `同志们：\n甲。<!-- 不查 punct.double -->\n${WRONG}${WRONG}`, 1],
  ['several checks', `同志们：\n<!-- 不查 punct.etc、punct.double -->\n${WRONG}`, 0],
  ['all checks', `同志们：\n<!-- 不查 -->\n${WRONG}`, 0],
  ['the English word', `同志们：\n<!-- rostrum-disable punct.double -->\n${WRONG}`, 0],
  ['two comments', `同志们：\n<!-- 不查 punct.etc -->\n<!-- 不查 punct.double -->\n${WRONG}`, 0],
  ['another check', `同志们：\n<!-- 不查 punct.etc -->\n${WRONG}`, 1],
  ['a comment that only begins so', `同志们：\n<!-- 不查实不罢休 -->\n${WRONG}`, 1],
  ['no paragraph behind it', `同志们：\n${WRONG}<!-- 不查 punct.double -->\n`, 1],
])('a comment exempts %s', (_name, text, expected) => {
  expect(count(text)).toBe(expected);
});

function exempted(text: string): string {
  const speech = parseSpeech(text);
  const [problem] = problemsIn('punct.double', text);
  const edit = problem && exemptingEdit(speech, 'punct.double', problem.span.start);
  return edit ? applyEdits(text, [edit]) : text;
}

test.each([
  ['before its line', `同志们：\n　　${WRONG}`, `同志们：\n<!-- 不查 punct.double -->\n　　${WRONG}`],
  [
    'with the line ends of the text',
    '同志们：\r\n抓好。。\r\n',
    '同志们：\r\n<!-- 不查 punct.double -->\r\n抓好。。\r\n',
  ],
  [
    'into the comment that is there',
    `同志们：\n<!-- 不查 punct.etc -->\n${WRONG}`,
    `同志们：\n<!-- 不查 punct.etc punct.double -->\n${WRONG}`,
  ],
  [
    'behind a comment over lines',
    `同志们：\n<!-- 甲\n乙 -->${WRONG}`,
    `同志们：\n<!-- 甲\n乙 --><!-- 不查 punct.double -->${WRONG}`,
  ],
  ['before a title', `讲话。。\n同志们：\n`, `<!-- 不查 punct.double -->\n讲话。。\n同志们：\n`],
])('the comment is written %s', (_name, before, after) => {
  expect(exempted(before)).toBe(after);
  expect(count(after)).toBe(0);
});

test('nothing is written where no paragraph is', () => {
  expect(exemptingEdit(parseSpeech('---\n标题: [甲\n---\n'), 'frontmatter.invalid', 4)).toBeUndefined();
});
