import * as vscode from 'vscode';
import { registerOutlineDetails } from '../../../src/vscode/features/outlineDetails.ts';
import { OutlineProvider } from '../../../src/vscode/features/outlineProvider.ts';
import { keepOutlineWish, recallOutlineWish } from '../../../src/vscode/outlineViewState.ts';
import { SpeechDocuments } from '../../../src/vscode/speechDocuments.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const speech = `在全镇春灌工作会上的讲话

同志们：
今天开会，只讲春灌。下面，我讲三点意见。
一、看清形势
（一）水情偏紧。上游来水少了两成，#一滴#都不能浪费。大家要心里有数。
（二）人手偏紧。要做到两个到位。一是人员到位。二是经费到位。
二、抓好落实。{30秒}${'把水管好、把渠修好、把责任压实。'.repeat(10)}
谢谢大家！
`;

interface Tree {
  readonly editor: vscode.TextEditor;
  readonly documents: SpeechDocuments;
  readonly provider: OutlineProvider;
  /** Ids that were to be asked for again, `undefined` for all; as often as it was told. */
  readonly told: (readonly string[] | undefined)[];
}

/** Opens a speech, reads its rows as the workbench does, and lets `check` look at them. */
async function withTree(text: string, check: (tree: Tree) => Promise<void>): Promise<void> {
  const editor = await showFile(text);
  const documents = new SpeechDocuments();
  await eventually('the speech is current', () => (documents.current === editor.document ? true : undefined));
  const provider = new OutlineProvider(documents);
  const told: (readonly string[] | undefined)[] = [];
  const watch = provider.onDidChangeRows(({ ids }) => told.push(ids));
  try {
    readRows(provider);
    await check({ editor, documents, provider, told });
  } finally {
    for (const made of [watch, provider, documents]) made.dispose();
  }
}

/** Every row that is shown as it is asked for: its id and item. */
function readRows(provider: OutlineProvider, parent?: string): readonly (readonly [string, vscode.TreeItem])[] {
  return provider
    .getChildren(parent)
    .flatMap((id) => [[id, provider.getTreeItem(id)] as const, ...readRows(provider, id)]);
}

function rowNamed(provider: OutlineProvider, words: string): { readonly id: string; readonly item: vscode.TreeItem } {
  const [id, item] =
    readRows(provider).find(([, { label }]) => typeof label === 'string' && label.includes(words)) ?? [];
  assert(id !== undefined && item !== undefined, `no row ${words}`);
  return { id, item };
}

function labels(provider: OutlineProvider): readonly string[] {
  return readRows(provider).map(([, { label }]) => (typeof label === 'string' ? label : ''));
}

function heard(item: vscode.TreeItem): string {
  return item.accessibilityInformation?.label ?? '';
}

function words(provider: OutlineProvider, ids: readonly string[] | undefined): readonly string[] | undefined {
  return ids?.map((id) => provider.row(id)?.entry.text ?? id);
}

/** What the rows of the outline show and say. */
export function outlineRowsSuite(): void {
  suite('outline rows', () => {
    teardown(closeEditors);

    test('a row tells 字数 and minutes, an over-long one by how much', () =>
      withTree(speech, async ({ provider }) => {
        const { item } = rowNamed(provider, '二、抓好落实');
        const description = String(item.description);
        assert(/^\d+ chars · \d\.\d min · \d\.\d min over$/.test(description), description);
        assert(
          /^Heading: 二、抓好落实, \d+ characters, [\d.]+ minutes, [\d.]+ minutes more than planned$/.test(heard(item)),
          heard(item),
        );
        assertEqual(rowNamed(provider, '同志们').item.description, undefined, 'description of the salutation');
      }));

    test('a count that does not come out has a row, one that agrees is told beside its heading', () =>
      withTree(speech, async ({ provider }) => {
        const { id, item } = rowNamed(provider, '三点意见');
        assertEqual(item.description, '⚠ 2/3 differ', 'description');
        assertEqual(heard(item), 'Announced Count: 三点意见, 3 items announced, 2 found', 'as it is read aloud');
        assertEqual(provider.row(provider.getParent(id) ?? '')?.entry.kind, 'opening', 'row above');
        const agreeing = rowNamed(provider, '（二）人手偏紧').item;
        assert(/ · ✓ 2\/2 agree · own \d+$/.test(String(agreeing.description)), String(agreeing.description));
        assertEqual(labels(provider).includes('两个到位'), false, 'a row of its own');
      }));

    test('the tooltip holds the first sentences as they are written, and the share', () =>
      withTree(speech, async ({ provider }) => {
        const { id, item } = rowNamed(provider, '（一）水情偏紧');
        const { tooltip } = provider.resolveTreeItem(item, id);
        assert(tooltip instanceof vscode.MarkdownString, 'no tooltip');
        assert(tooltip.value.includes('\\#一滴\\#都不能浪费。'), tooltip.value);
        const words = tooltip.value.replaceAll('&nbsp;', ' ');
        assert(/Point 1 of 2/.test(words) && /% of the speech/.test(words), tooltip.value);
        assertEqual([tooltip.isTrusted ?? false, tooltip.supportHtml ?? false], [false, false], 'trusted, HTML');
      }));

    test('while one types only rows that look different change; the counts follow', () =>
      withTree(speech, async ({ editor, provider, told }) => {
        const before = rowNamed(provider, '一、看清形势').item.description;
        const line = speech.split('\n').findIndex((each) => each.startsWith('（一）'));
        await editor.edit((edit) =>
          edit.insert(new vscode.Position(line, '（一）水情偏紧。'.length), '连续多月少雨。'),
        );
        provider.update();
        assertEqual(told, [], 'rows after text was written');
        assertEqual(rowNamed(provider, '一、看清形势').item.description, before, 'count while typing');
        provider.updateDetails();
        const changed = told.flatMap((ids) => words(provider, ids) ?? ['all']);
        assertEqual(changed, ['在全镇春灌工作会上的讲话', '一、看清形势', '（一）水情偏紧'], 'rows after the pause');
        assert(rowNamed(provider, '一、看清形势').item.description !== before, 'the count has not followed');
      }));

    test('a heading that gets its first point keeps its count, the point waits for its own', () =>
      withTree(speech, async ({ editor, provider }) => {
        const { id, item } = rowNamed(provider, '二、抓好落实');
        const line = speech.split('\n').findIndex((each) => each.startsWith('谢谢'));
        await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), '（一）修水管。\n'));
        provider.update();
        const grown = rowNamed(provider, '二、抓好落实');
        assert(grown.id !== id, 'the tree would keep it closed');
        assertEqual(grown.item.description, item.description, 'count while typing');
        assertEqual(rowNamed(provider, '（一）修水管').item.description, undefined, 'count of the new point');
        provider.updateDetails();
        assert(rowNamed(provider, '（一）修水管').item.description !== undefined, 'the count has not followed');
      }));

    test('problems are told beside their row and those above, and alone if wanted', () =>
      withTree(speech, async ({ editor, provider, told }) => {
        const { document } = editor;
        const collection = vscode.languages.createDiagnosticCollection('rostrum-test');
        try {
          const at = document.positionAt(speech.indexOf('上游来水'));
          const range = new vscode.Range(at, at.translate(0, 2));
          collection.set(document.uri, [
            new vscode.Diagnostic(range, 'one', vscode.DiagnosticSeverity.Warning),
            new vscode.Diagnostic(range, 'two', vscode.DiagnosticSeverity.Error),
            new vscode.Diagnostic(range, 'three', vscode.DiagnosticSeverity.Hint),
          ]);
          await eventually('they are known', () =>
            vscode.languages.getDiagnostics(document.uri).length === 3 ? true : undefined,
          );
          provider.updateProblems();
          assertEqual(words(provider, told.at(-1)), ['一、看清形势', '（一）水情偏紧'], 'rows that changed');
          for (const name of ['一、看清形势', '（一）水情偏紧']) {
            const { item } = rowNamed(provider, name);
            assert(String(item.description).includes('2 problems'), `${name}: ${item.description}`);
            assert(heard(item).includes('2 problems'), heard(item));
            assert(item.iconPath instanceof vscode.ThemeIcon && item.iconPath.color, `${name} has no colour`);
          }
          provider.setWish({ levels: 'all', onlyProblems: true });
          assertEqual(told.at(-1), undefined, 'all rows change');
          assertEqual(labels(provider), ['Opening', '三点意见', '一、看清形势', '（一）水情偏紧'], 'rows shown');
          collection.clear();
          await eventually('they are gone', () =>
            vscode.languages.getDiagnostics(document.uri).length === 0 ? true : undefined,
          );
          provider.updateProblems();
          assertEqual(labels(provider), ['Opening', '三点意见'], 'rows shown without problems');
          assertEqual(provider.isAllHidden, false, 'all hidden');
        } finally {
          collection.dispose();
        }
      }));

    test('one level is shown without what is below, and the rows can be opened again', () =>
      withTree(speech, async ({ provider }) => {
        const { id, item } = rowNamed(provider, '一、看清形势');
        provider.setWish({ levels: 1, onlyProblems: false });
        const closed = rowNamed(provider, '一、看清形势').item;
        assertEqual(closed.collapsibleState, vscode.TreeItemCollapsibleState.None, 'collapsible');
        assertEqual(provider.getChildren(id), [], 'children');
        assert(closed.id !== item.id, 'the tree would keep it closed');
        assert(
          String(rowNamed(provider, 'Opening').item.description).includes('⚠ 2/3 differ'),
          'what is hidden is told above',
        );
        provider.setWish({ levels: 'all', onlyProblems: false });
        assertEqual(rowNamed(provider, '一、看清形势').item.id, item.id, 'id');
        assertEqual(provider.getChildren(id).length, 2, 'children');
      }));

    test('the counts follow after half a second, only where they are seen', () =>
      withTree(speech, async ({ editor, documents }) => {
        let updates = 0;
        let visible = false;
        const visibility = new vscode.EventEmitter<vscode.TreeViewVisibilityChangeEvent>();
        const details = registerOutlineDetails({
          documents,
          provider: {
            updateDetails: () => {
              updates += 1;
            },
            updateProblems: () => {},
          },
          view: {
            get visible() {
              return visible;
            },
            onDidChangeVisibility: visibility.event,
          },
          onDidUpdate: () => {},
        });
        try {
          await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '新'));
          await wait(1000);
          assertEqual(updates, 0, 'updates while hidden');
          visible = true;
          visibility.fire({ visible });
          assertEqual(updates, 1, 'updates once seen');
          await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '新'));
          await wait(200);
          assertEqual(updates, 1, 'updates at once');
          await eventually('the counts follow', () => (updates === 2 ? true : undefined));
        } finally {
          for (const made of [details, visibility]) made.dispose();
        }
      }));

    test('what is wanted is kept in the workspace, and the commands run', async () => {
      const kept = new Map<string, unknown>();
      const state: vscode.Memento = {
        keys: () => [...kept.keys()],
        get: (key: string) => kept.get(key),
        update: async (key, value) => {
          kept.set(key, value);
        },
      };
      assertEqual(recallOutlineWish(state), { levels: 'all', onlyProblems: false }, 'before anything is kept');
      await keepOutlineWish(state, { levels: 2, onlyProblems: true });
      assertEqual(recallOutlineWish(state), { levels: 2, onlyProblems: true }, 'kept');
      await showFile(speech);
      for (const command of ['showLevel1', 'showLevel2', 'showAllLevels', 'onlyProblems', 'showAll']) {
        await vscode.commands.executeCommand(`rostrum.outline.${command}`);
      }
    });
  });
}
