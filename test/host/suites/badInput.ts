import * as vscode from 'vscode';
import { assert, assertEqual } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

/** Asks for everything that reads a speech; a provider that throws shows as a rejection or in the log. */
async function readAll(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
  await vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);
  await vscode.commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(document.getText().length),
  );
}

function randomBytes(length: number): Uint8Array {
  // A fixed sequence (linear congruence), so that a failure can be seen again.
  let state = 20260105;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

const cases: readonly (readonly [string, string | Uint8Array])[] = [
  ['an empty file', ''],
  ['one line of 200,000 characters', '一是抓学习，二是抓落实。'.repeat(16_667).slice(0, 200_000)],
  ['binary junk', randomBytes(20_000)],
  ['CRLF', '在会上的讲话\r\n\r\n同志们：\r\n一、提高认识\r\n一是学。二是干。\r\n'],
  ['mixed line ends and indentation', '　　同志们：\n\t一、提高认识\r\n  　（一）认真学习\r　　完'],
  ['front matter that does not end', '---\n标题: 甲\n同志们：\n'],
  ['front matter that is no YAML', '---\n标题: [甲\n讲话人: "乙\n---\n同志们：\n'],
  ['nothing but marks', '、，。：；（一（）“”《》'.repeat(500)],
];

/** No content of a file makes the extension fail or touch the text. */
export function badInputSuite(): void {
  suite('bad input', () => {
    teardown(closeEditors);

    for (const [name, content] of cases) {
      test(`${name} is read without a fault and stays as it is`, async () => {
        const { document } = await showFile(content);
        const before = document.getText();
        await readAll(document);
        assertEqual(document.isDirty, false, 'dirty');
        assertEqual(document.getText() === before, true, 'text unchanged');
      });
    }

    test('lone surrogates', async () => {
      const document = await vscode.workspace.openTextDocument({
        language: 'speech',
        content: '同志们：\n一、\ud83d提高\udc00认识\n二、\udfff\n',
      });
      await vscode.window.showTextDocument(document);
      const before = document.getText();
      await readAll(document);
      assert(document.getText() === before, 'text changed');
    });

    test('a file that is closed while it is being read', async () => {
      const { document } = await showFile('一、提高认识\n'.repeat(5000));
      const reading = readAll(document);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await reading.catch(() => {
        // The editor may say that the document is gone; what counts is that the next file is read as ever.
      });
      const next = await showFile('同志们：\n一、提高认识\n');
      await readAll(next.document);
    });
  });
}
