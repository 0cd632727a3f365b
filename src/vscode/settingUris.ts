import { Uri, workspace } from 'vscode';
import { folderSetting } from '../services/templates/templateFile.ts';

/** The folders or files that a setting may mean; `undefined` where it is empty. Relative ones are of each folder that is open. */
export function settingUris(setting: string): readonly Uri[] | undefined {
  const folder = folderSetting(setting);
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  switch (folder.kind) {
    case 'none':
      return undefined;
    case 'relative':
      return roots.map((root) => Uri.joinPath(root, folder.path));
    case 'absolute': {
      const file = Uri.file(folder.path);
      // Where no disk is open (in the browser, in a remote repository), the path is one of the file system that is.
      const [root] = roots;
      return [root === undefined || root.scheme === 'file' ? file : root.with({ path: file.path })];
    }
  }
}
