import * as vscode from 'vscode';
import { OutlineFollowing } from '../../../src/vscode/features/outlineFollowing.ts';
import { OutlineProvider } from '../../../src/vscode/features/outlineProvider.ts';
import { SpeechDocuments } from '../../../src/vscode/speechDocuments.ts';
import { assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The row that the outline selects while one types. */
export function outlineFollowingSuite(): void {
  suite('outline following the cursor', () => {
    teardown(closeEditors);

    test('other line ends are told as a change, saving is not', async () => {
      const editor = await showFile('一、提高认识\n二、狠抓落实\n');
      const documents = new SpeechDocuments();
      let changes = 0;
      const watch = documents.onDidChangeSpeech(() => {
        changes += 1;
      });
      try {
        assertEqual(documents.get(editor.document).nodes[1]?.markerSpan.start, 7, 'offset of the second heading');
        await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
        await eventually('the change is told', () => (changes > 0 ? true : undefined));
        assertEqual(documents.get(editor.document).nodes[1]?.markerSpan.start, 8, 'offset of the second heading');
        await wait(100);
        const told = changes;
        await editor.document.save();
        await wait(200);
        assertEqual(changes, told, 'changes after saving');
      } finally {
        for (const made of [watch, documents]) made.dispose();
      }
    });

    test('typing at the end of a section does not select the next one', async () => {
      const editor = await showFile('一、提高认识\n二、狠抓落实\n');
      const documents = new SpeechDocuments();
      await eventually('the speech is current', () => (documents.current === editor.document ? true : undefined));
      const provider = new OutlineProvider(documents);
      const log = vscode.window.createOutputChannel('Rostrum Test', { log: true });
      const visibility = new vscode.EventEmitter<vscode.TreeViewVisibilityChangeEvent>();
      const selected: string[] = [];
      const selection: string[] = [];
      const following = new OutlineFollowing({
        documents,
        provider,
        pacing: { isIdle: true },
        log,
        view: {
          visible: true,
          selection,
          onDidChangeVisibility: visibility.event,
          reveal: async (id) => {
            selection[0] = id;
            selected.push(provider.row(id)?.entry.text ?? '');
          },
        },
      });
      try {
        const end = new vscode.Position(0, '一、提高认识'.length);
        editor.selection = new vscode.Selection(end, end);
        await eventually('the first section is selected', () =>
          selected.at(-1) === '一、提高认识' ? true : undefined,
        );
        await vscode.commands.executeCommand('type', { text: '再' });
        await wait(300);
        assertEqual(provider.isUpToDate, false, 'rows before the update');
        provider.update();
        following.follow();
        await wait(100);
        assertEqual(selected, ['一、提高认识'], 'rows selected');
        // With Shift and the arrow keys, in the outline: the counts that follow the typing then are no move of the cursor.
        selection.splice(0, 1, ...provider.getChildren().slice(1));
        following.follow();
        await wait(200);
        assertEqual(selected, ['一、提高认识'], 'rows selected, when others are by hand');
        await vscode.commands.executeCommand('cursorLeft');
        await eventually('the row of the cursor is selected again', () => (selected.length === 2 ? true : undefined));
        // A row that is chosen takes the cursor along; back at the old place its row is selected again.
        const { active } = editor.selection;
        const there = new vscode.Position(1, 0);
        selection.splice(0, selection.length, ...provider.getChildren().slice(1));
        following.chosen(editor.document, editor.document.offsetAt(there));
        editor.selection = new vscode.Selection(there, there);
        await wait(200);
        assertEqual(selected.length, 2, 'rows selected, when one is chosen');
        editor.selection = new vscode.Selection(active, active);
        await eventually('the row of the cursor is selected once more', () =>
          selected.length === 3 ? true : undefined,
        );
      } finally {
        for (const made of [following, provider, documents, visibility, log]) made.dispose();
      }
    });
  });
}
