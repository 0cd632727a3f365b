import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const POINTS = '同志们：\n一、看清差距\n（一）成绩要讲够。\n（二）问题要讲透。';
const ITEMS = '同志们：\n要抓好落实。一是看清差距；二是守住底线；三是补齐短板。';

interface Asked {
  readonly editor: vscode.TextEditor;
  readonly list: vscode.CompletionList;
}

/** The list at the end of a draft, as the editor gets it after a trigger character or when asked. */
async function askAtEnd(draft: string, trigger?: string): Promise<Asked> {
  const editor = await showFile(draft);
  const { document } = editor;
  const end = document.positionAt(draft.length);
  editor.selection = new vscode.Selection(end, end);
  const list = await eventually('a list', async () =>
    vscode.commands.executeCommand<vscode.CompletionList | undefined>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
      trigger,
    ),
  );
  return { editor, list };
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** Ours, in the order of the list: those that say why they are there. */
function labels({ items }: vscode.CompletionList): readonly string[] {
  return items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet)
    .toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    .map(labelOf);
}

function setting(name: string): unknown {
  const document = vscode.window.activeTextEditor?.document;
  return vscode.workspace.getConfiguration('editor', document).get(name);
}

/** What may come next, as the editor offers it. */
export function completionSuite(): void {
  suite('completion', () => {
    teardown(closeEditors);

    test('behind an item the next one is offered, with the reason', async () => {
      const { list } = await askAtEnd(ITEMS, '。');
      assertEqual(labels(list), ['四是'], 'labels');
      const [item] = list.items.filter((each) => labelOf(each) === '四是');
      assert(item?.detail?.includes('三是') && item.detail.includes('4'), `detail ${item?.detail}`);
    });

    test('on a new line the nearest series goes on first', async () => {
      const { list } = await askAtEnd(`${POINTS}\n`, '\n');
      assertEqual(labels(list), ['（三）', '二、'], 'labels');
    });

    test('set pieces do not come up behind a trigger character', async () => {
      const { list } = await askAtEnd(`${POINTS}\n`, '\n');
      const pieces = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Text);
      assertEqual(pieces.map(labelOf), [], 'set pieces');
    });

    test('an announced list comes with all its markers and tab stops', async () => {
      const { list } = await askAtEnd('同志们：\n做到两个“进一步压实”：', '：');
      const [first] = list.items;
      assert(first?.insertText instanceof vscode.SnippetString, 'a snippet');
      assertEqual(first.insertText.value, '一是进一步压实$1；二是进一步压实$2。', 'snippet');
    });

    test('what was typed is replaced, with the bracket that closed by itself', async () => {
      const draft = `${POINTS}\n（）`;
      const { document } = await showFile(draft);
      const cursor = document.positionAt(draft.length - 1);
      const item = await eventually('（三）', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList | undefined>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          cursor,
          '（',
        );
        return list?.items.find((each) => labelOf(each) === '（三）');
      });
      const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
      assert(range !== undefined, 'a range');
      assertEqual(document.getText(range), '（）', 'replaced');
    });

    test('a list that comes up by itself is taken by no key until one chooses from it', async () => {
      const { editor } = await askAtEnd(ITEMS.slice(0, -1));
      const { document } = editor;
      assertEqual(setting('suggest.selectionMode'), 'never', 'selection mode');
      await vscode.commands.executeCommand('type', { text: '。' });
      // What Enter and Tab do in a list.
      for (let attempt = 0; attempt < 10; attempt++) {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assertEqual(document.getText(), ITEMS, 'text');
      await eventually('四是 is chosen', async () => {
        await vscode.commands.executeCommand('focusSuggestion');
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return document.getText() === `${ITEMS}四是` ? true : undefined;
      });
    });

    test('an entry that was asked for is taken, and one undo takes it back', async () => {
      const { editor } = await askAtEnd(ITEMS);
      const { document } = editor;
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await eventually('四是 is taken', async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return document.getText() === `${ITEMS}四是` ? true : undefined;
      });
      await vscode.commands.executeCommand('undo');
      assertEqual(document.getText(), ITEMS, 'text after undo');
    });

    test('an untitled speech is no different', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'speech', content: ITEMS });
      await vscode.window.showTextDocument(document);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(ITEMS.length),
        '。',
      );
      assertEqual(labels(list), ['四是'], 'labels');
    });
  });
}
