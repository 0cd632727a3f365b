import { l10n, type Uri, window, workspace } from 'vscode';
import { chooseExportTemplate, exportTemplate } from './config.ts';
import { settingUris } from './settingUris.ts';
import { tell } from './statusMessages.ts';

/** The Word file whose look exports take. */
export type ReadTemplate =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** It is not there, or cannot be read. */
  | { readonly kind: 'missing'; readonly path: string };

/** Reads the template that the setting names. Never rejects. */
export async function readExportTemplate(): Promise<ReadTemplate> {
  const path = exportTemplate().trim();
  for (const uri of settingUris(path) ?? []) {
    try {
      return { kind: 'read', bytes: await workspace.fs.readFile(uri) };
    } catch {
      // Another folder of the workspace may hold it; where none does, that is told.
    }
  }
  return path === '' ? { kind: 'none' } : { kind: 'missing', path };
}

/** Asks for a Word file and makes it the template, or goes back to the official layout. */
export async function pickExportTemplate(): Promise<void> {
  if (exportTemplate().trim() !== '') {
    const other = l10n.t('Choose a Word File…');
    const official = l10n.t('Use the Official Layout Again');
    const answer = await window.showQuickPick([other, official], {
      title: l10n.t('Template for Word Files'),
      placeHolder: l10n.t('Now: {0}', exportTemplate()),
    });
    if (answer === undefined) return;
    if (answer === official) {
      await chooseExportTemplate('');
      tell(l10n.t('Word files are in the official layout again.'));
      return;
    }
  }
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Template for Word Files'),
      openLabel: l10n.t('Use as Template'),
      filters: { Word: ['docx', 'dotx', 'docm', 'dotm'] },
    })) ?? [];
  if (file === undefined) return;
  await chooseExportTemplate(pathOf(file));
  tell(l10n.t('Word files now take page, footer and styles from {0}.', file.path.split('/').at(-1) ?? ''));
}

/** Relative within a workspace of one folder, so that it holds for everyone who opens it. */
function pathOf(file: Uri): string {
  const roots = workspace.workspaceFolders ?? [];
  const [root] = roots;
  const prefix = `${root?.uri.path}/`;
  if (root !== undefined && roots.length === 1 && root.uri.scheme === file.scheme && file.path.startsWith(prefix)) {
    return file.path.slice(prefix.length);
  }
  return file.scheme === 'file' ? file.fsPath : file.path;
}
