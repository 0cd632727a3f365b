import { expect, test } from 'vitest';
import { shippedLexicon } from '../../../test/checkRows.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { applyEdits } from '../edits/textEdit.ts';
import type { Fix } from './check.ts';
import { compatibleEdits, fixAllEdits } from './fixAll.ts';

function fixed(text: string): string {
  return applyEdits(text, fixAllEdits(parseSpeech(text), { lexicon: shippedLexicon }));
}

test.each([
  [
    'all kinds at once',
    '同志们:\n布署工作,抓好"两山"...\n1、甲\n2、乙。。\n',
    '同志们：\n部署工作，抓好“两山”……\n1.甲\n2.乙。\n',
  ],
  ['what one fix uncovers', '同志们：\n抓好,,落实,.\n', '同志们：\n抓好，落实。\n'],
  ['nothing that is a matter of judgement', '同志们：\n讲三点意见。\n一、甲\n三、乙！！\n占63-68%，到 2026 年。\n', ''],
  ['nothing in a good text', '同志们：\n讲两点意见。\n一、甲\n二、乙\n', ''],
  ['nothing that a comment exempts', '同志们：\n<!-- 不查 -->\n抓好。。\n', ''],
])('%s', (_name, before, after) => {
  expect(fixed(before)).toBe(after === '' ? before : after);
});

test('a second time there is nothing to fix', () => {
  const once = fixed('同志们:\n抓好,,落实,.二零二六年--"好"...、等。。。\n');
  expect(fixed(once)).toBe(once);
});

test('checks that are off fix nothing', () => {
  expect(fixAllEdits(parseSpeech('同志们：\n抓好。。\n'), { off: ['punct.double'] })).toEqual([]);
});

const fix = (...places: readonly (readonly [number, number, string])[]): Fix => ({
  title: { kind: 'renumber' },
  edits: places.map(([start, end, text]) => ({ span: { start, end }, text })),
  isSafe: true,
});

test.each([
  ['apart', [fix([0, 1, 'a']), fix([3, 4, 'b'])], [0, 3]],
  ['that overlap: the first', [fix([0, 3, 'a']), fix([2, 4, 'b'])], [0]],
  ['that touch: the first', [fix([0, 2, 'a']), fix([2, 4, 'b'])], [0]],
  ['of which a later part meets: whole or not at all', [fix([5, 6, 'a']), fix([0, 1, 'b'], [6, 7, 'c'])], [5]],
  ['out of order', [fix([5, 6, 'a']), fix([0, 1, 'b'])], [0, 5]],
])('fixes %s', (_name, fixes, starts) => {
  expect(compatibleEdits(fixes).map(({ span }) => span.start)).toEqual(starts);
});
