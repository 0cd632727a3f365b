import {
  type Disposable,
  type LogOutputChannel,
  l10n,
  Position,
  type QuickPickItem,
  SnippetString,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { type InsertablePart, placePart } from '../../services/insertableParts.ts';
import type { ReadParts } from '../partFiles.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { focusEditor } from '../revealInEditor.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { tellReadOnly } from '../statusMessages.ts';

interface InsertPartNeeds {
  readonly readParts: ReadParts;
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

interface PartItem extends QuickPickItem {
  readonly part: InsertablePart;
}

export function registerInsertPartSupport({ readParts, documents, log }: InsertPartNeeds): Disposable {
  return registerRunningCommand(
    log,
    'rostrum.insertPart',
    () => l10n.t('The part could not be inserted. The text is as it was; try again or type the part’s short name.'),
    async () => {
      const document = documents.current;
      if (document === undefined) {
        void window.showInformationMessage(l10n.t('Open a speech first; a part can then be inserted into it.'));
        return;
      }
      if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
        tellReadOnly();
        return;
      }
      const parts = await readParts();
      const picked = await window.showQuickPick(parts.map(partItem), {
        title: l10n.t('Insert Part'),
        placeHolder: l10n.t('A part of a speech: its name, pinyin or initials'),
        matchOnDescription: true,
        matchOnDetail: true,
      });
      if (picked === undefined) return;
      await insert(await focusEditor(document), picked.part, documents);
    },
  );
}

function partItem(part: InsertablePart): PartItem {
  return {
    label: part.name,
    description: part.prefixes.filter((prefix) => prefix !== part.name).join(' '),
    detail: part.description,
    part,
  };
}

async function insert(editor: TextEditor, part: InsertablePart, documents: SpeechDocuments): Promise<void> {
  const { document } = editor;
  const cursor = editor.selection.active;
  const { at, snippet } = placePart(part.body, {
    line: document.lineAt(cursor.line).text,
    lineAbove: cursor.line === 0 ? undefined : document.lineAt(cursor.line - 1).text,
    character: cursor.character,
  });
  if (at === 'documentStart' && documents.get(document).frontMatter !== undefined) {
    void window.showInformationMessage(l10n.t('This speech already has front matter; it stands at the very top.'));
    return;
  }
  const version = document.version;
  const place = at === 'documentStart' ? new Position(0, 0) : cursor;
  const inserted = await editor.insertSnippet(new SnippetString(snippet), place);
  // An editor that is read-only takes the snippet and does nothing.
  if (!inserted || document.version === version) tellReadOnly();
}
