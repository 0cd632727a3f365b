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
import { insertBehind } from '../../services/edits/insertBehind.ts';
import type { TextEdit } from '../../services/edits/textEdit.ts';
import { type CursorEdit, editAtCursor } from '../editAtCursor.ts';
import { whyRefused } from '../editRefusals.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface ContinueListNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

const command = 'rostrum.continueList';

/**
 * Continue List writes the next marker of the list before the cursor, or a new member where one between two of them, or the
 * end of a sentence, asks for more than that; the light bulb offers it where there is a next marker.
 */
export function registerContinueListSupport({ documents, log }: ContinueListNeeds): Disposable {
  return Disposable.from(
    registerRunningCommand(
      log,
      command,
      () => l10n.t('The list could not be continued. The text is as it was; try again.'),
      () =>
        editAtCursor(documents, (speech, { active }, renumbering) => {
          const member = insertBehind(speech, active, { renumber: renumbering === 'withStructuralEdits' });
          if (member?.kind === 'edits') return written(member.edits, member.focus.end);
          const next = nextMarker(speech, active);
          if (next) return written([next.edit], next.edit.span.start + next.edit.text.length);
          const message =
            member?.kind === 'refused'
              ? whyRefused(member.reason)
              : l10n.t('No list that goes on ends before the cursor.');
          return { kind: 'told', message };
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

/** The cursor goes behind the marker. */
function written(edits: readonly TextEdit[], caret: number): CursorEdit {
  return { kind: 'edits', edits, selected: { anchor: caret, active: caret } };
}

/** At a caret the best continuation. */
function nextMarker(speech: Speech, offset: number) {
  return continueSeries(speech, offset)[0];
}
