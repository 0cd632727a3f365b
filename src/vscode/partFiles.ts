import { Uri, workspace } from 'vscode';
import { type InsertablePart, readInsertableParts, SNIPPET_FILES } from '../services/insertableParts.ts';

/** Gives the parts of the extension's snippet files. Rejects where a file cannot be read. */
export type ReadParts = () => Promise<readonly InsertablePart[]>;

/** Reads the files when the parts are first wanted; after a failure anew the next time. */
export function partReader(extensionUri: Uri): ReadParts {
  let reading: Promise<readonly InsertablePart[]> | undefined;
  return () => {
    reading ??= readFiles(extensionUri).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}

async function readFiles(extensionUri: Uri): Promise<readonly InsertablePart[]> {
  const files = await Promise.all(
    SNIPPET_FILES.map((file) => workspace.fs.readFile(Uri.joinPath(extensionUri, 'snippets', file))),
  );
  return files.flatMap((bytes) => readInsertableParts(new TextDecoder().decode(bytes)));
}
