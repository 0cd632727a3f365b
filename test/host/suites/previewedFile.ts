import * as vscode from 'vscode';
import { OutlineProvider } from '../../../src/vscode/features/outlineProvider.ts';
import { SpeechDocuments } from '../../../src/vscode/speechDocuments.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, freshUri, showFile } from '../speechFile.ts';

const speech = '在甲会上的讲话\n\n同志们：\n\n一、提高认识\n（一）看长远。\n（二）看大局。\n二、狠抓落实\n';

function previewLabel(): string | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('rostrum.preview'))?.label;
}

async function eventuallyLabelled(part: string): Promise<void> {
  await eventually(`the preview is of ${part}`, () => (previewLabel()?.includes(part) ? true : undefined));
}

async function retitle(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  await vscode.workspace.applyEdit(edit);
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert(await vscode.workspace.applyEdit(edit), 'renamed');
}

/** What becomes of preview and outline when the file of the speech changes its language or its name. */
export function previewedFileSuite(): void {
  suite('a previewed file', () => {
    teardown(closeEditors);

    test('that is no speech for a while stays on view as it was', async () => {
      const { document } = await showFile(speech);
      await vscode.commands.executeCommand('rostrum.openPreviewToSide');
      await eventuallyLabelled('在甲会上的讲话');
      // The page has to run before it takes a change.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      await retitle(document, '甲会', '乙会');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert(previewLabel()?.includes('甲会'), `label ${previewLabel()}`);
      await vscode.languages.setTextDocumentLanguage(document, 'speech');
      await eventuallyLabelled('在乙会上的讲话');
      await retitle(document, '乙会', '丙会');
      await eventuallyLabelled('在丙会上的讲话');
    });

    for (const hidden of [false, true]) {
      test(`keeps its outline under another name${hidden ? ', also while its tab lies under another' : ''}`, async () => {
        const { document } = await showFile(speech);
        const documents = new SpeechDocuments();
        const provider = new OutlineProvider(documents);
        const watch = documents.onDidChangeCurrent(() => provider.showCurrent());
        try {
          const row = provider.roots.find(({ entry }) => entry.text.includes('提高认识'));
          assert(row, 'no row');
          provider.setCollapsed(row.id, true);
          if (hidden) {
            await vscode.commands.executeCommand('rostrum.openPreview');
            await eventuallyLabelled('在甲会上的讲话');
          }
          const to = freshUri('.speech');
          await rename(document.uri, to);
          await eventually('the renamed speech is current', () =>
            documents.current?.uri.toString() === to.toString() ? true : undefined,
          );
          assertEqual(provider.isCollapsed(row.id), true, 'closed');
          if (!hidden) return;
          const editor = await vscode.window.showTextDocument(documents.current ?? document);
          await retitle(editor.document, '甲会', '乙会');
          await vscode.commands.executeCommand('rostrum.openPreview');
          await eventuallyLabelled('在乙会上的讲话');
        } finally {
          for (const made of [watch, provider, documents]) made.dispose();
        }
      });
    }
  });
}
