import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { listDefinition } from './listDefinition.ts';

const CURSOR = '｜';

/** `from → words of each target (its whole range)`; line ends as ⏎. */
function definitionAt(marked: string): readonly string[] {
  const text = marked.replace(CURSOR, '');
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end).replaceAll('\n', '⏎');
  const definition = listDefinition(parseSpeech(text), marked.indexOf(CURSOR));
  return (
    definition?.targets.map(({ range, words }) => `${slice(definition.from)} → ${slice(words)} (${slice(range)})`) ?? []
  );
}

test.each<[string, string, readonly string[]]>([
  [
    'from an announcement to its items',
    '同志们：\n下面讲两｜点意见。\n一、甲\n正文。\n二、乙\n',
    ['两点意见 → 一、甲 (一、甲⏎正文。)', '两点意见 → 二、乙 (二、乙)'],
  ],
  ['from a marker to the announcement', '同志们：\n要做到两点：一是快，二｜是准。\n', ['二是 → 两点 (两点)']],
  [
    'to items that stand before the number',
    '同志们：\n想干事、能干事两｜个问题要解决。\n',
    ['两个问题 → 想干事 (想干事)', '两个问题 → 能干事 (能干事)'],
  ],
  ['not from a lead', '同志们：\n下面讲两点意见。\n一、甲乙｜丙\n二、乙\n', []],
  ['not from a marker of a series that nobody announced', '同志们：\n一｜、甲\n二、乙\n', []],
  [
    'not from a marker one level further down',
    '同志们：\n下面讲两点意见。\n一、甲\n（一｜）子。\n（二）丑。\n二、乙\n',
    [],
  ],
  ['not from a set term', '同志们：\n要增强四个｜意识。\n', []],
  ['not from running text', '同志们：\n今天｜开会。\n', []],
])('%s', (_name, marked, expected) => {
  expect(definitionAt(marked)).toEqual(expected);
});

test('a marker that opens the items before a number is not counted by it', () => {
  expect(definitionAt('同志们：\n（一｜）想干事、能干事两个问题要解决。\n（二）乙。\n')).toEqual([]);
});
