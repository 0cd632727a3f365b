import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const speech = '同志们：\n\n概括起来，是两个“更加”。一是服务大局更加主动。工作更加扎实。二是联系群众更加紧密。\n';
const renamed =
  '同志们：\n\n概括起来，是两个“进一步”。一是服务大局进一步主动。工作更加扎实。二是联系群众进一步紧密。\n';

async function renameEdit(
  document: vscode.TextDocument,
  offset: number,
  words: string,
): Promise<vscode.WorkspaceEdit | undefined> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    document.positionAt(offset),
    words,
  );
}

/** The message with which a question is refused. */
async function refusal(question: () => Promise<unknown>): Promise<string> {
  try {
    const answer = await question();
    return `answered with ${JSON.stringify(answer)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Rename Symbol on a refrain, as the editor carries it out. */
export function renameRefrainSuite(): void {
  suite('rename of a refrain', () => {
    teardown(closeEditors);

    for (const [place, words] of [
      ['the announcement', '“更'],
      ['an item', '群众更'],
    ] as const) {
      test(`on ${place}: all occurrences in one step, and one undo takes all back`, async () => {
        const { document } = await showFile(speech);
        const offset = speech.indexOf(words) + words.length;
        const edit = await eventually('the rename is computed', () => renameEdit(document, offset, '进一步'));
        assertEqual(edit.entries().length, 1, 'files');
        assertEqual(await vscode.workspace.applyEdit(edit), true, 'applied');
        assertEqual(document.getText(), renamed, 'text');
        await vscode.commands.executeCommand('undo');
        assertEqual(document.getText(), speech, 'text after undo');
      });
    }

    test('a buffer that is not saved is renamed as it stands', async () => {
      const editor = await showFile(speech);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '在会上的讲话\n'));
      const { document } = editor;
      const edit = await eventually('the rename is computed', () =>
        renameEdit(document, document.getText().indexOf('更加'), '进一步'),
      );
      await vscode.workspace.applyEdit(edit);
      assertEqual(document.getText(), `在会上的讲话\n${renamed}`, 'text');
    });

    test('the place to type in is the refrain alone', async () => {
      const { document } = await showFile(speech);
      const place = await eventually('the place is told', async () =>
        vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string } | undefined>(
          'vscode.prepareRename',
          document.uri,
          document.positionAt(speech.indexOf('更加') + 1),
        ),
      );
      assertEqual(place.placeholder, '更加', 'placeholder');
      assertEqual(document.getText(place.range), '更加', 'range');
    });

    for (const [name, at, words] of [
      ['running text', speech.indexOf('扎实'), '进一步'],
      ['no words', speech.indexOf('更加'), ' '],
      ['a quotation mark', speech.indexOf('更加'), '更“加'],
    ] as const) {
      test(`refused with a message: ${name}`, async () => {
        const { document } = await showFile(speech);
        await eventually('the rename is computed', () => renameEdit(document, speech.indexOf('更加'), '进一步'));
        const message = await refusal(() => renameEdit(document, at, words));
        assert(!message.startsWith('answered') && /refrain|词/.test(message), message);
        assertEqual(document.getText(), speech, 'text');
      });
    }
  });
}
