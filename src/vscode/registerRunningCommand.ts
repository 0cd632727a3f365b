import { commands, type Disposable, type LogOutputChannel, l10n, window } from 'vscode';
import { logError } from './logError.ts';

/**
 * Registers a command whose failure is told where it happened. `failed` says what did not work and what to do, as whole
 * sentences in the language of the user.
 */
export function registerRunningCommand(
  log: LogOutputChannel,
  command: string,
  failed: () => string,
  run: (...args: readonly unknown[]) => Promise<void>,
): Disposable {
  return commands.registerCommand(command, async (...args: readonly unknown[]) => {
    try {
      await run(...args);
    } catch (error) {
      logError(log, command, error);
      // Not waited for: the command has ended, whenever the message is closed.
      void tellFailure(log, failed());
    }
  });
}

async function tellFailure(log: LogOutputChannel, message: string): Promise<void> {
  const showLog = l10n.t('Show Log');
  if ((await window.showErrorMessage(message, showLog)) === showLog) log.show();
}
