import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeEdits } from './composeEdits.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

function edit(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}

test.each([
  ['nothing first', [], [edit(1, 2, '乙')], [edit(1, 2, '乙')]],
  ['nothing second', [edit(1, 2, '乙')], [], [edit(1, 2, '乙')]],
  ['apart, the second before the first', [edit(4, 5, '丙丁')], [edit(0, 1, '')], [edit(0, 1, ''), edit(4, 5, '丙丁')]],
  [
    'apart, the second behind the first',
    [edit(0, 0, '子丑')],
    [edit(5, 6, '乙')],
    [edit(0, 0, '子丑'), edit(3, 4, '乙')],
  ],
  ['a number in what was put in', [edit(0, 0, '三、甲\n')], [edit(0, 1, '二')], [edit(0, 0, '二、甲\n')]],
  ['what was put in is taken away in part', [edit(2, 3, '甲乙丙')], [edit(3, 4, '')], [edit(2, 3, '甲丙')]],
  ['one that reaches over what was put in', [edit(2, 2, '甲乙')], [edit(1, 5, '丁')], [edit(1, 3, '丁')]],
  ['behind what was taken away', [edit(1, 3, '')], [edit(1, 1, '甲')], [edit(1, 3, '甲')]],
  ['across two of the first', [edit(0, 1, '甲'), edit(3, 4, '')], [edit(0, 4, '乙')], [edit(0, 5, '乙')]],
] as const)('%s', (_name, first, second, composed) => {
  expect(composeEdits(first, second)).toEqual(composed);
});

/** Edits on a text of a length, in ascending order, some of which touch or only put text in. */
function editsOn(length: number): fc.Arbitrary<readonly TextEdit[]> {
  const place = fc.record({
    at: fc.nat(length),
    taken: fc.nat(3),
    text: fc.constantFrom('', '甲', '乙丙', 'abc'),
  });
  return fc.array(place, { maxLength: 6 }).map((places) => {
    const edits: TextEdit[] = [];
    for (const { at, taken, text } of places.sort((a, b) => a.at - b.at)) {
      const start = Math.max(at, edits.at(-1)?.span.end ?? 0);
      edits.push(edit(start, Math.min(length, start + taken), text));
    }
    return edits;
  });
}

const TEXT = '0123456789ABCDEF';

test('one step does what the two do', () => {
  fc.assert(
    fc.property(
      editsOn(TEXT.length).chain((first) => fc.tuple(fc.constant(first), editsOn(applyEdits(TEXT, first).length))),
      ([first, second]) => {
        const composed = composeEdits(first, second);
        expect(applyEdits(TEXT, composed)).toBe(applyEdits(applyEdits(TEXT, first), second));
      },
    ),
    { numRuns: 3000 },
  );
});

test('the result ascends, and no two edits of two steps touch', () => {
  fc.assert(
    fc.property(
      editsOn(TEXT.length).chain((first) => fc.tuple(fc.constant(first), editsOn(applyEdits(TEXT, first).length))),
      ([first, second]) => {
        fc.pre(first.length > 0 && second.length > 0);
        let before = -1;
        for (const { span } of composeEdits(first, second)) {
          expect(span.start).toBeGreaterThan(before);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          before = span.end;
        }
      },
    ),
    { numRuns: 1000 },
  );
});
