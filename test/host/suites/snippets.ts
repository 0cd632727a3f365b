import * as vscode from 'vscode';
import { assert, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

function nameOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The set pieces of the list, which the editor's own rows for the snippet files do not belong to. */
async function piecesAfter(typed: string): Promise<readonly vscode.CompletionItem[]> {
  const { document } = await showFile(`同志们：\n\n${typed}`);
  const position = new vscode.Position(2, typed.length);
  return eventually(`completions after ${typed}`, async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList | undefined>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const pieces = list?.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Text) ?? [];
    return pieces.length > 0 ? pieces : undefined;
  });
}

/** The parts of a speech come up by what one types for them, with and without an input method. */
export function snippetsSuite(): void {
  suite('snippets', () => {
    teardown(closeEditors);

    for (const [name, ...prefixes] of [
      ['称谓', 'chengwei', 'ch', '称谓', '称'],
      ['一是、二是、三是', 'yishi', 'ys', '一是'],
      ['总之', 'zongzhi', '总之'],
      ['（掌声）', 'zhangsheng', '掌声'],
    ] as const) {
      for (const prefix of prefixes) {
        test(`${prefix} brings up ${name}, and nothing twice`, async () => {
          const names = (await piecesAfter(prefix)).map(nameOf);
          assert(names.includes(name), `not among ${names.join(' ')}`);
          assert(new Set(names).size === names.length, `twice: ${names.join(' ')}`);
        });
      }
    }

    test('the editor leaves them to that list', async () => {
      const { document } = await showFile('同志们：\n');
      const setting = vscode.workspace.getConfiguration('editor', document).get('snippetSuggestions');
      assert(setting === 'none', `snippetSuggestions is ${setting}`);
    });

    test('none is offered in a file that is no speech', async () => {
      const { document } = await showFile('chengwei', '.txt');
      const list = await vscode.commands.executeCommand<vscode.CompletionList | undefined>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 8),
      );
      const ours = (list?.items ?? []).filter((item) => item.kind === vscode.CompletionItemKind.Text);
      assert(ours.length === 0, `offered: ${ours.map(nameOf).join(' ')}`);
    });
  });
}
