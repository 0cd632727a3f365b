import { describe, expect, test } from 'vitest';
import {
  scoreOf,
  scoreTable,
  survivorLines,
  type TriedMutant,
  textBetween,
} from '../../scripts/mutation/scoreSheet.ts';

function mutant(status: string, of: Partial<TriedMutant> = {}): TriedMutant {
  return { file: 'a.ts', line: 1, column: 1, mutator: 'Regex', original: '/a+/', replacement: '/a/', status, ...of };
}

describe('the score', () => {
  test.each([
    ['a mutant that a test finds counts as found', ['Killed', 'Survived'], 50],
    ['so does one that never ends', ['Timeout'], 100],
    ['one that no test runs is not found', ['Killed', 'NoCoverage', 'Survived', 'Survived'], 25],
    ['one left out or broken counts neither way', ['Killed', 'Ignored', 'RuntimeError', 'CompileError'], 100],
    ['where none counts there is no score', ['Ignored'], undefined],
    ['nor where there is none', [], undefined],
  ])('%s', (_name, statuses, percent) => {
    expect(scoreOf(statuses.map((status) => mutant(status))).percent).toBe(percent);
  });
});

test('the table puts the worst file first, leaves out files without a score and ends with all', () => {
  const table = scoreTable([
    mutant('Killed', { file: 'good.ts' }),
    mutant('Ignored', { file: 'types.ts' }),
    mutant('Survived', { file: 'bad.ts' }),
    mutant('Killed', { file: 'bad.ts' }),
    mutant('NoCoverage', { file: 'worst.ts' }),
  ]);
  expect(table.split('\n').map((line) => line.trim().split(/ {2,}/).join(' | '))).toEqual([
    'score | found | survived | uncovered',
    '0.0 % | 0 | 0 | 1 | worst.ts',
    '50.0 % | 1 | 1 | 0 | bad.ts',
    '100.0 % | 1 | 0 | 0 | good.ts',
    '50.0 % | 2 | 1 | 1 | all',
  ]);
});

describe('the list of survivors', () => {
  test('holds what no test finds, in the order of the text', () => {
    const lines = survivorLines([
      mutant('Survived', { file: 'b.ts' }),
      mutant('Survived', { line: 10, column: 2 }),
      mutant('NoCoverage', { line: 9, column: 7 }),
      mutant('Survived', { line: 9, column: 3 }),
      mutant('Killed'),
      mutant('Timeout'),
      mutant('Ignored'),
    ]);
    expect(lines).toEqual([
      'a.ts:9:3 Regex: /a+/ → /a/',
      'a.ts:9:7 Regex, run by no test: /a+/ → /a/',
      'a.ts:10:2 Regex: /a+/ → /a/',
      'b.ts:1:1 Regex: /a+/ → /a/',
    ]);
  });

  test('has one line for code of several lines, cut where it is long', () => {
    const [line] = survivorLines([
      mutant('Survived', { original: `{\n  f();\n}${'x'.repeat(200)}`, replacement: '{}' }),
    ]);
    expect(line).toBe(`a.ts:1:1 Regex: { f(); }${'x'.repeat(112)} … → {}`);
  });
});

describe('the text between two places', () => {
  const text = 'const a = 1;\nif (a) {\n  f();\n}\n';
  test.each([
    ['in one line', { line: 2, column: 5 }, { line: 2, column: 6 }, 'a'],
    ['over several lines', { line: 2, column: 8 }, { line: 4, column: 2 }, '{\n  f();\n}'],
    ['to a line’s first character', { line: 1, column: 11 }, { line: 2, column: 1 }, '1;\n'],
    ['outside the text', { line: 9, column: 1 }, { line: 9, column: 4 }, ''],
  ])('%s', (_name, start, end, between) => {
    expect(textBetween(text, start, end)).toBe(between);
  });
});
