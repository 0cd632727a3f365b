import { Uri, workspace } from 'vscode';
import { type RareReadings, readRareReadings } from '../layout/reading/rareReadings.ts';

/** How rare characters are read, read from the extension's folder when it is first asked for. */
export class RareReadingsFile {
  readonly #file: Uri;
  #readings: RareReadings | undefined;
  #loading: Promise<RareReadings> | undefined;

  constructor(extensionUri: Uri) {
    this.#file = Uri.joinPath(extensionUri, 'dist', 'data', 'rare.txt');
  }

  /** What is known at once; `undefined` before it was read. */
  get known(): RareReadings | undefined {
    return this.#readings;
  }

  /** Rejects where the file cannot be read; the next call tries again. */
  get(): Promise<RareReadings> {
    this.#loading ??= this.#read().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #read(): Promise<RareReadings> {
    this.#readings = readRareReadings(new TextDecoder().decode(await workspace.fs.readFile(this.#file)));
    return this.#readings;
  }
}
