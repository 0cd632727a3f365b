import { expect, test } from 'vitest';
import { readFrontMatter } from './frontMatter.ts';

test.each<[name: string, text: string, faults: string[]]>([
  ['well formed', '---\n标题: 甲\n时长: 20\n---\n正文', []],
  ['empty', '---\n---\n正文', []],
  ['ended by dots', '---\n标题: 甲\n...\n正文', []],
  ['with CRLF', '---\r\n标题: 甲\r\n---\r\n正文', []],
  ['an unknown key', '---\n备注: 甲\n---\n正文', []],
  ['not closed', '---\n标题: 甲\n正文', ['unclosed']],
  ['a full-width colon', '---\n标题：甲\n---\n正文', ['fullwidthColon']],
  ['no mapping', '---\n只是一句话\n---\n正文', ['notAMapping']],
  ['a key twice', '---\n标题: 甲\n标题: 乙\n---\n正文', ['duplicateKey']],
  ['minutes in full-width digits', '---\n时长: ２０分钟\n---\n正文', []],
  ['minutes that are no number', '---\n时长: 很久\n---\n正文', ['notANumber']],
  ['broken YAML', '---\n标题: "甲\n---\n正文', ['syntax']],
  ['a line of dashes is no front matter', '---\n今天开会，大家都到了，我讲几句\n', []],
])('%s', (_name, text, faults) => {
  const { problems, bodyStart } = readFrontMatter(text);
  expect(problems.map((problem) => problem.code === 'frontmatter.invalid' && problem.values.reason)).toEqual(faults);
  for (const { span } of problems) expect(span.end).toBeLessThanOrEqual(bodyStart);
});

test('the speech begins behind the closing fence', () => {
  const text = '---\n标题: 甲\n---\n正文';
  expect(text.slice(readFrontMatter(text).bodyStart)).toBe('正文');
});

test('nesting thousands deep is reported, not thrown', () => {
  const text = `---\n${'['.repeat(9000)}\n---\n正文`;
  expect(readFrontMatter(text).problems.length).toBeGreaterThan(0);
});
