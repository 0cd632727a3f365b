import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { layoutSpeech } from './layoutSpeech.ts';
import { pageLines } from './pageLines.ts';

test('the pages hold every line once, in order', () => {
  const layout = layoutSpeech(parseSpeech(`# 讲话\n同志们：\n${'国'.repeat(28 * 50)}\n谢谢大家！`));
  const lines = layout.pages.map((_start, page) => pageLines(layout, page));
  expect(lines.map(({ length }) => length)).toEqual([22, 22, 11]);
  expect(lines.flat()).toEqual(
    layout.paragraphs.flatMap((paragraph, index) =>
      paragraph.lines.map((_range, line) => ({ paragraph: index, line })),
    ),
  );
});

test('there is no page behind the last, and none of nothing', () => {
  expect(pageLines(layoutSpeech(parseSpeech('同志们：')), 1)).toEqual([]);
  expect(pageLines(layoutSpeech(parseSpeech('')), 0)).toEqual([]);
});
