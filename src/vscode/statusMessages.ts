import { l10n, window } from 'vscode';

const STATUS_MILLISECONDS = 4000;

/** Says something in the status bar for a few seconds. */
export function tell(message: string): void {
  window.setStatusBarMessage(message, STATUS_MILLISECONDS);
}

/** Says why no edit can be made in a speech that is read-only. */
export function tellReadOnly(): void {
  tell(l10n.t('This speech is read-only. Save a copy of it under another name to write in it.'));
}
