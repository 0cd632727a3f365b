import * as vscode from 'vscode';
import { registerOutlineCollapsing } from '../../../src/vscode/features/outlineCollapsing.ts';
import { OutlineProvider } from '../../../src/vscode/features/outlineProvider.ts';
import { OutlinedSpeech } from '../../../src/vscode/outlinedSpeech.ts';
import { SpeechDocuments } from '../../../src/vscode/speechDocuments.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { EmptyMemento } from '../emptyMemento.ts';
import { closeEditors, freshUri, showFile } from '../speechFile.ts';

const first = '同志们：\n一、提高认识\n（一）看长远。\n二、狠抓落实\n（一）快办。\n';
const second = '各位代表：\n一、过去一年\n二、今后一年\n';

/** Opens a speech in a tab that the next file does not take. */
async function showKept(text: string): Promise<vscode.TextEditor> {
  const editor = await showFile(text);
  await vscode.commands.executeCommand('workbench.action.keepEditor');
  return editor;
}

/** An outline of its own, beside that of the running extension. */
async function withOutlined(run: (outlined: OutlinedSpeech) => Promise<void>): Promise<void> {
  const documents = new SpeechDocuments();
  const outlined = new OutlinedSpeech(documents);
  try {
    await run(outlined);
  } finally {
    outlined.unpin();
    for (const made of [outlined, documents]) made.dispose();
  }
}

async function eventuallyCurrent(outlined: OutlinedSpeech, uri: vscode.Uri): Promise<void> {
  await eventually(`the outline is that of ${uri.path}`, () =>
    outlined.current?.uri.toString() === uri.toString() ? true : undefined,
  );
}

/** The words of the closed rows of the current speech, in an outline that is made anew; `close` closes one more. */
async function closedRows(state: vscode.Memento, uri: vscode.Uri, close?: string): Promise<readonly string[]> {
  const closed: string[] = [];
  await withOutlined(async (outlined) => {
    await eventuallyCurrent(outlined, uri);
    const log = vscode.window.createOutputChannel('Rostrum Test', { log: true });
    const provider = new OutlineProvider(outlined);
    const collapse = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<string>>();
    const expand = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<string>>();
    const view = { onDidCollapseElement: collapse.event, onDidExpandElement: expand.event };
    const collapsing = registerOutlineCollapsing({ outlined, provider, view, workspaceState: state, log });
    try {
      const rows = provider.roots.filter(({ children }) => children.length > 0);
      for (const { id, entry } of rows) if (provider.isCollapsed(id)) closed.push(entry.text);
      const row = rows.find(({ entry }) => entry.text === close);
      if (close === undefined) return;
      assert(row, `no row ${close}`);
      collapse.fire({ element: row.id });
      await eventually('it is kept', () => (state.keys().length > 0 ? true : undefined));
    } finally {
      for (const made of [collapsing, provider, collapse, expand, log]) made.dispose();
    }
  });
  return closed;
}

/** Whose outline is shown, and which of its rows are closed. */
export function outlinePinningSuite(): void {
  suite('outline of several speeches', () => {
    teardown(closeEditors);

    test('follows the speech in front, and keeps it behind another file', async () => {
      await withOutlined(async (outlined) => {
        const { document } = await showKept(first);
        await eventuallyCurrent(outlined, document.uri);
        await showFile('别的文字\n', '.txt');
        await eventuallyCurrent(outlined, document.uri);
        const other = await showKept(second);
        await eventuallyCurrent(outlined, other.document.uri);
      });
    });

    test('pinned, it stays with its speech until that is unpinned', async () => {
      await withOutlined(async (outlined) => {
        const { document } = await showKept(first);
        await eventuallyCurrent(outlined, document.uri);
        let changes = 0;
        outlined.onDidChangeCurrent(() => {
          changes += 1;
        });
        outlined.pin();
        assertEqual([outlined.isPinned, changes], [true, 0], 'pinned, nothing changes');
        const other = await showKept(second);
        await new Promise((resolve) => setTimeout(resolve, 300));
        assertEqual([outlined.current?.uri.toString(), changes], [document.uri.toString(), 0], 'behind another');
        outlined.unpin();
        assertEqual([outlined.current?.uri.toString(), changes], [other.document.uri.toString(), 1], 'unpinned');
      });
    });

    test('closed, a pinned speech gives way to the one in front', async () => {
      await withOutlined(async (outlined) => {
        const { document } = await showKept(first);
        await eventuallyCurrent(outlined, document.uri);
        outlined.pin();
        const other = await showKept(second);
        const uri = document.uri.toString();
        const tab = vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri);
        assert(tab, 'no tab');
        await vscode.window.tabGroups.close(tab);
        await eventuallyCurrent(outlined, other.document.uri);
        assertEqual(outlined.isPinned, false, 'pinned');
      });
    });

    test('a pinned speech stays pinned under another name', async () => {
      await withOutlined(async (outlined) => {
        const { document } = await showKept(first);
        await eventuallyCurrent(outlined, document.uri);
        outlined.pin();
        const edit = new vscode.WorkspaceEdit();
        const to = freshUri('.speech');
        edit.renameFile(document.uri, to);
        assert(await vscode.workspace.applyEdit(edit), 'renamed');
        await eventuallyCurrent(outlined, to);
        assertEqual(outlined.isPinned, true, 'pinned');
      });
    });

    test('rows that were closed are closed when the file is opened again, whatever stands above them', async () => {
      const state = new EmptyMemento();
      const editor = await showKept(first);
      const { uri } = editor.document;
      assertEqual(await closedRows(state, uri, '二、狠抓落实'), [], 'at first');
      assertEqual(await closedRows(state, uri), ['二、狠抓落实'], 'again');
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '一、总结经验\n（一）成绩。\n'));
      assertEqual(await closedRows(state, uri), ['二、狠抓落实'], 'with a section above');
      assert(!JSON.stringify(state.get(state.keys()[0] ?? '')).includes('狠抓'), 'words of the speech are kept');
    });
  });
}
