import { ConfigurationTarget, type Disposable, type TextDocument, workspace } from 'vscode';

/** Whether the outline in the sidebar follows the cursor: `rostrum.outline.followCursor`. */
export function outlineFollowsCursor(): boolean {
  return workspace.getConfiguration('rostrum').get<boolean>('outline.followCursor', true);
}

export function onDidChangeOutlineFollowsCursor(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('rostrum.outline.followCursor')) listener();
  });
}

/** Whether a speech is renumbered when it is saved: `rostrum.renumber` is `onSave`. */
export function renumbersOnSave(document: TextDocument): boolean {
  return workspace.getConfiguration('rostrum', document).get<string>('renumber', 'manual') === 'onSave';
}

/**
 * Writes into `files.associations` that files of a name are speeches: into the workspace's settings where one is open,
 * else into the user's. Other associations stay. Rejects when the settings cannot be written.
 */
export async function associateWithSpeech(pattern: string): Promise<'workspace' | 'user'> {
  const files = workspace.getConfiguration('files');
  const present = files.inspect<Record<string, string>>('associations');
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const associations = { ...(inWorkspace ? present?.workspaceValue : present?.globalValue), [pattern]: 'speech' };
  await files.update(
    'associations',
    associations,
    inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
  return inWorkspace ? 'workspace' : 'user';
}
