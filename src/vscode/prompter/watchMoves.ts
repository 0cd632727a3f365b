import { Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import { renamedUri } from '../renamedUri.ts';
import { isSpeechDocument } from '../speechDocuments.ts';

interface Moves {
  /** The speech that is watched. */
  readonly present: () => TextDocument;
  /** What it has become: another document, with the same words. */
  readonly moved: (document: TextDocument) => void;
  readonly failed: (error: unknown) => void;
}

/** Tells when the file of a speech, or a folder above it, gets another name, and when a draft becomes a file. */
export function watchMoves({ present, moved, failed }: Moves): Disposable {
  const follow = async (before: TextDocument, to: Uri): Promise<void> => {
    const document = await workspace.openTextDocument(to);
    // Meanwhile another speech may have been chosen.
    if (present() === before && isSpeechDocument(document)) moved(document);
  };
  return Disposable.from(
    workspace.onDidRenameFiles(({ files }) => {
      const before = present();
      const to = renamedUri(before.uri, files);
      if (to !== undefined) follow(before, to).catch(failed);
    }),
    // A draft that is saved is closed, and a file with its words opened; nothing tells that the two belong together.
    workspace.onDidSaveTextDocument((saved) => {
      const draft = present();
      if (draft.isUntitled && !saved.isUntitled && isSpeechDocument(saved) && hasSameWords(draft, saved)) moved(saved);
    }),
  );
}

/** Saving may trim blanks and change line ends. */
function hasSameWords(draft: TextDocument, saved: TextDocument): boolean {
  const words = wordsOf(draft);
  return words !== '' && words === wordsOf(saved);
}

function wordsOf(document: TextDocument): string {
  return document.getText().replaceAll(/\s+/g, '');
}
