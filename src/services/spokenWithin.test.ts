import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { spokenWithin } from './spokenWithin.ts';

const DRAFT = '在会上的讲话\n同志们：\n今天⟦开会，讲两点。（掌声）⟧\n一、要⟦快⟧，要⟦⟧好。\n⟦2020年<!-- 核 -->过去了。⟧';

test.each<[name: string, index: number, syllables: number]>([
  ['from within a clause on: 开会 讲两点', 0, 5],
  ['within one clause', 1, 1],
  ['nothing', 2, 0],
  ['numbers as they are read, comments left out: 二零二零年过去了', 3, 8],
])('%s', (_name, index, syllables) => {
  const pieces = DRAFT.split(/[⟦⟧]/);
  const start = pieces.slice(0, 2 * index + 1).join('').length;
  const span = { start, end: start + (pieces[2 * index + 1] ?? '').length };
  expect(spokenWithin(parseSpeech(pieces.join('')))(span)).toBe(syllables);
});

test('the title is not read, the whole is the sum of all else', () => {
  const text = DRAFT.replaceAll(/[⟦⟧]/g, '');
  expect(spokenWithin(parseSpeech(text))({ start: 0, end: text.length })).toBe(3 + 2 + 2 + 3 + 1 + 2 + 2 + 8);
});
