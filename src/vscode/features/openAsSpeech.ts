import { Disposable, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { cleanDocument } from '../cleanDocument.ts';
import { joinedSentences } from '../joinedTexts.ts';
import { openingFaultText, openingRemarks } from '../openingTexts.ts';
import { readForSpeech } from '../readForSpeech.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { speechLanguage } from '../speechDocuments.ts';
import { type CleanUpNeeds, tellOutcome } from './cleanUp.ts';
import { registerFileDropSupport } from './fileDrop.ts';
import { registerWordViewSupport } from './wordView.ts';

/** Opens Word files, pages and texts as speeches: by command, by "Reopen With…" and by dropping them onto an open speech. */
export function registerOpenAsSpeechSupport(needs: CleanUpNeeds): Disposable {
  return Disposable.from(
    registerRunningCommand(
      needs.log,
      'rostrum.openAsSpeech',
      () => l10n.t('The file could not be opened as a speech. See whether it is still there and can be read.'),
      async (chosen) => {
        const uri = chosenFile(chosen) ?? (await askFile());
        if (uri !== undefined) await openAsSpeech(uri, needs);
      },
    ),
    registerWordViewSupport(),
    registerFileDropSupport(),
  );
}

/** From a menu as a URI; from a page of ours as its text, which no way between the two sides of a remote window changes. */
function chosenFile(chosen: unknown): Uri | undefined {
  if (chosen instanceof Uri) return chosen;
  return typeof chosen === 'string' ? Uri.parse(chosen, true) : undefined;
}

async function askFile(): Promise<Uri | undefined> {
  const [picked] =
    (await window.showOpenDialog({
      title: l10n.t('Open a File as a Speech'),
      openLabel: l10n.t('Open as a Speech'),
      filters: { [l10n.t('Word documents, web pages and texts')]: ['docx', 'docm', 'doc', 'html', 'htm', 'txt', 'md'] },
    })) ?? [];
  return picked;
}

async function openAsSpeech(uri: Uri, needs: CleanUpNeeds): Promise<void> {
  const name = uri.path.split('/').at(-1) ?? '';
  const file = await readForSpeech(uri);
  if (file.kind === 'fault') {
    void window.showWarningMessage(openingFaultText(name, file.fault));
    return;
  }
  const document = await workspace.openTextDocument({ language: speechLanguage, content: file.text });
  const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.Active, preview: false });
  const remarks = openingRemarks(file);
  const outcome = await cleanDocument(editor, needs.tables);
  if (remarks.length > 0)
    void window.showInformationMessage(joinedSentences([l10n.t('“{0}” was opened as a speech.', name), ...remarks]));
  await tellOutcome(outcome, document, needs);
}
