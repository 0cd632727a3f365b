import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { outlineWithAnnouncements } from './outlineAnnouncements.ts';
import { carryIds, type IdentifiedEntry } from './outlineIdentity.ts';
import { type OutlineWish, outlineWish, shownOutline, WHOLE_OUTLINE } from './outlineSelection.ts';

const text =
  '一、认识\n（一）机遇。一是政策好。二是人心齐。\n（二）不足。\n二、任务\n要抓好三项任务。\n（一）修路。\n（二）治水。\n';
const { roots } = carryIds([], outlineWithAnnouncements(parseSpeech(text)), 1);

function flat(entries: readonly IdentifiedEntry[]): readonly IdentifiedEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

function shown(wish: OutlineWish, wrong: readonly string[] = []): readonly string[] {
  const ids = new Set(flat(roots).flatMap(({ id, entry }) => (wrong.includes(entry.text) ? [id] : [])));
  return flat(shownOutline(roots, wish, (id) => ids.has(id))).map(({ entry }) => entry.text);
}

describe('shows', () => {
  test.each<[string, OutlineWish, readonly string[], readonly string[]]>([
    ['the first level', { levels: 1, onlyProblems: false }, [], ['一、认识', '二、任务']],
    [
      'two levels',
      { levels: 2, onlyProblems: false },
      [],
      ['一、认识', '（一）机遇', '（二）不足', '二、任务', '三项任务', '（一）修路', '（二）治水'],
    ],
    [
      'what is wrong with what stands above it',
      { levels: 'all', onlyProblems: true },
      ['二是人心齐'],
      ['一、认识', '（一）机遇', '二是人心齐', '二、任务', '三项任务'],
    ],
    ['above what is wrong and too deep', { levels: 1, onlyProblems: true }, ['二是人心齐'], ['一、认识', '二、任务']],
    [
      'an announcement that does not come out, and no innocent row',
      { levels: 'all', onlyProblems: true },
      [],
      ['二、任务', '三项任务'],
    ],
  ])('%s', (_name, wish, wrong, expected) => {
    expect(shown(wish, wrong)).toEqual(expected);
  });

  test('all as it is', () => {
    expect(shownOutline(roots, WHOLE_OUTLINE, () => false)).toBe(roots);
  });
});

test.each<[string, unknown, OutlineWish]>([
  ['what was kept', { levels: 2, onlyProblems: true }, { levels: 2, onlyProblems: true }],
  ['all levels', { levels: 'all', onlyProblems: false }, WHOLE_OUTLINE],
  ['nothing kept', undefined, WHOLE_OUTLINE],
  ['something else', 'levels', WHOLE_OUTLINE],
  ['null', null, WHOLE_OUTLINE],
  ['a level that there is not', { levels: 7, onlyProblems: 'yes' }, WHOLE_OUTLINE],
])('reads %s', (_name, kept, expected) => {
  expect(outlineWish(kept)).toEqual(expected);
});
