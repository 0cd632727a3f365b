// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are snippets.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placePart, readInsertableParts, SNIPPET_FILES } from './insertableParts.ts';

describe('reading a snippet file', () => {
  test('takes one line or many', () => {
    const json = JSON.stringify({
      谢谢: { prefix: 'xx', body: '谢谢${1|大家,各位|}！', description: '致谢' },
      称谓: { prefix: ['称谓', 'cw'], body: ['同志们：', '$0'] },
    });
    expect(readInsertableParts(json)).toEqual([
      { name: '谢谢', prefixes: ['xx'], body: '谢谢${1|大家,各位|}！', description: '致谢' },
      { name: '称谓', prefixes: ['称谓', 'cw'], body: '同志们：\n$0', description: '' },
    ]);
  });

  test.each([
    ['a list', '[]'],
    ['a number', '1'],
    ['entries that are none', '{"甲": 1, "乙": null, "丙": {"prefix": "b"}}'],
  ])('finds no part in %s', (_name, json) => {
    expect(readInsertableParts(json)).toEqual([]);
  });

  test.each(SNIPPET_FILES)('reads every part of the extension’s own file %s', (file) => {
    const json = readFileSync(new URL(`../../snippets/${file}`, import.meta.url), 'utf8');
    const parts = readInsertableParts(json);
    expect(parts.map(({ name }) => name)).toEqual(Object.keys(JSON.parse(json)));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter(({ prefixes, description }) => prefixes.length === 0 || description === '')).toEqual([]);
  });
});

describe('a part at the cursor', () => {
  const CURSOR = '｜';

  test.each([
    ['on a blank line stays on it', '谢谢大家！', '｜', '谢谢大家！'],
    ['on an indented blank line stays behind the indent', '下面，我讲三点。', '　　｜', '下面，我讲三点。'],
    ['behind written text starts a paragraph', '总之，要抓落实。', '正文。｜', '\n总之，要抓落实。'],
    ['starts it with the indent of the paragraph before', '总之，要抓落实。', '　　正文。｜', '\n　　总之，要抓落实。'],
    ['leaves ordinary spaces to the editor', '总之，要抓落实。', '    正文。｜', '\n总之，要抓落实。'],
    ['indents each of its lines', '第一，甲。\n第二，乙。', '　　正文。｜', '\n　　第一，甲。\n　　第二，乙。'],
    ['a section starts a paragraph', '（${1|一,二|}）健全机制。', '正文。｜', '\n（${1|一,二|}）健全机制。'],
    ['a paragraph within written text parts it', '总之，要抓落实。', '　　正。｜文。', '\n　　总之，要抓落实。\n　　'],
    ['before written text keeps it apart', '总之，要抓落实。', '｜正文。', '总之，要抓落实。\n'],
    ['a stage direction goes on with the sentence', '（${1|掌声,笑声|}）', '正文。｜', '（${1|掌声,笑声|}）'],
    ['a placeholder goes on with the sentence', '【${1|待核实,待补|}】', '正文｜', '【${1|待核实,待补|}】'],
    ['a blank to fill in goes on with the sentence', '${1|××,＿＿＿＿|}', '正文｜', '${1|××,＿＿＿＿|}'],
    ['stressed words go on with the sentence', '**${1:硬任务}**', '正文｜', '**${1:硬任务}**'],
    ['a date in its own line starts a paragraph', '（${1:2026年}）\n$0', '标题｜', '\n（${1:2026年}）\n$0'],
    ['a budget goes on with the heading', '{${1:3}分钟\\}', '一、认识。｜', '{${1:3}分钟\\}'],
    ['a comment goes on with the sentence', '<!-- ${1:再核对} -->', '正文。｜', '<!-- ${1:再核对} -->'],
    ['items go on with the paragraph', '一是${1:快}。二是${2:准}。', '要做到：｜', '一是${1:快}。二是${2:准}。'],
    [
      'two sides go on with the paragraph',
      '一方面${1:快}，另一方面${2:准}。',
      '正文。｜',
      '一方面${1:快}，另一方面${2:准}。',
    ],
    ['a pair goes on with the paragraph', '既要${1:快}，又要${2:准}。', '正文。｜', '既要${1:快}，又要${2:准}。'],
  ])('%s', (_name, body, marked, snippet) => {
    const line = marked.replace(CURSOR, '');
    expect(placePart(body, { line, lineAbove: undefined, character: marked.indexOf(CURSOR) })).toEqual({
      at: 'cursor',
      snippet,
    });
  });

  test.each([
    ['a blank line above the paragraph is one below it', '', '\n\n总之，要抓落实。'],
    ['no blank line above, none below', '上一段。', '\n总之，要抓落实。'],
  ])('%s', (_name, lineAbove, snippet) => {
    const line = '正文。';
    expect(placePart('总之，要抓落实。', { line, lineAbove, character: line.length }).snippet).toBe(snippet);
  });

  test('front matter goes to the very top', () => {
    const body = '---\n时长: ${1:20}\n---\n';
    expect(placePart(body, { line: '正文。', lineAbove: '', character: 3 })).toEqual({
      at: 'documentStart',
      snippet: body,
    });
  });
});
