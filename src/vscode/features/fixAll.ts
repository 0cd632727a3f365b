import { type Disposable, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import { fixAllEdits } from '../../services/checks/fixAll.ts';
import { editSpeech } from '../editSpeech.ts';
import type { Lexicons } from '../lexicons.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { focusEditor } from '../revealInEditor.ts';
import type { SpeechChecks } from '../speechChecks.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { tell, tellReadOnly } from '../statusMessages.ts';

interface FixAllNeeds {
  readonly documents: SpeechDocuments;
  readonly checks: SpeechChecks;
  readonly lexicons: Lexicons;
  readonly log: LogOutputChannel;
}

/** The command that makes all safe fixes, as one step to undo. */
export function registerFixAllSupport({ documents, checks, lexicons, log }: FixAllNeeds): Disposable {
  return registerRunningCommand(
    log,
    'rostrum.fixAll',
    () => l10n.t('The speech could not be put right. The text is as it was; try again.'),
    async () => {
      const document = documents.current;
      if (document === undefined) {
        void window.showInformationMessage(l10n.t('Open a speech first; it can then be put right.'));
        return;
      }
      if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
        tellReadOnly();
        return;
      }
      await lexicons.load(document);
      const editor = await focusEditor(document);
      const outcome = await editSpeech(editor, documents, (speech) => fixAllEdits(speech, checks.optionsOf(document)));
      switch (outcome.kind) {
        case 'made':
          tell(l10n.t('Put right: {0} places', outcome.count));
          break;
        case 'nothing':
          tell(l10n.t('There is nothing that could be put right unseen.'));
          break;
        case 'readOnly':
          tellReadOnly();
          break;
        case 'changing':
          tell(l10n.t('The text is still changing, so nothing was put right. Try again.'));
          break;
      }
    },
  );
}
