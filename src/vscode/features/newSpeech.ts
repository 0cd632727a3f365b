import {
  type Disposable,
  type LogOutputChannel,
  l10n,
  type QuickPickItem,
  Range,
  SnippetString,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type SpeechKind, speechKinds } from '../../services/speechKinds.ts';
import { fillTitle } from '../../services/templates/fillTitle.ts';
import { speechFileName } from '../../services/templates/speechFileName.ts';
import { templateSnippet } from '../../services/templates/templateSnippet.ts';
import { templateTitle } from '../../services/templates/templateTitle.ts';
import { createSpeechFile } from '../createSpeechFile.ts';
import { logError } from '../logError.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { speechLanguage } from '../speechDocuments.ts';

interface NewSpeechNeeds {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
}

/** Creates a draft from the skeleton of a kind of speech: asks for the kind, where needed the folder, and the title. */
export function registerNewSpeechSupport({ extensionUri, log }: NewSpeechNeeds): Disposable {
  return registerRunningCommand(
    log,
    'rostrum.newSpeech',
    () => l10n.t('The speech could not be created. See whether the folder can be written to, then try again.'),
    async () => {
      const kind = await pickKind();
      if (kind === undefined) return;
      const folder = await pickFolder();
      if (folder === 'cancelled') return;
      const template = await readTemplate(extensionUri, kind);
      const title = await askTitle(templateTitle(template) ?? kind.label);
      if (title === undefined) return;
      const skeleton = fillTitle(template, title);
      const document = await createDocument(folder, title, skeleton, log);
      await startTabStops(await window.showTextDocument(document), skeleton);
    },
  );
}

/** Puts the tab stops into the skeleton that the editor holds. An editor that takes none keeps the skeleton as it is. */
async function startTabStops(editor: TextEditor, skeleton: string): Promise<void> {
  const { document } = editor;
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const started = await editor.insertSnippet(new SnippetString(templateSnippet(skeleton)), whole);
  // Nobody expects to be asked whether to keep a skeleton that he has not touched. Saving leaves the tab stops alive.
  if (started && !document.isUntitled) await document.save();
}

interface KindItem extends QuickPickItem {
  readonly speechKind: SpeechKind;
}

async function pickKind(): Promise<SpeechKind | undefined> {
  const items = speechKinds.map((kind): KindItem => ({ label: kind.label, detail: kind.use, speechKind: kind }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('New Speech'),
    placeHolder: l10n.t('What kind of speech is it?'),
    matchOnDetail: true,
  });
  return picked?.speechKind;
}

/** The folder for the file; `undefined` where there is none that can be written to. */
async function pickFolder(): Promise<Uri | undefined | 'cancelled'> {
  const folders = (workspace.workspaceFolders ?? []).filter(
    ({ uri }) => workspace.fs.isWritableFileSystem(uri.scheme) !== false,
  );
  if (folders.length <= 1) return folders[0]?.uri;
  const active = window.activeTextEditor?.document.uri;
  const own = active === undefined ? undefined : workspace.getWorkspaceFolder(active);
  if (own !== undefined && folders.some(({ index }) => index === own.index)) return own.uri;
  const picked = await window.showQuickPick(
    folders.map(({ name, uri }) => ({ label: name, description: workspace.asRelativePath(uri), uri })),
    { title: l10n.t('New Speech'), placeHolder: l10n.t('In which folder?') },
  );
  return picked?.uri ?? 'cancelled';
}

async function readTemplate(extensionUri: Uri, kind: SpeechKind): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, kind.file)));
}

/** What is still to be filled in, or else all, is selected, so that typing replaces it. */
const OPEN_PLACE = /【[^【】]+】/;

async function askTitle(suggested: string): Promise<string | undefined> {
  const place = OPEN_PLACE.exec(suggested);
  const title = await window.showInputBox({
    title: l10n.t('New Speech'),
    prompt: l10n.t('The title of the speech; the file is named after it.'),
    value: suggested,
    valueSelection: place === null ? [0, suggested.length] : [place.index, place.index + place[0].length],
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('A speech needs a title.') : undefined),
  });
  return title?.trim();
}

/** The draft: a file in the folder, or an untitled one where there is no folder or it takes no file. */
async function createDocument(
  folder: Uri | undefined,
  title: string,
  skeleton: string,
  log: LogOutputChannel,
): Promise<TextDocument> {
  if (folder !== undefined) {
    try {
      return await workspace.openTextDocument(await createSpeechFile(folder, speechFileName(title), skeleton));
    } catch (error) {
      // A folder that refuses files (read-only, full, out of reach) is known only by trying, and each file system says
      // so in its own way; the draft must not be lost to it.
      logError(log, 'rostrum.newSpeech', error);
      void window.showWarningMessage(
        l10n.t('The folder takes no file, so this speech is not saved yet. Save it where you can write.'),
      );
    }
  }
  return workspace.openTextDocument({ language: speechLanguage, content: skeleton });
}
