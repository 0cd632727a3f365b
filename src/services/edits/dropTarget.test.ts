import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { type DropPlace, dropTarget, moveParents } from './dropTarget.ts';

const speech = parseSpeech(
  '讲话\n同志们：\n我讲三点：一是东；二是西。\n一、甲\n（一）子\n二、乙\n三、丙\n同志们！让我们努力奋斗！\n',
);

function named({ nodes }: Speech, words: string): OutlineNode {
  const node = nodes.find(({ marker, lead }) => `${marker}${lead}`.startsWith(words));
  if (!node) throw new Error(`no node ${words}`);
  return node;
}

test.each<[string, string, DropPlace['kind'] | string, string]>([
  ['from below: before it', '三、', '一、', 'before 一、甲'],
  ['from above: behind it', '一、', '二、', 'after 二、乙'],
  ['from elsewhere: before it', '', '二、', 'before 二、乙'],
  ['several, the first of them from above: behind it', '一、 三、', '二、', 'after 二、乙'],
  ['on its own parent, which stands above it', '（一）子', '一、', 'before 一、甲'],
  ['on the opening: before all sections, not before items of the opening', '三、', 'first', 'before 一、甲'],
  ['on the opening, the first itself', '一、', 'first', 'before 二、乙'],
  ['on empty ground: behind all', '一、', 'last', 'after 三、丙'],
  ['on empty ground, the last itself', '三、', 'last', 'after 二、乙'],
  ['there is no other section: behind the items of a sentence', '一、 二、 三、', 'last', 'after 二是西'],
  ['there is nothing else', '一、 二、 三、 一是 二是', 'last', 'nowhere'],
])('%s', (_name, dropped, on, expected) => {
  const nodes = dropped === '' ? [] : dropped.split(' ').map((words) => named(speech, words));
  const place: DropPlace = on === 'first' || on === 'last' ? { kind: on } : { kind: 'node', node: named(speech, on) };
  const target = dropTarget(speech, nodes, place);
  expect(target ? `${target.kind} ${target.node.marker}${target.node.lead}` : 'nowhere').toBe(expected);
});

describe('on a count that is announced in the text of a section', () => {
  const counted = parseSpeech(
    '同志们：\n一、甲\n要抓三件事：一是快；二是稳。\n（一）子\n（二）丑\n二、乙\n要抓两项工作。\n三、丙\n',
  );
  test.each([
    ['from elsewhere: the first under it, not among the items of the sentence', '三、', '一、', 'before （一）子'],
    ['from under it: the first', '（二）', '一、', 'before （一）子'],
    ['the first itself: it stands there', '（一）', '一、', 'before （二）丑'],
    ['an item: the first of its list', '二是', '一、', 'before 一是快'],
    ['nothing stands there yet: the first', '三、', '二、', 'lastUnder 二、乙'],
    ['from nowhere: whatever stands there first', '', '一、', 'before 一是快'],
  ])('%s', (_name, dropped, on, expected) => {
    const node = named(counted, on);
    const moving = dropped === '' ? [] : [named(counted, dropped)];
    const target = dropTarget(counted, moving, { kind: 'under', node, offset: node.leadSpan.end });
    expect(target && `${target.kind} ${target.node.marker}${target.node.lead}`).toBe(expected);
  });

  test('all of it stands before the count: behind that', () => {
    const node = named(counted, '一、');
    const target = dropTarget(counted, [named(counted, '三、')], { kind: 'under', node, offset: node.section.end });
    expect(target && `${target.kind} ${target.node.marker}${target.node.lead}`).toBe('after （二）丑');
  });
});

test('parents are headings and points, neither the moved ones nor what stands under them, nor items in a sentence', () => {
  const leads = (words: string) => moveParents(speech, [named(speech, words)]).map(({ lead }) => lead);
  expect(leads('三、')).toEqual(['甲', '子', '乙']);
  expect(leads('一、')).toEqual(['乙', '丙']);
});
