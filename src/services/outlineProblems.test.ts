import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { outlineWithAnnouncements } from './outlineAnnouncements.ts';
import { carryIds, type IdentifiedEntry } from './outlineIdentity.ts';
import { type ProblemWeight, problemsByRow } from './outlineProblems.ts';

const marks: { readonly [mark: string]: ProblemWeight } = { '⟦e⟧': 'error', '⟦w⟧': 'warning', '⟦i⟧': 'information' };

/** Each row that has problems: its words, all and own, and the gravest. */
function told(marked: string): readonly string[] {
  let text = marked;
  const problems = [];
  for (let found = /⟦[ewi]⟧/.exec(text); found !== null; found = /⟦[ewi]⟧/.exec(text)) {
    problems.push({ offset: found.index, weight: marks[found[0]] ?? 'error' });
    text = text.replace(found[0], '');
  }
  const { roots } = carryIds([], outlineWithAnnouncements(parseSpeech(text)), 1);
  const rows = problemsByRow(roots, problems);
  const walk = (entries: readonly IdentifiedEntry[]): readonly string[] =>
    entries.flatMap(({ id, entry, children }) => {
      const row = rows.get(id);
      return [...(row ? [`${entry.text} ${row.all} ${row.own} ${row.worst}`] : []), ...walk(children)];
    });
  return walk(roots);
}

test.each<[string, string, readonly string[]]>([
  ['none', '一、认识\n二、任务\n', []],
  ['in a heading', '一、认⟦w⟧识\n二、任务\n', ['一、认识 1 1 warning']],
  [
    'in what stands under it',
    '一、认识\n（一）机⟦i⟧遇。\n（二）不⟦e⟧足。\n二、任务\n',
    ['一、认识 2 0 error', '（一）机遇 1 1 information', '（二）不足 1 1 error'],
  ],
  [
    'in its own words and under it',
    '一、认⟦w⟧识\n（一）机⟦w⟧遇。\n',
    ['一、认识 2 1 warning', '（一）机遇 1 1 warning'],
  ],
  ['before the first row', '---\n时长: ⟦e⟧很久\n---\n在推进会上的讲话\n同志们：\n', ['在推进会上的讲话 1 1 error']],
  [
    'in an announcement, told of the row that holds it',
    '一、任务\n要抓好⟦w⟧三项任务。\n（一）修路。\n（二）治水。\n',
    ['一、任务 1 1 warning'],
  ],
])('%s', (_name, marked, expected) => {
  expect(told(marked)).toEqual(expected);
});
