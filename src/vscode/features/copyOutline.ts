import { type Disposable, env, type LogOutputChannel, l10n, window } from 'vscode';
import { outlineText } from '../../services/outlineText.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';

interface CopyOutlineNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

const STATUS_MILLISECONDS = 4000;

export function registerCopyOutlineSupport({ documents, log }: CopyOutlineNeeds): Disposable {
  return registerRunningCommand(
    log,
    'rostrum.copyOutline',
    () => l10n.t('The outline could not be copied: the clipboard did not take it. Try again.'),
    async () => {
      const document = documents.current;
      if (document === undefined) {
        void window.showInformationMessage(l10n.t('Open a speech first; its outline can then be copied.'));
        return;
      }
      const { text, pointCount } = outlineText(documents.get(document));
      if (pointCount === 0) {
        void window.showInformationMessage(
          l10n.t(
            'There is no outline to copy yet: the speech has no headings such as 一、 and no points such as 一是.',
          ),
        );
        return;
      }
      await env.clipboard.writeText(text);
      window.setStatusBarMessage(l10n.t('Outline copied ({0} points)', pointCount), STATUS_MILLISECONDS);
    },
  );
}
