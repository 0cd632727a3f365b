import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { characterCountOf } from './characterCount.ts';
import { outlineCharactersOf } from './outlineCharacters.ts';
import { countedSpan, type OutlineEntry, outlineTree } from './outlineTree.ts';

function countsAgree(text: string): void {
  const speech = parseSpeech(text);
  const count = outlineCharactersOf(speech);
  const alone = characterCountOf(speech);
  const check = (entries: readonly OutlineEntry[]): void => {
    for (const entry of entries) {
      const span = countedSpan(speech, entry) ?? entry.range;
      expect([entry.text, count(span)]).toEqual([entry.text, alone(span)]);
      check(entry.children);
    }
  };
  check(outlineTree(speech));
}

test.each([
  [
    'sections in sections',
    '在推进会上的讲话\n同志们：\n一、认识\n（一）机遇。一是政策好。二是人心齐。\n（二）不足。\n',
  ],
  ['front matter, comments and stage directions', '---\n时长: 20\n---\n一、认识<!-- 再想 -->\n（掌声）\n二、任务\n'],
  ['a word that a marker cuts', '一、abc。任务有(1)abc(2)def(3)ghi。\n'],
  ['missing text', '一、认识\n〔此处省略8字〕\n（二）不足。\n'],
])('%s are counted as each alone', (_name, text) => {
  countsAgree(text);
});

test('so is whatever is written', () => {
  const piece = fc.constantFrom(
    '一、',
    '二、',
    '（一）',
    '(1)',
    '(2)',
    '1.',
    '2.',
    '一是',
    '二是',
    'A1',
    '认识',
    '。',
    '\n',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => countsAgree(pieces.join(''))),
    { numRuns: 1000 },
  );
});

test('a span that is none of the outline’s is counted by itself', () => {
  const speech = parseSpeech('一、提高认识\n二、任务\n');
  expect(outlineCharactersOf(speech)({ start: 2, end: 4 })).toBe(2);
});
