import {
  Disposable,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  TextDocumentSaveReason,
  type TextDocumentWillSaveEvent,
  TextEdit,
  window,
  workspace,
} from 'vscode';
import { renumberEdits } from '../../services/edits/renumber.ts';
import { sectionNumbers } from '../../services/edits/sectionNumbers.ts';
import { renumberingOf } from '../config.ts';
import { spanRange } from '../convert.ts';
import { editSpeech } from '../editSpeech.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { focusEditor } from '../revealInEditor.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import { tell, tellReadOnly } from '../statusMessages.ts';

interface RenumberNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

/** Renumber, all or a section, as a command and, where the setting says so, when a speech is saved. */
export function registerRenumberSupport({ documents, log }: RenumberNeeds): Disposable {
  const register = (command: string, scope: Scope) =>
    registerRunningCommand(
      log,
      command,
      () => l10n.t('The speech could not be renumbered. The text is as it was; try again.'),
      async () => {
        const document = documents.current;
        if (document === undefined) {
          void window.showInformationMessage(l10n.t('Open a speech first; it can then be renumbered.'));
        } else if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
          tellReadOnly();
        } else {
          await renumber(document, documents, scope);
        }
      },
    );
  return Disposable.from(
    register('rostrum.renumber', 'speech'),
    register('rostrum.renumberSection', 'section'),
    workspace.onWillSaveTextDocument((event) => {
      if (isRenumberedBySave(event)) event.waitUntil(Promise.resolve(savingEdits(event.document, documents)));
    }),
  );
}

type Scope = 'speech' | 'section';

async function renumber(document: TextDocument, documents: SpeechDocuments, scope: Scope): Promise<void> {
  const editor = await focusEditor(document);
  let hasSection = true;
  const outcome = await editSpeech(editor, documents, (speech) => {
    if (scope === 'speech') return renumberEdits(speech);
    const { start, end } = editor.selection;
    const within = sectionNumbers(speech, { start: document.offsetAt(start), end: document.offsetAt(end) });
    hasSection = within !== undefined;
    return within ? renumberEdits(speech, { within }) : [];
  });
  if (!hasSection) {
    tell(l10n.t('Put the cursor into a section that has points, or select what is to be renumbered.'));
    return;
  }
  switch (outcome.kind) {
    case 'made':
      tell(l10n.t('Renumbered ({0} numbers changed)', outcome.count));
      break;
    case 'nothing':
      tell(l10n.t('The numbers are in order; nothing was changed.'));
      break;
    case 'readOnly':
      tellReadOnly();
      break;
    case 'changing':
      tell(l10n.t('The text is still changing, so it was not renumbered. Try again.'));
      break;
  }
}

/** Saved by a person. A save after a delay may fall into the composing of an IME, where no edit may be made. */
function isRenumberedBySave({ document, reason }: TextDocumentWillSaveEvent): boolean {
  return (
    reason !== TextDocumentSaveReason.AfterDelay && isSpeechDocument(document) && renumberingOf(document) === 'onSave'
  );
}

function savingEdits(document: TextDocument, documents: SpeechDocuments): readonly TextEdit[] {
  return renumberEdits(documents.get(document)).map(({ span, text }) =>
    TextEdit.replace(spanRange(document, span), text),
  );
}
