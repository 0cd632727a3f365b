import {
  CodeAction,
  CodeActionKind,
  Disposable,
  type LogOutputChannel,
  l10n,
  languages,
  type TextDocument,
} from 'vscode';
import type { Speech } from '../../core/speech.ts';
import { continueSeries } from '../../services/edits/continueSeries.ts';
import { editAtCursor } from '../editAtCursor.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface ContinueListNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

const command = 'rostrum.continueList';

/** Continue List writes the next marker of the list before the cursor; the light bulb offers it too. */
export function registerContinueListSupport({ documents, log }: ContinueListNeeds): Disposable {
  return Disposable.from(
    registerRunningCommand(
      log,
      command,
      () => l10n.t('The list could not be continued. The text is as it was; try again.'),
      () =>
        editAtCursor(documents, (speech, { active }) => {
          const next = nextMarker(speech, active);
          if (!next) return { kind: 'told', message: l10n.t('No list that goes on ends before the cursor.') };
          const { edit } = next;
          const caret = edit.span.start + edit.text.length;
          return { kind: 'edits', edits: [edit], selected: { anchor: caret, active: caret } };
        }),
    ),
    languages.registerCodeActionsProvider(
      { language: speechLanguage },
      {
        provideCodeActions: (document: TextDocument, range) => {
          if (!range.isEmpty) return [];
          const next = nextMarker(documents.get(document), document.offsetAt(range.start));
          if (!next) return [];
          const title = l10n.t('Continue the list with {0}', next.text.trim());
          const action = new CodeAction(title, CodeActionKind.RefactorRewrite.append('continueList'));
          action.command = { command, title };
          return [action];
        },
      },
      { providedCodeActionKinds: [CodeActionKind.RefactorRewrite] },
    ),
  );
}

/** At a caret the best continuation. */
function nextMarker(speech: Speech, offset: number) {
  return continueSeries(speech, offset)[0];
}
