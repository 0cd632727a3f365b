import { FileSystemError, Uri, workspace } from 'vscode';

/** The first of `name.speech`, `name 2.speech`, `name 3.speech` … that does not exist in the folder. */
export async function freeSpeechUri(folder: Uri, name: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(folder, number === 1 ? `${name}.speech` : `${name} ${number}.speech`);
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
