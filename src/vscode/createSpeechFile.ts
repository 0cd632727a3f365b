import { FileSystemError, Uri, workspace } from 'vscode';

/**
 * Creates a file that holds the text, under the first of `name.speech`, `name 2.speech`, `name 3.speech` … that is free.
 * Never overwrites a file and never leaves an empty one. Rejects when the folder takes no file.
 */
export async function createSpeechFile(folder: Uri, name: string, text: string): Promise<Uri> {
  // Written aside first: a write may overwrite what was made meanwhile, a rename is told not to. An edit of the workspace
  // would not either, but its undo, one Ctrl+Z after the last of the text, deletes the file.
  const written = Uri.joinPath(folder, `.${[...crypto.getRandomValues(new Uint32Array(2))].join('-')}.tmp`);
  try {
    await workspace.fs.writeFile(written, await workspace.encode(text, { uri: speechUri(folder, name, 1) }));
    for (let number = 1; ; number++) {
      const uri = speechUri(folder, name, number);
      if (!(await exists(uri)) && (await renamed(written, uri))) return uri;
    }
  } catch (error) {
    await removeRest(written);
    throw error;
  }
}

function speechUri(folder: Uri, name: string, number: number): Uri {
  return Uri.joinPath(folder, number === 1 ? `${name}.speech` : `${name} ${number}.speech`);
}

/** False where the name has been taken meanwhile. */
async function renamed(from: Uri, to: Uri): Promise<boolean> {
  try {
    await workspace.fs.rename(from, to, { overwrite: false });
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileExists') return false;
    throw error;
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

async function removeRest(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch {
    // Mostly it was never written; what the caller is told is why the speech could not be.
  }
}
