import type { Uri } from 'vscode';

interface Rename {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/** Where a file stands after files, or folders above it, are renamed; `undefined` for one that stays. */
export function renamedUri(uri: Uri, renames: readonly Rename[]): Uri | undefined {
  for (const { oldUri, newUri } of renames) {
    if (uri.scheme !== oldUri.scheme || uri.authority !== oldUri.authority) continue;
    if (uri.path === oldUri.path) return newUri;
    if (uri.path.startsWith(`${oldUri.path}/`)) {
      return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
    }
  }
  return undefined;
}
