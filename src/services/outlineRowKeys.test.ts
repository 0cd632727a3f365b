import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { carryIds, type IdentifiedEntry } from './outlineIdentity.ts';
import { outlineRowKeys } from './outlineRowKeys.ts';
import { outlineTree } from './outlineTree.ts';

/** The keys by the words of their rows, as they are after opening the text anew. */
function keysOf(text: string, firstId = 1): ReadonlyMap<string, string> {
  const { roots } = carryIds([], outlineTree(parseSpeech(text)), firstId);
  const keys = outlineRowKeys(roots);
  return new Map(flat(roots).flatMap(({ id, entry }) => (keys.has(id) ? [[entry.text, keys.get(id) ?? '']] : [])));
}

function flat(entries: readonly IdentifiedEntry[]): readonly IdentifiedEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

const text = '一、认识\n（一）机遇。一是甲。二是乙。\n（二）不足。\n二、任务\n（一）快办。\n三、保障\n';

test('rows with rows below them have keys of their own, the others none', () => {
  const keys = keysOf(text);
  expect([...keys.keys()]).toEqual(['一、认识', '（一）机遇', '二、任务']);
  expect(new Set(keys.values()).size).toBe(3);
});

describe('a row is known again', () => {
  test.each([
    ['whatever ids the rows have', text, '二、任务', '二、任务'],
    ['when it is moved and renumbered', '一、任务\n（一）快办。\n二、认识\n（一）机遇。\n', '二、任务', '一、任务'],
    ['when text is written above it', `一、开头\n（一）先说。\n${text}`, '（一）机遇', '（一）机遇'],
  ])('%s', (_name, later, before, after) => {
    expect(keysOf(later, 100).get(after)).toBe(keysOf(text).get(before));
  });
});

test.each([
  ['other words', '一、认识\n（一）机遇。\n', '一、任务\n（一）机遇。\n', '一、认识', '一、任务'],
  ['another form', '一、认识\n（一）机遇。\n', '1.认识\n（1）机遇。\n', '一、认识', '1.认识'],
])('%s are another row', (_name, one, other, before, after) => {
  expect(keysOf(one).get(before)).toBeDefined();
  expect(keysOf(other).get(after)).not.toBe(keysOf(one).get(before));
});

test('of equal words each is itself', () => {
  const { roots } = carryIds([], outlineTree(parseSpeech('一、认识\n（一）机遇。\n二、认识\n（一）机遇。\n')), 1);
  const keys = roots.map(({ id }) => outlineRowKeys(roots).get(id));
  expect(keys[0]).toBeDefined();
  expect(keys[1]).not.toBe(keys[0]);
});

test('a heading that is still without words is known by its number', () => {
  const keys = keysOf('一、\n（一）机遇。\n二、\n（一）不足。\n');
  expect(keys.get('一、')).not.toBe(keys.get('二、'));
});
