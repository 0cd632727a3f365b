import { commands, l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import { createSpeechFile } from './createSpeechFile.ts';

/** What a decoder leaves where bytes make no character: a file in GBK that was read as UTF-8 is full of them. */
const REPLACEMENT = '\ufffd';

/** Saves the text as `name.speech` in the folder, under a free name, and opens it. The document stays as it is. */
export async function saveSpeechCopy(document: TextDocument, folder: Uri, name: string): Promise<void> {
  const text = document.getText();
  if (text.includes(REPLACEMENT)) {
    void offerEncodings(document);
    return;
  }
  const uri = await createSpeechFile(folder, name, text);
  await window.showTextDocument(await workspace.openTextDocument(uri));
}

/** A copy would keep the damage for good, so the file is read rightly first. */
async function offerEncodings(document: TextDocument): Promise<void> {
  const reopen = l10n.t('Choose Encoding…');
  const answer = await window.showWarningMessage(
    l10n.t(
      'No copy was saved: this file is not read in its own encoding, so characters are missing. Older Chinese files are mostly in GB 18030. Reopen it with its encoding, then save the copy.',
    ),
    reopen,
  );
  if (answer !== reopen) return;
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.editor.changeEncoding');
}
