import { Disposable, type LogOutputChannel, l10n, type TreeView } from 'vscode';
import type { OutlinedSpeech } from '../outlinedSpeech.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';

interface OutlinePinningNeeds {
  readonly outlined: OutlinedSpeech;
  readonly view: Pick<TreeView<string>, 'description'>;
  readonly log: LogOutputChannel;
}

/** Keeps the outline of one speech while others are in front; beside the view's name stands whose it is. */
export function registerOutlinePinning({ outlined, view, log }: OutlinePinningNeeds): Disposable {
  const describe = (): void => {
    view.description = outlined.isPinned ? fileName(outlined) : '';
  };
  const failed = (): string => l10n.t('The outline could not be pinned. Try again.');
  return Disposable.from(
    outlined.onDidChangePin(describe),
    outlined.onDidChangeCurrent(describe),
    registerRunningCommand(log, 'rostrum.outline.pin', failed, async () => outlined.pin()),
    registerRunningCommand(log, 'rostrum.outline.unpin', failed, async () => outlined.unpin()),
  );
}

/** Of the speech whose outline is shown; empty without one. */
export function fileName({ current }: Pick<OutlinedSpeech, 'current'>): string {
  return current?.uri.path.split('/').at(-1) ?? '';
}
