import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { outlineChanges } from './outlineChanges.ts';
import { carryIds, type IdentifiedEntry } from './outlineIdentity.ts';
import { outlineTree } from './outlineTree.ts';

const before = '一、认识\n（一）机遇。\n（二）不足。\n二、任务\n';

function changes(after: string): { readonly roots: boolean; readonly rows: readonly string[] } {
  const old = carryIds([], outlineTree(parseSpeech(before)), 1);
  const next = carryIds(old.roots, outlineTree(parseSpeech(after)), old.nextId);
  const { roots, ids } = outlineChanges(old.roots, next.roots);
  const words = new Map(flat(next.roots).map(({ id, entry }) => [id, entry.text]));
  return { roots, rows: ids.map((id) => words.get(id) ?? '') };
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
  expect(changes(after)).toEqual({ roots, rows });
});
