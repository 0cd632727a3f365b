import {
  type Disposable,
  type LogOutputChannel,
  l10n,
  languages,
  type QuickPickItem,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { fileNamePattern, folderPattern } from '../../services/fileAssociation.ts';
import { associateWithSpeech } from '../config.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { saveSpeechCopy } from '../saveSpeechCopy.ts';
import { speechLanguage } from '../speechDocuments.ts';

interface UseAsSpeechNeeds {
  readonly log: LogOutputChannel;
}

type Way =
  | { readonly kind: 'once' }
  | { readonly kind: 'always'; readonly pattern: string }
  | { readonly kind: 'copy'; readonly folder: Uri; readonly name: string };

interface WayItem extends QuickPickItem {
  readonly way: Way;
}

/** Makes a speech of a file that is none by its name: for this time, always, or as a copy. */
export function registerUseAsSpeechSupport({ log }: UseAsSpeechNeeds): Disposable {
  return registerRunningCommand(
    log,
    'rostrum.useAsSpeech',
    () =>
      l10n.t(
        'The file could not be used as a speech. See whether it is text and whether its folder can be written to.',
      ),
    async (chosen) => {
      const document = await chooseDocument(chosen);
      if (document === undefined) return;
      if (document.languageId === speechLanguage) {
        await window.showTextDocument(document);
        window.setStatusBarMessage(l10n.t('This file is a speech already.'), STATUS_MILLISECONDS);
        return;
      }
      const way = document.isUntitled ? { kind: 'once' as const } : await pickWay(document);
      if (way !== undefined) await apply(document, way);
    },
  );
}

const STATUS_MILLISECONDS = 5000;

/** The file of the explorer's menu, else of the active editor, else one that is asked for. */
async function chooseDocument(chosen: unknown): Promise<TextDocument | undefined> {
  if (chosen instanceof Uri) return workspace.openTextDocument(chosen);
  const active = window.activeTextEditor?.document;
  if (active !== undefined && active.languageId !== speechLanguage && active.uri.scheme !== 'output') return active;
  const [picked] =
    (await window.showOpenDialog({
      title: l10n.t('Use a File as a Speech'),
      openLabel: l10n.t('Use as a Speech'),
      filters: { [l10n.t('Text')]: ['txt', 'md', 'markdown', 'text'] },
    })) ?? [];
  return picked === undefined ? undefined : workspace.openTextDocument(picked);
}

async function pickWay(document: TextDocument): Promise<Way | undefined> {
  const picked = await window.showQuickPick(wayItems(document), {
    title: l10n.t('Use This File as a Speech'),
    placeHolder: l10n.t('For how long?'),
  });
  return picked?.way;
}

function wayItems(document: TextDocument): readonly WayItem[] {
  const folder = Uri.joinPath(document.uri, '..');
  const name = lastName(document.uri);
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const scope = inWorkspace
    ? l10n.t('Remembered in the settings of this workspace')
    : l10n.t('Remembered in your settings');
  const extension = extensionOf(name);
  const copyName = name.slice(0, name.length - extension.length);
  const items: WayItem[] = [
    {
      label: l10n.t('This Time'),
      detail: l10n.t('Until the file is closed; nothing is written'),
      way: { kind: 'once' },
    },
    {
      label: l10n.t('Always, for Files Named “{0}”', name),
      detail: scope,
      way: { kind: 'always', pattern: fileNamePattern(name) },
    },
  ];
  const folderPath = pathFromWorkspace(folder);
  if (folderPath !== '') {
    items.push({
      label:
        extension === ''
          ? l10n.t('Always, for the Files in the Folder “{0}”', lastName(folder))
          : l10n.t('Always, for the {0} Files in the Folder “{1}”', extension, lastName(folder)),
      detail: scope,
      way: { kind: 'always', pattern: folderPattern(folderPath, name) },
    });
  }
  items.push({
    label: l10n.t('Save a Copy as “{0}”', `${copyName}.speech`),
    detail: l10n.t('Beside the file, which stays as it is'),
    way: { kind: 'copy', folder, name: copyName },
  });
  return items;
}

/** The path from the workspace's folder down, its name included; outside of a workspace the folder's own name. */
function pathFromWorkspace(folder: Uri): string {
  const owner = workspace.getWorkspaceFolder(folder)?.uri;
  if (owner === undefined) return lastName(folder);
  const below = folder.path.slice(owner.path.length).replace(/^\/+/, '');
  return [lastName(owner), below].filter((part) => part !== '').join('/');
}

function lastName(uri: Uri): string {
  return uri.path.split('/').findLast((part) => part !== '') ?? '';
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}

async function apply(document: TextDocument, way: Way): Promise<void> {
  switch (way.kind) {
    case 'once':
      await showAsSpeech(document);
      return;
    case 'always': {
      const place = await associateWithSpeech(way.pattern);
      await showAsSpeech(document);
      window.setStatusBarMessage(
        place === 'workspace'
          ? l10n.t('From now on such files are speeches in this workspace.')
          : l10n.t('From now on such files are speeches.'),
        STATUS_MILLISECONDS,
      );
      return;
    }
    case 'copy':
      await saveSpeechCopy(document, way.folder, way.name);
      return;
  }
}

async function showAsSpeech(document: TextDocument): Promise<void> {
  // The settings may have made it a speech by now.
  const isSpeech = document.languageId === speechLanguage;
  await window.showTextDocument(
    isSpeech ? document : await languages.setTextDocumentLanguage(document, speechLanguage),
  );
}
