import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disordered } from '../../test/speechArbitraries.ts';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { type OutlineSymbol, outlineSymbols } from './outlineSymbols.ts';

const CURSOR = '｜';

/** The first symbol of each level that holds the offset: what an editor shows as breadcrumbs. */
function crumbs(symbols: readonly OutlineSymbol[], offset: number): readonly string[] {
  const found = symbols.find(({ range }) => range.start <= offset && offset <= range.end);
  return found === undefined ? [] : [found.entry.text, ...crumbs(found.children, offset)];
}

describe('the breadcrumbs of a cursor', () => {
  test.each([
    ['in the title', '在推进｜会上的讲话\n同志们：\n', ['在推进会上的讲话']],
    ['in a lead', '一、认｜识\n（一）机遇。\n二、任务\n', ['一、认识']],
    ['at the start of a heading, not of the one before', '一、认识\n｜二、任务\n', ['二、任务']],
    ['in the last paragraph of a section', '一、认识\n正文。\n再｜写。\n二、任务\n', ['一、认识']],
    ['in a paragraph behind one that its heading runs into', '（一）机遇。政策好。\n再｜写。\n', ['（一）机遇']],
    [
      'on the blank line where one goes on writing',
      '一、认识\n（一）机遇。\n｜\n二、任务\n',
      ['一、认识', '（一）机遇'],
    ],
    ['in the indentation before the next heading', '一、认识\n　｜　二、任务\n', ['一、认识']],
    ['behind the last character of the speech', '一、认识\n二、任务\n\n｜', ['二、任务']],
    ['in an item within a paragraph', '一、认识\n一是政｜策好。二是人心齐。\n', ['一、认识', '一是政策好']],
    ['at the start of the next item in it', '一、认识\n一是政策好。｜二是人心齐。\n', ['一、认识', '二是人心齐']],
    ['before the first entry: none', '---\n时长｜: 20\n---\n一、认识\n', []],
  ])('%s', (_name, marked, expected) => {
    expect(crumbs(outlineSymbols(parseSpeech(marked.replace(CURSOR, ''))), marked.indexOf(CURSOR))).toEqual(expected);
  });

  test('with CRLF stay on the section’s own side of the line end', () => {
    const text = '一、认识\r\n二、任务\r\n';
    const symbols = outlineSymbols(parseSpeech(text));
    expect(symbols.map(({ range }) => text.slice(range.start, range.end))).toEqual(['一、认识\r', '二、任务\r\n']);
  });
});

test('a symbol selects its words, of an opening the first sentence', () => {
  const text = '同志们：\n今天开会。要抓紧。\n一、认识。要想明白。\n';
  const selected = outlineSymbols(parseSpeech(text)).map(({ selection }) => text.slice(selection.start, selection.end));
  expect(selected).toEqual(['同志们：', '今天开会。', '一、认识']);
});

test('whatever the text, symbols nest and siblings share no offset', () => {
  const check = (symbols: readonly OutlineSymbol[], start: number, end: number): void => {
    let from = start;
    for (const { range, selection, children } of symbols) {
      expect(range.start).toBeGreaterThanOrEqual(from);
      expect(range.end).toBeLessThanOrEqual(end);
      expect(selection.start).toBeGreaterThanOrEqual(range.start);
      expect(selection.end).toBeLessThanOrEqual(range.end);
      expect(selection.end).toBeGreaterThanOrEqual(selection.start);
      check(children, range.start, range.end);
      from = range.end + 1;
    }
  };
  fc.assert(fc.property(disordered, (text) => check(outlineSymbols(parseSpeech(text)), 0, text.length)));
});
