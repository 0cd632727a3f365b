import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

function problemsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri);
}

const malformed: readonly (readonly [name: string, text: string])[] = [
  ['brackets that do not close', '---\n标题: [甲\n---\n同志们：\n'],
  ['no mapping', '---\n只是一句话\n---\n同志们：\n'],
  ['the same key twice', '---\n标题: 甲\n标题: 乙\n---\n同志们：\n'],
  ['minutes that are no number', '---\n时长: 很久\n---\n同志们：\n'],
  ['no end', '---\n标题: 甲\n同志们：\n'],
];

/** What the syntax gets wrong is in the Problems panel. */
export function problemsSuite(): void {
  suite('problems', () => {
    teardown(closeEditors);

    for (const [name, text] of malformed) {
      test(`malformed front matter: ${name}`, async () => {
        const { document } = await showFile(text);
        const [problem] = await eventually('a problem is reported', () =>
          problemsOf(document).length > 0 ? problemsOf(document) : undefined,
        );
        assert(problem, 'no problem');
        assertEqual(problem.source, 'Rostrum', 'source');
        assert(problem.message.length > 0, 'a message');
        assert(document.validateRange(problem.range).isEqual(problem.range), 'the range is in the text');
        assert(problem.range.start.line <= 3, `it is about the front matter, not line ${problem.range.start.line}`);
        assertEqual(document.getText(), text, 'text');
        assertEqual(document.isDirty, false, 'dirty');
      });
    }

    test('a well-formed speech has none', async () => {
      const { document } = await showFile('---\n时长: 20\n---\n同志们：\n\n一、认识\n二、任务\n');
      // Longer than the quiet after which problems are reported.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      assertEqual(problemsOf(document), [], 'problems');
    });

    test('a problem goes when it is put right, and when the file is closed', async () => {
      const editor = await showFile('---\n标题: [甲\n---\n同志们：\n');
      const { document } = editor;
      await eventually('a problem is reported', () => (problemsOf(document).length > 0 ? true : undefined));
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 6), ']'));
      await eventually('the problem is gone', () => (problemsOf(document).length === 0 ? true : undefined));
    });
  });
}
