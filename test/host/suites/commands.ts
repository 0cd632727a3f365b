import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const speech = '同志们：\n\n一、提高认识\n（一）看长远。\n（二）看大局。\n二、狠抓落实\n';

function tabLabels(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
}

function webviewTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('rostrum.preview'));
}

/** The commands as they are called without a person: those that ask are walked through in the UI tests. */
export function commandsSuite(): void {
  suite('commands', () => {
    teardown(closeEditors);

    test('Open Preview opens one preview, however often it is called', async () => {
      const { document } = await showFile(speech);
      await vscode.commands.executeCommand('rostrum.openPreview');
      await eventually('a preview is open', () => (webviewTabs().length === 1 ? true : undefined));
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('rostrum.openPreview');
      assertEqual(webviewTabs().length, 1, `previews among ${tabLabels().join(', ')}`);
    });

    test('Open Preview to the Side leaves the editor where it is', async () => {
      const { document } = await showFile(speech);
      await vscode.commands.executeCommand('rostrum.openPreviewToSide');
      await eventually('a preview is open', () => (webviewTabs().length === 1 ? true : undefined));
      assert(webviewTabs()[0]?.group.viewColumn !== vscode.ViewColumn.One, 'the preview is beside');
      assert(
        vscode.window.visibleTextEditors.some((editor) => editor.document === document),
        'the editor is in view',
      );
    });

    test('Open Preview takes the file that the explorer names', async () => {
      const { document } = await showFile(speech);
      await closeEditors();
      await vscode.commands.executeCommand('rostrum.openPreview', document.uri);
      await eventually('a preview is open', () => (webviewTabs().length === 1 ? true : undefined));
    });

    test('no command throws or changes anything where no speech is open', async () => {
      await closeEditors();
      for (const command of [
        'rostrum.openPreview',
        'rostrum.openPreviewToSide',
        'rostrum.copyOutline',
        'rostrum.writeOutline',
      ]) {
        // A notification stays until it is answered: the command must not be waited for.
        void vscode.commands.executeCommand(command);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      assertEqual(webviewTabs().length, 0, 'previews');
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    test('a preview does not touch the text', async () => {
      const { document } = await showFile(speech);
      await vscode.commands.executeCommand('rostrum.openPreviewToSide');
      await eventually('a preview is open', () => (webviewTabs().length === 1 ? true : undefined));
      await new Promise((resolve) => setTimeout(resolve, 500));
      assertEqual(document.isDirty, false, 'dirty');
      assertEqual(document.getText(), speech, 'text');
    });
  });
}
