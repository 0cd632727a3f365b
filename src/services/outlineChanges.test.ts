import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { outlineWithAnnouncements } from './outlineAnnouncements.ts';
import { outlineChanges } from './outlineChanges.ts';
import { carryIds, type IdentifiedEntry } from './outlineIdentity.ts';

const before = '一、认识\n（一）机遇。\n（二）不足。\n二、任务\n';

function changes(after: string): {
  readonly roots: boolean;
  readonly rows: readonly string[];
  readonly moves: boolean;
} {
  const old = carryIds([], outlineWithAnnouncements(parseSpeech(before)), 1);
  const next = carryIds(old.roots, outlineWithAnnouncements(parseSpeech(after)), old.nextId);
  const { roots, ids, isStructural } = outlineChanges(old.roots, next.roots);
  const words = new Map(flat(next.roots).map(({ id, entry }) => [id, entry.text]));
  return { roots, rows: ids.map((id) => words.get(id) ?? ''), moves: isStructural };
}

function flat(entries: readonly IdentifiedEntry[]): readonly IdentifiedEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

test.each<[string, string, boolean, readonly string[]]>([
  [
    'nothing, when text is written under a heading',
    '一、认识\n（一）机遇。政策好。\n（二）不足。\n二、任务\n正文。\n',
    false,
    [],
  ],
  ['one row, when its lead is typed', '一、认识\n（一）机遇。\n（二）不足多。\n二、任务\n', false, ['（二）不足多']],
  [
    'the row above, when a point is added',
    '一、认识\n（一）机遇。\n（二）不足。\n（三）办法。\n二、任务\n',
    false,
    ['一、认识'],
  ],
  ['the row above, when a point is taken away', '一、认识\n（一）机遇。\n二、任务\n', false, ['一、认识']],
  [
    'the row above, when a point gets its first item',
    '一、认识\n（一）机遇。一是甲。二是乙。\n（二）不足。\n二、任务\n',
    false,
    ['一、认识'],
  ],
  ['all, when a section gets its first point', `${before}（一）快办。\n`, true, []],
  ['all, when a section is added', `${before}三、保障\n`, true, []],
  ['all, when sections change places', '一、任务\n二、认识\n（一）机遇。\n（二）不足。\n', true, []],
])('asks again for %s', (_name, after, roots, rows) => {
  expect(changes(after)).toMatchObject({ roots, rows });
});

test.each([
  ['words of a lead', '一、认识\n（一）机遇。\n（二）不足多。\n二、任务\n', false],
  ['a number', '一、认识\n（一）机遇。\n（三）不足。\n二、任务\n', false],
  ['a point that comes', '一、认识\n（一）机遇。\n（二）不足。\n（三）办法。\n二、任务\n', true],
  ['points that change places', '一、认识\n（一）不足。\n（二）机遇。\n二、任务\n', true],
  ['a section that goes', '一、认识\n（一）机遇。\n（二）不足。\n', true],
])('knows whether rows move: %s', (_name, after, moves) => {
  expect(changes(after).moves).toBe(moves);
});

const announced = (count: string, items: string) => `一、任务\n要抓好${count}项任务。\n${items}`;

test.each<[string, string, string, readonly string[]]>([
  [
    'the announcement, when its number changes',
    announced('三', '（一）修路。\n'),
    announced('四', '（一）修路。\n'),
    ['四项任务'],
  ],
  [
    'the row above, when the list comes out',
    announced('两', '（一）修路。\n'),
    announced('两', '（一）修路。\n（二）治水。\n'),
    ['一、任务'],
  ],
  [
    'the row above, when an item is still wanted',
    announced('四', '（一）修路。\n'),
    announced('四', '（一）修路。\n（二）治水。\n'),
    ['一、任务'],
  ],
])('asks again for %s', (_name, old, after, rows) => {
  const first = carryIds([], outlineWithAnnouncements(parseSpeech(old)), 1);
  const next = carryIds(first.roots, outlineWithAnnouncements(parseSpeech(after)), first.nextId);
  const words = new Map(flat(next.roots).map(({ id, entry }) => [id, entry.text]));
  expect(outlineChanges(first.roots, next.roots).ids.map((id) => words.get(id))).toEqual(rows);
});

test('a row whose children are no longer shown is handed out anew', () => {
  const { roots } = carryIds([], outlineWithAnnouncements(parseSpeech(before)), 1);
  const cut = roots.map((row) => ({ ...row, children: [] }));
  expect(outlineChanges(roots, cut)).toMatchObject({ roots: true, ids: [] });
});
