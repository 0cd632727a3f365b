import * as vscode from 'vscode';
import { assert } from './assert.ts';

let count = 0;

/** A file that is not there yet, in the open folder. */
export function freshUri(extension: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'no folder is open');
  count += 1;
  return vscode.Uri.joinPath(folder.uri, `draft-${count}${extension}`);
}

/** Writes a file and shows it in an editor. */
export async function showFile(content: string | Uint8Array, extension = '.speech'): Promise<vscode.TextEditor> {
  const uri = freshUri(extension);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Closes all editors without saving. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
