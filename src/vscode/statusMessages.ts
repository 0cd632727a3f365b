import { type Disposable, l10n, window } from 'vscode';

const STATUS_MILLISECONDS = 4000;

let told: Disposable | undefined;

/** Says something in the status bar for a few seconds, instead of what was said before. */
export function tell(message: string): void {
  hush();
  told = window.setStatusBarMessage(message, STATUS_MILLISECONDS);
}

/** Takes back what was said: why something could not be done must not stand there when it has been done. */
export function hush(): void {
  told?.dispose();
}

/** Says why no edit can be made in a speech that is read-only. */
export function tellReadOnly(): void {
  tell(l10n.t('This speech is read-only. Save a copy of it under another name to write in it.'));
}
