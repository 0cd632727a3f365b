import * as vscode from 'vscode';
import { revealAtTopThird } from '../../../src/vscode/revealInEditor.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, freshUri, showFile } from '../speechFile.ts';

const long = '同志们：\n'.concat(...Array.from({ length: 200 }, (_, index) => `第${index + 1}段的内容。\n`));

async function writeSpeech(text: string): Promise<vscode.Uri> {
  const uri = freshUri('.speech');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Places shown in the editors of a comparison. */
export function comparisonSuite(): void {
  suite('comparison', () => {
    teardown(closeEditors);

    for (const side of ['original', 'modified'] as const) {
      test(`a place is shown in the ${side} text of a comparison in the fourth group, and nothing else moves`, async () => {
        const other = await showFile(long);
        for (const viewColumn of [vscode.ViewColumn.Two, vscode.ViewColumn.Three]) {
          await vscode.window.showTextDocument(other.document, { viewColumn });
        }
        const original = await writeSpeech(long);
        const modified = await writeSpeech(long.replace('同志们', '各位代表'));
        await vscode.commands.executeCommand('vscode.diff', original, modified, '两稿', {
          viewColumn: vscode.ViewColumn.Four,
        });
        const uri = (side === 'original' ? original : modified).toString();
        const compared = await eventually('the comparison is shown', () =>
          vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri),
        );
        const first = await vscode.window.showTextDocument(other.document, { viewColumn: vscode.ViewColumn.One });
        first.revealRange(new vscode.Range(100, 0, 100, 0), vscode.TextEditorRevealType.AtTop);
        const top = await eventually('the first group has scrolled', () => {
          const line = first.visibleRanges[0]?.start.line ?? 0;
          return line > 50 ? line : undefined;
        });
        await revealAtTopThird(compared.document, new vscode.Position(150, 0));
        await eventually('the place is in view', () =>
          compared.visibleRanges.some((range) => range.contains(new vscode.Position(150, 0))) ? true : undefined,
        );
        await new Promise((resolve) => setTimeout(resolve, 300));
        assertEqual(compared.selection.active.line, 150, 'cursor');
        assertEqual(vscode.window.tabGroups.activeTabGroup.viewColumn, vscode.ViewColumn.Four, 'group with the focus');
        assertEqual(first.visibleRanges[0]?.start.line, top, 'first line of the other editor');
        const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
        assert(
          !tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri),
          'opened',
        );
      });
    }
  });
}
