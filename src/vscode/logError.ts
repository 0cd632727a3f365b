import { FileSystemError, type LogOutputChannel } from 'vscode';

/**
 * Logs where something failed, without the error's message: it may name a file, and a speech's file is named by its
 * title.
 */
export function logError(log: LogOutputChannel, where: string, error: unknown): void {
  if (!(error instanceof Error)) {
    log.error(`${where}: ${typeof error}`);
    return;
  }
  const code = error instanceof FileSystemError ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  log.error([`${where}: ${error.name}${code}`, ...frames].join('\n'));
}
