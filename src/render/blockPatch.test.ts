import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BlockPatch, blockPatch, isEmptyPatch } from './blockPatch.ts';
import type { SpeechBlock } from './speechHtml.ts';

/** One block for each letter, laid out one to a line of the text. */
function page(letters: string, startLine = 0): SpeechBlock[] {
  return [...letters].map((html, index) => {
    const line = startLine + index;
    return { html, offset: line * 10, end: line * 10 + 5, line };
  });
}

function apply(before: readonly SpeechBlock[], { hunks, shifts }: BlockPatch): SpeechBlock[] {
  const fresh = new Set<SpeechBlock>();
  const after = [...before];
  for (const { from, removed, inserted } of hunks.toReversed()) {
    after.splice(from, removed, ...inserted);
    for (const block of inserted) fresh.add(block);
  }
  return after.map((block, index) => {
    const shift = shifts.findLast(({ from }) => from <= index);
    if (shift === undefined || fresh.has(block)) return block;
    const { html, offset, end, line } = block;
    return { html, offset: offset + shift.offset, end: end + shift.end, line: line + shift.line };
  });
}

/** Each hunk as `from:removed>inserted`. */
function summary({ hunks }: BlockPatch): string[] {
  return hunks.map(({ from, removed, inserted }) => `${from}:${removed}>${inserted.map(({ html }) => html).join('')}`);
}

describe('the least that changes', () => {
  test.each([
    ['nothing', 'abc', 'abc', []],
    ['one edited', 'abcde', 'abXde', ['2:1>X']],
    ['one added', 'abc', 'abXc', ['2:0>X']],
    ['one removed', 'abcd', 'abd', ['2:1>']],
    ['one split in two', 'abcd', 'abXYd', ['2:1>XY']],
    ['two edited far apart', 'abcdefg', 'aXcdeYg', ['1:1>X', '5:1>Y']],
    ['two edited side by side', 'abcd', 'aXYd', ['1:2>XY']],
    ['one added and one edited below', 'abcdef', 'aXbcdYf', ['1:0>X', '4:1>Y']],
    ['one moved down', 'abcdef', 'acdebf', ['1:1>', '5:0>b']],
    ['a repeated one among others', 'aaba', 'aabba', ['3:0>b']],
    ['from nothing', '', 'ab', ['0:0>ab']],
    ['to nothing', 'ab', '', ['0:2>']],
  ] as const)('%s', (_name, before, after, expected) => {
    expect(summary(blockPatch(page(before), page(after)))).toEqual(expected);
  });

  test('a blank line above moves the rest without touching a block', () => {
    const patch = blockPatch(page('abcd'), [...page('ab'), ...page('cd', 3)]);
    expect(patch).toEqual({ hunks: [], shifts: [{ from: 2, offset: 10, end: 10, line: 1 }] });
    expect(isEmptyPatch(patch)).toBe(false);
  });

  test('a part that is not shown grows within a block', () => {
    const before = page('ab');
    const after = page('ab').map((block, index) => (index === 0 ? { ...block, end: block.end + 4 } : block));
    expect(blockPatch(before, after).shifts).toEqual([
      { from: 0, offset: 0, end: 4, line: 0 },
      { from: 1, offset: 0, end: 0, line: 0 },
    ]);
  });

  test('the same page needs nothing', () => {
    expect(isEmptyPatch(blockPatch(page('abc'), page('abc')))).toBe(true);
  });
});

test('a patch makes the one page into the other, whatever they are', () => {
  const pages = fc.array(
    fc.record({ html: fc.constantFrom(...'abcdefgh'), offset: fc.nat(99), end: fc.nat(99), line: fc.nat(9) }),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(pages, pages, (before, after) => {
      expect(apply(before, blockPatch(before, after))).toEqual(after);
    }),
    { numRuns: 2000 },
  );
});

// What took longer with the square of its length would not end in the time of a test.
test('a long page turned about is patched', () => {
  const before = Array.from({ length: 20_000 }, (_, index) => ({
    html: `${index}`,
    offset: index,
    end: index,
    line: index,
  }));
  const after = before.toReversed();
  expect(apply(before, blockPatch(before, after))).toEqual(after);
});
