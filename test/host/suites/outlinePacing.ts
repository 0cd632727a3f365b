import * as vscode from 'vscode';
import { OutlinePacing } from '../../../src/vscode/features/outlinePacing.ts';
import type { RowsChange } from '../../../src/vscode/features/outlineProvider.ts';
import { assert, assertEqual } from '../assert.ts';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the tree was told, and how many milliseconds after the start. */
interface Told {
  readonly ids: readonly string[] | undefined;
  readonly at: number;
}

async function told(changes: readonly (readonly [at: number, change: RowsChange])[]): Promise<readonly Told[]> {
  const rows = new vscode.EventEmitter<RowsChange>();
  const pacing = new OutlinePacing({ onDidChangeRows: rows.event, isShown: (id) => id !== 'gone' });
  const news: Told[] = [];
  const start = performance.now();
  const watch = pacing.onDidChangeTreeData((ids) => news.push({ ids, at: performance.now() - start }));
  try {
    for (const [at, change] of changes) {
      await wait(at - (performance.now() - start));
      rows.fire(change);
    }
    await wait(600);
    assertEqual(pacing.isIdle, true, 'nothing waits');
    return news;
  } finally {
    for (const made of [watch, pacing, rows]) made.dispose();
  }
}

const words = (id: string): RowsChange => ({ ids: [id], isStructural: false });
const structure = (id: string): RowsChange => ({ ids: [id], isStructural: true });
const all: RowsChange = { ids: undefined, isStructural: true };

/** When the tree hears of changed rows: the editor holds back what follows within 200 ms, for as long as it follows. */
export function outlinePacingSuite(): void {
  suite('news to the outline', () => {
    test('the first comes at once, and news are never closer than the editor lets them through', async () => {
      const news = await told([
        [0, structure('a')],
        [50, structure('b')],
        [100, structure('c')],
      ]);
      assertEqual(
        news.map(({ ids }) => ids),
        [['a'], ['b', 'c']],
        'rows told of',
      );
      assert((news[0]?.at ?? 99) < 40, `the first after ${news[0]?.at}`);
      assert((news[1]?.at ?? 0) >= 200, `the second after ${news[1]?.at}`);
      assert((news[1]?.at ?? 999) < 300, `the second after ${news[1]?.at}`);
    });

    test('as long as one types words are told again and again', async () => {
      const news = await told(Array.from({ length: 12 }, (_none, index) => [index * 80, words('a')] as const));
      assert(news.length >= 3, `${news.length} news`);
      news.forEach(({ at }, index) => {
        assert(index === 0 || at - (news[index - 1]?.at ?? 0) >= 200, `news after ${at}`);
      });
    });

    test('rows that come do not wait for words', async () => {
      const news = await told([
        [0, words('a')],
        [100, words('b')],
        [230, structure('c')],
      ]);
      assertEqual(
        news.map(({ ids }) => ids),
        [['a'], ['b', 'c']],
        'rows told of',
      );
      assert((news[1]?.at ?? 999) < 290, `the second after ${news[1]?.at}`);
    });

    test('all is all, and a row that is gone is not asked for', async () => {
      const news = await told([
        [0, words('gone')],
        [250, words('a')],
        [300, all],
        [350, words('b')],
      ]);
      assertEqual(
        news.map(({ ids }) => ids),
        [['a'], undefined],
        'rows told of',
      );
    });
  });
}
