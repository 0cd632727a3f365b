import { Uri, workspace } from 'vscode';
import { type CleaningFile, type CleaningTables, readCleaningTables } from '../services/cleaning/cleaningTables.ts';

/** What is known of characters, read from the extension's folder when it is first asked for. */
export class CharacterTables {
  readonly #folder: Uri;
  #tables: Promise<CleaningTables> | undefined;

  constructor(extensionUri: Uri) {
    this.#folder = Uri.joinPath(extensionUri, 'dist', 'data');
  }

  /** Rejects where a file cannot be read; the next call tries again. */
  get(): Promise<CleaningTables> {
    const decoder = new TextDecoder('gb18030');
    this.#tables ??= readCleaningTables(
      (name) => this.read(name),
      (bytes) => decoder.decode(bytes),
    ).catch((error: unknown) => {
      this.#tables = undefined;
      throw error;
    });
    return this.#tables;
  }

  async read(name: CleaningFile): Promise<string> {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(this.#folder, name)));
  }
}
