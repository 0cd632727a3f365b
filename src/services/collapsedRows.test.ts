import { expect, test } from 'vitest';
import { collapsedFiles, withCollapsedRows } from './collapsedRows.ts';

const known = [
  { file: 'file:///a.speech', rows: ['x'] },
  { file: 'file:///b.speech', rows: ['y', 'z'] },
];

test.each<[string, unknown, unknown]>([
  ['what was kept', known, known],
  ['nothing', undefined, []],
  ['another shape', { file: 'file:///a.speech' }, []],
  ['broken entries among whole ones', [{ file: 1, rows: [] }, { file: 'x' }, 'x', null, known[0]], [known[0]]],
  ['rows that are no words', [{ file: 'x', rows: [1] }], []],
])('reads %s', (_name, stored, expected) => {
  expect(collapsedFiles(stored)).toEqual(expected);
});

test.each([
  ['a new file comes first', 'file:///c.speech', ['w'], ['c', 'a', 'b']],
  ['a known one comes to the front', 'file:///b.speech', ['w'], ['b', 'a']],
  ['one whose rows are all open is forgotten', 'file:///a.speech', [], ['b']],
])('%s', (_name, file, rows, expected) => {
  const names = withCollapsedRows(known, file, rows).map((each) => each.file.replace(/^.*\/|\.speech$/g, ''));
  expect(names).toEqual(expected);
});

test('the rows are those that were given last', () => {
  expect(withCollapsedRows(known, 'file:///b.speech', ['w'])[0]).toEqual({ file: 'file:///b.speech', rows: ['w'] });
});

test('files and rows are bounded, the latest stay', () => {
  let files = withCollapsedRows(
    [],
    'first',
    Array.from({ length: 2000 }, (_, index) => String(index)),
  );
  expect(files[0]?.rows).toHaveLength(500);
  for (let index = 0; index < 60; index++) files = withCollapsedRows(files, `file ${index}`, ['x']);
  expect(files).toHaveLength(50);
  expect(files[0]?.file).toBe('file 59');
  expect(files.at(-1)?.file).toBe('file 10');
});
