import * as vscode from 'vscode';
import { OutlineDragging } from '../../../src/vscode/features/outlineDragging.ts';
import { OutlineProvider } from '../../../src/vscode/features/outlineProvider.ts';
import { OutlineEditing } from '../../../src/vscode/outlineEditing.ts';
import { SpeechDocuments } from '../../../src/vscode/speechDocuments.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const HEAD = '在会上的讲话\n同志们：\n我讲几点意见。\n';
const BODY = '一、甲\n甲文。\n二、乙\n三、丙\n';
const REVEAL = 'rostrum.revealNode';
const REACH = 600;

/** Rows are numbered through all speeches: where the search for those of the next one begins. */
let firstRow = 1;

/** The row of the outline whose words begin so, found by what its click shows. */
async function rowOf(editor: vscode.TextEditor, words: string): Promise<string> {
  const { document } = editor;
  const place = document.positionAt(document.getText().indexOf(words));
  const elsewhere = new vscode.Position(0, 1);
  return eventually(`a row ${words}`, async () => {
    let isNear = false;
    editor.selection = new vscode.Selection(elsewhere, elsewhere);
    for (let row = firstRow; row < firstRow + REACH; row++) {
      await vscode.commands.executeCommand(REVEAL, String(row));
      if (editor.selection.active.isEqual(elsewhere)) continue;
      isNear = true;
      if (editor.selection.active.isEqual(place)) return String(row);
      editor.selection = new vscode.Selection(elsewhere, elsewhere);
    }
    if (!isNear) firstRow += REACH;
    return undefined;
  });
}

/** The text with ｜ where the cursor stands. */
function marked({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const offset = document.offsetAt(selection.active);
  return `${text.slice(0, offset)}｜${text.slice(offset)}`;
}

/** A drag in an outline of its own, beside that of the running extension. */
interface Dragging {
  readonly documents: SpeechDocuments;
  readonly provider: OutlineProvider;
  readonly drag: (...words: readonly string[]) => Promise<vscode.DataTransfer>;
  readonly drop: (data: vscode.DataTransfer, words: string | undefined) => Promise<void>;
}

async function withDragging(run: (dragging: Dragging) => Promise<void>): Promise<void> {
  const documents = new SpeechDocuments();
  const provider = new OutlineProvider(documents);
  const log = vscode.window.createOutputChannel('Rostrum Test', { log: true });
  const view = { visible: false, selection: [], reveal: () => Promise.resolve() };
  const following = { chosen: () => undefined };
  const editing = new OutlineEditing({ documents, provider, pacing: { isIdle: true }, view, following, log });
  const dragging = new OutlineDragging({ documents, log, editing: () => editing });
  const { token } = new vscode.CancellationTokenSource();
  const changes = vscode.Disposable.from(
    documents.onDidChangeSpeech(() => provider.update()),
    documents.onDidChangeCurrent(() => provider.showCurrent()),
  );
  const idOf = (words: string): string => {
    const all = [...provider.roots];
    for (const row of all) all.push(...row.children);
    const found = all.find(({ entry }) => entry.text.startsWith(words));
    assert(found, `no row ${words}`);
    return found.id;
  };
  try {
    await run({
      documents,
      provider,
      drag: async (...words) => {
        const data = new vscode.DataTransfer();
        await dragging.handleDrag(words.map(idOf), data, token);
        return data;
      },
      drop: (data, words) => dragging.handleDrop(words === undefined ? undefined : idOf(words), data, token),
    });
  } finally {
    for (const made of [changes, provider, documents, log]) made.dispose();
  }
}

/** Sections moved and edited from the outline, as the editor carries it out. */
export function outlineEditingSuite(): void {
  suite('editing in the outline', () => {
    teardown(closeEditors);

    for (const [name, command, rows, after] of [
      ['up', 'moveUp', ['三、'], '一、甲\n甲文。\n｜二、丙\n三、乙\n'],
      ['two down', 'moveDown', ['一、', '二、'], '一、丙\n｜二、甲\n甲文。\n三、乙\n'],
      ['down past the last: nothing', 'moveDown', ['三、'], BODY],
      ['demote', 'demote', ['二、', '三、'], '一、甲\n甲文。\n｜（一）乙\n（二）丙\n'],
      ['duplicate', 'duplicate', ['二、'], '一、甲\n甲文。\n二、乙\n｜三、乙\n四、丙\n'],
      ['delete two', 'delete', ['一、', '三、'], '｜一、乙\n'],
    ] as const) {
      test(`${name}, one step to undo on a changed buffer`, async () => {
        const editor = await showFile(HEAD + BODY);
        const { document } = editor;
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '2026年'));
        const ids: string[] = [];
        for (const words of rows) ids.push(await rowOf(editor, words));
        // A cursor in what is edited would go with its words.
        editor.selection = new vscode.Selection(new vscode.Position(0, 1), new vscode.Position(0, 1));
        await vscode.commands.executeCommand(`rostrum.outline.${command}`, ids.at(-1), ids);
        if (after === BODY) {
          assertEqual(document.getText(), `2026年${HEAD}${BODY}`, 'text');
          return;
        }
        assertEqual(marked(editor), `2026年${HEAD}${after}`, 'text and cursor');
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('undo');
        assertEqual(document.getText(), `2026年${HEAD}${BODY}`, 'text after undo');
        await vscode.commands.executeCommand('redo');
        assertEqual(document.getText(), `2026年${HEAD}${after.replace('｜', '')}`, 'text after redo');
      });
    }

    test('a section selected in the editor', async () => {
      const editor = await showFile(HEAD + BODY);
      const row = await rowOf(editor, '一、');
      await vscode.commands.executeCommand('rostrum.outline.select', row);
      assertEqual(editor.document.getText(editor.selection), '一、甲\n甲文。\n', 'selected');
    });

    test('two edits at once are both made', async () => {
      const editor = await showFile(HEAD + BODY);
      const [first, last] = [await rowOf(editor, '一、'), await rowOf(editor, '三、')];
      await Promise.all([
        vscode.commands.executeCommand('rostrum.outline.moveUp', last),
        vscode.commands.executeCommand('rostrum.outline.moveDown', first),
      ]);
      assertEqual(editor.document.getText(), `${HEAD}一、丙\n二、甲\n甲文。\n三、乙\n`, 'text');
    });

    test('a speech that is read-only stays as it is', async () => {
      const editor = await showFile(HEAD + BODY);
      const row = await rowOf(editor, '三、');
      await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
      await vscode.commands.executeCommand('rostrum.outline.moveUp', row);
      assertEqual(editor.document.getText(), HEAD + BODY, 'text');
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    test('a row that is no more changes nothing', async () => {
      const { document } = await showFile(HEAD + BODY);
      await vscode.commands.executeCommand('rostrum.outline.delete', 'gone');
      assertEqual(document.getText(), HEAD + BODY, 'text');
    });
  });

  suite('dragging in the outline', () => {
    teardown(closeEditors);

    for (const [name, dragged, target, after] of [
      ['from below: before it', ['三、'], '一、', '｜一、丙\n二、甲\n甲文。\n三、乙\n'],
      ['from above: behind it', ['一、'], '三、', '一、乙\n二、丙\n｜三、甲\n甲文。\n'],
      ['two', ['二、', '三、'], '一、', '｜一、乙\n二、丙\n三、甲\n甲文。\n'],
      ['on the title: the first', ['三、'], '在会上', '｜一、丙\n二、甲\n甲文。\n三、乙\n'],
      ['on empty ground: the last', ['一、'], undefined, '一、乙\n二、丙\n｜三、甲\n甲文。\n'],
    ] as const) {
      test(name, async () => {
        const editor = await showFile(HEAD + BODY);
        await withDragging(async ({ drag, drop }) => {
          await drop(await drag(...dragged), target);
          assertEqual(marked(editor), HEAD + after, 'text and cursor');
        });
        await vscode.commands.executeCommand('undo');
        assertEqual(editor.document.getText(), HEAD + BODY, 'text after undo');
      });
    }

    test('its words go along as text, and no file', async () => {
      await showFile(HEAD + BODY);
      await withDragging(async ({ drag }) => {
        const data = await drag('一、', '三、');
        assertEqual(await data.get('text/plain')?.asString(), '一、甲\n甲文。\n三、丙\n', 'text');
        assertEqual(data.get('text/uri-list'), undefined, 'files');
      });
    });

    test('onto itself, and without a section, nothing happens', async () => {
      const { document } = await showFile(HEAD + BODY);
      await withDragging(async ({ drag, drop }) => {
        await drop(await drag('一、', '三、'), '三、');
        await drop(await drag('在会上'), '一、');
        await drop(new vscode.DataTransfer(), '一、');
        assertEqual(document.getText(), HEAD + BODY, 'text');
      });
    });

    test('text that is written meanwhile stays, and the section is found in it', async () => {
      const editor = await showFile(HEAD + BODY);
      await withDragging(async ({ drag, drop }) => {
        const data = await drag('三、');
        await editor.edit((edit) => edit.insert(editor.document.positionAt(HEAD.length), '零、新写的话。\n'));
        await drop(data, '二、');
        assertEqual(editor.document.getText(), `${HEAD}零、新写的话。\n一、甲\n甲文。\n二、丙\n三、乙\n`, 'text');
      });
    });

    test('a section that is gone meanwhile is not brought back', async () => {
      const editor = await showFile(HEAD + BODY);
      await withDragging(async ({ drag, drop }) => {
        const data = await drag('三、');
        const text = editor.document.getText();
        const gone = new vscode.Range(
          editor.document.positionAt(text.indexOf('三、')),
          editor.document.positionAt(text.length),
        );
        await editor.edit((edit) => edit.delete(gone));
        await drop(data, '一、');
        assertEqual(editor.document.getText(), text.slice(0, text.indexOf('三、')), 'text');
      });
    });

    test('into another speech it is copied, in the form that is used there', async () => {
      const first = await showFile(HEAD + BODY);
      await withDragging(async ({ documents, provider, drag, drop }) => {
        const data = await drag('一、');
        const second = await showFile(`${HEAD}一、东\n（一）南\n（二）北\n`);
        await eventually('the other speech is shown', () =>
          documents.current === second.document && provider.isUpToDate ? true : undefined,
        );
        await drop(data, '（二）');
        assertEqual(marked(second), `${HEAD}一、东\n（一）南\n｜（二）甲\n甲文。\n（三）北\n`, 'the other speech');
        assertEqual(first.document.getText(), HEAD + BODY, 'the speech that it comes from');
      });
    });

    test('a file that is deleted meanwhile: the text stays', async () => {
      const editor = await showFile(HEAD + BODY);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '2026年'));
      await withDragging(async ({ drag, drop }) => {
        const data = await drag('三、');
        await vscode.workspace.fs.delete(editor.document.uri);
        await drop(data, '一、');
        assertEqual(editor.document.getText(), `2026年${HEAD}${BODY}`, 'text');
      });
    });
  });
}
