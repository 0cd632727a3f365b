import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type RowsChange, RowsNews } from './rowsNews.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const words = (id: string): RowsChange => ({ ids: [id], isStructural: false });
const structure = (id: string): RowsChange => ({ ids: [id], isStructural: true });
const all: RowsChange = { ids: undefined, isStructural: true };

/** What is told of changes at some milliseconds after the start, and when. */
function toldOf(
  changes: readonly (readonly [at: number, change: RowsChange])[],
): readonly (readonly [at: number, ids: readonly string[] | 'all'])[] {
  const told: (readonly [number, readonly string[] | 'all'])[] = [];
  const start = performance.now();
  const news = new RowsNews({
    tell: (ids) => told.push([performance.now() - start, ids ?? 'all']),
    told: () => expect(news.isIdle).toBe(true),
    isShown: (id) => id !== 'gone',
  });
  for (const [at, change] of changes) {
    vi.advanceTimersByTime(at - (performance.now() - start));
    news.add(change);
  }
  vi.advanceTimersByTime(1000);
  expect(news.isIdle).toBe(true);
  news.dispose();
  return told;
}

// The editor holds back what follows within 200 ms, for as long as it follows.
test.each([
  ['the first comes at once', [[0, structure('a')]], [[0, ['a']]]],
  ['words alone as well', [[0, words('a')]], [[0, ['a']]]],
  [
    'rows that follow come together, as soon as the editor lets them through',
    [
      [0, structure('a')],
      [50, structure('b')],
      [100, structure('c')],
    ],
    [
      [0, ['a']],
      [205, ['b', 'c']],
    ],
  ],
  [
    'rows that come later than that come at once',
    [
      [0, structure('a')],
      [210, structure('b')],
    ],
    [
      [0, ['a']],
      [210, ['b']],
    ],
  ],
  [
    'words wait for a rest',
    [
      [0, words('a')],
      [100, words('b')],
    ],
    [
      [0, ['a']],
      [350, ['b']],
    ],
  ],
  [
    'rows that come do not wait for words, and take them along',
    [
      [0, words('a')],
      [100, words('b')],
      [230, structure('c')],
    ],
    [
      [0, ['a']],
      [230, ['b', 'c']],
    ],
  ],
  [
    'all is all',
    [
      [0, words('a')],
      [50, all],
      [100, words('b')],
    ],
    [
      [0, ['a']],
      [205, 'all'],
    ],
  ],
  [
    'a row that is gone is not asked for, and holds nothing back',
    [
      [0, words('gone')],
      [10, words('a')],
    ],
    [[10, ['a']]],
  ],
] as const)('%s', (_name, changes, expected) => {
  expect(toldOf(changes)).toEqual(expected);
});

test('as long as one types words are told again and again', () => {
  const told = toldOf(Array.from({ length: 12 }, (_none, index) => [index * 80, words('a')] as const));
  expect(told.map(([at]) => at)).toEqual([0, 320, 640, 1130]);
});

test('disposed of, it tells no more', () => {
  const tell = vi.fn();
  const news = new RowsNews({ tell, told: () => {}, isShown: () => true });
  news.add(words('a'));
  news.add(words('b'));
  news.dispose();
  vi.advanceTimersByTime(1000);
  expect(tell).toHaveBeenCalledTimes(1);
});
