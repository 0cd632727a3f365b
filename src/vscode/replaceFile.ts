import { FilePermission, FileSystemError, Uri, workspace } from 'vscode';

/** Why a file could not be put in its place. */
export type ReplaceFault =
  /** It is open in another program, or may not be written. */
  'locked' | 'readOnlyFolder' | 'folderGone' | 'diskFull' | 'other';

/** Of a file of this computer: the editor does not tell, and would put the new file in the place of one that is protected. */
export type IsWriteProtected = (path: string) => Promise<boolean>;

/**
 * Writes a file beside its place and then puts it there, so that whatever fails leaves the old one whole. Where the file
 * system cannot rename, it is written in its place. Returns what went wrong, `undefined` when it is there.
 */
export async function replaceFile(
  uri: Uri,
  content: Uint8Array,
  isWriteProtected?: IsWriteProtected,
): Promise<ReplaceFault | undefined> {
  const folder = Uri.joinPath(uri, '..');
  if (!(await exists(folder))) return 'folderGone';
  if ((await isReadOnly(uri)) || (uri.scheme === 'file' && (await isWriteProtected?.(uri.fsPath)))) return 'locked';
  const name = uri.path.split('/').at(-1) ?? '';
  const token = [...crypto.getRandomValues(new Uint32Array(2))].join('-');
  const written = Uri.joinPath(folder, `.${name.slice(0, 40)}.${token}.tmp`);
  try {
    await workspace.fs.writeFile(written, content);
  } catch (error) {
    await removeRest(written);
    return faultOf(error, 'readOnlyFolder');
  }
  try {
    await workspace.fs.rename(written, uri, { overwrite: true });
    return undefined;
  } catch (error) {
    await removeRest(written);
    const fault = faultOf(error, 'locked');
    return fault === 'other' ? writeInPlace(uri, content) : fault;
  }
}

/** For a file system that takes files and renames none. */
async function writeInPlace(uri: Uri, content: Uint8Array): Promise<ReplaceFault | undefined> {
  try {
    await workspace.fs.writeFile(uri, content);
    return undefined;
  } catch (error) {
    return faultOf(error, 'locked');
  }
}

/** `refused`: what it means when the file system says no. */
function faultOf(error: unknown, refused: ReplaceFault): ReplaceFault {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/ENOSPC|EDQUOT|quota|no space/i.test(text)) return 'diskFull';
  if (error instanceof FileSystemError && error.code === 'FileNotFound') return 'folderGone';
  if (error instanceof FileSystemError && error.code === 'NoPermissions') return refused;
  return /EBUSY|EPERM|EACCES|EROFS|EEXIST|locked|busy|permission|read-?only/i.test(text) ? refused : 'other';
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    // Some file systems have no folders of their own; whether it takes the file is seen when it is written.
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}

async function isReadOnly(uri: Uri): Promise<boolean> {
  try {
    const { permissions } = await workspace.fs.stat(uri);
    return permissions !== undefined && (permissions & FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}

async function removeRest(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch {
    // Mostly it was never written; what the caller is told is why.
  }
}
