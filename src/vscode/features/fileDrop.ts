import {
  type DataTransfer,
  type Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  l10n,
  languages,
  Uri,
  window,
} from 'vscode';
import type { OpenedFile } from '../../services/opening/openedFile.ts';
import { joinedSentences } from '../joinedTexts.ts';
import { openingFaultText, openingRemarks } from '../openingTexts.ts';
import { bytesForSpeech, readForSpeech } from '../readForSpeech.ts';
import { speechLanguage } from '../speechDocuments.ts';

const URI_LIST = 'text/uri-list';
const KIND = DocumentDropOrPasteEditKind.Empty.append('rostrum', 'file');
/** What the editor itself would put in is the file's path. */
const DROPPED = /\.(?:docx|docm|doc|html?|txt)$/i;

/** A Word file, a page or a text that is dropped onto an open speech with Shift puts its text in where it is dropped. */
export function registerFileDropSupport(): Disposable {
  return languages.registerDocumentDropEditProvider(
    { language: speechLanguage },
    {
      provideDocumentDropEdits: async (_document, _position, data, token) => {
        const dropped = await droppedFile(data);
        if (dropped === undefined || token.isCancellationRequested) return undefined;
        const { name } = dropped;
        const file = await dropped.read();
        if (file.kind === 'fault') {
          void window.showWarningMessage(openingFaultText(name, file.fault));
          return undefined;
        }
        const remarks = openingRemarks(file);
        if (remarks.length > 0) void window.showInformationMessage(joinedSentences(remarks));
        return new DocumentDropEdit(file.text, l10n.t('Insert the text of “{0}”', name), KIND);
      },
    },
    { dropMimeTypes: [URI_LIST, 'files'], providedDropEditKinds: [KIND] },
  );
}

interface Dropped {
  readonly name: string;
  readonly read: () => Promise<OpenedFile>;
}

/** The one file that is dropped, if it is one of ours: of the workspace, or from outside where no path is told. */
async function droppedFile(data: DataTransfer): Promise<Dropped | undefined> {
  const list = await data.get(URI_LIST)?.asString();
  const lines = (list ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const [only] = lines;
  if (only !== undefined) {
    const uri = lines.length === 1 ? Uri.parse(only, true) : undefined;
    if (uri === undefined || !DROPPED.test(uri.path)) return undefined;
    return { name: uri.path.split('/').at(-1) ?? '', read: () => readForSpeech(uri) };
  }
  const files = [...data].flatMap(([, item]) => item.asFile() ?? []);
  const [file] = files;
  if (files.length !== 1 || file === undefined || !DROPPED.test(file.name)) return undefined;
  return { name: file.name, read: async () => bytesForSpeech(await file.data(), file.name) };
}
