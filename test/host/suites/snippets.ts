import * as vscode from 'vscode';
import { assert, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function snippetsAfter(typed: string): Promise<readonly vscode.CompletionItem[]> {
  const { document } = await showFile(`同志们：\n\n${typed}`);
  const position = new vscode.Position(2, typed.length);
  return eventually(`completions after ${typed}`, async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList | undefined>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const snippets = list?.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet) ?? [];
    return snippets.length > 0 ? snippets : undefined;
  });
}

/** The parts of a speech come up by what one types for them, with and without an input method. */
export function snippetsSuite(): void {
  suite('snippets', () => {
    teardown(closeEditors);

    for (const prefix of ['chengwei', 'ch', '称谓', 'yishi', 'ys', '一是', 'zongzhi', '总之', 'zhangsheng', '掌声']) {
      test(`${prefix} is offered`, async () => {
        const labels = (await snippetsAfter(prefix)).map(labelOf);
        assert(labels.includes(prefix), `${prefix} is not among ${labels.join(' ')}`);
      });
    }

    test('none is offered in a file that is no speech', async () => {
      const { document } = await showFile('chengwei', '.txt');
      const list = await vscode.commands.executeCommand<vscode.CompletionList | undefined>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 8),
      );
      const ours = (list?.items ?? []).filter((item) => item.kind === vscode.CompletionItemKind.Snippet);
      assert(ours.length === 0, `offered: ${ours.map(labelOf).join(' ')}`);
    });
  });
}
