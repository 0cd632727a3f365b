import {
  type Disposable,
  type Event,
  EventEmitter,
  FileSystemError,
  type LogOutputChannel,
  RelativePattern,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { joinLexicons, type Lexicon, NO_LEXICON } from '../services/lexicon/lexicon.ts';
import { joinNames, type Names, NO_NAMES, readNames } from '../services/lexicon/names.ts';
import { type BrokenRow, readLexicon } from '../services/lexicon/readLexicon.ts';
import { logError } from './logError.ts';

/** The files of a folder of the workspace that the checks read. */
export const LEXICON_FILE = '讲话稿词表.tsv';
export const NAMES_FILE = '讲话稿人员.tsv';
/** Larger files are no lexicons. */
const LARGEST = 1_000_000;

export interface BrokenFile {
  readonly uri: Uri;
  readonly rows: readonly BrokenRow[];
}

interface Read {
  readonly lexicon: Lexicon;
  readonly names: Names;
  readonly broken: readonly BrokenRow[];
}

const NOTHING: Read = { lexicon: NO_LEXICON, names: NO_NAMES, broken: [] };

/**
 * The lexicons and people files: the extension's own, the user's, and those of the workspace's folders. Read when they are
 * first asked for, and again when they are saved or changed on disk.
 */
export class Lexicons implements Disposable {
  readonly #extensionUri: Uri;
  readonly #storageUri: Uri;
  readonly #log: LogOutputChannel;
  readonly #files = new Map<string, Read>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #joined = new Map<string, { readonly lexicon: Lexicon; readonly names: Names }>();
  readonly #didChange = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];

  /** Fires after a file was read anew. */
  readonly onDidChange: Event<void> = this.#didChange.event;

  constructor(extensionUri: Uri, storageUri: Uri, log: LogOutputChannel) {
    this.#extensionUri = extensionUri;
    this.#storageUri = storageUri;
    this.#log = log;
    this.#subscriptions = [
      this.#didChange,
      workspace.onDidSaveTextDocument(({ uri }) => this.#refresh(uri)),
      ...(workspace.workspaceFolders ?? []).flatMap((folder) => this.#watched(folder.uri)),
    ];
  }

  /** Where the user's own lexicon lies, whether there is one or not. */
  get userLexicon(): Uri {
    return Uri.joinPath(this.#storageUri, LEXICON_FILE);
  }

  /** Where the lexicon of a document's folder lies; `undefined` for a document outside of the workspace. */
  workspaceLexicon(document: TextDocument): Uri | undefined {
    const folder = workspace.getWorkspaceFolder(document.uri);
    return folder && Uri.joinPath(folder.uri, LEXICON_FILE);
  }

  /** Reads what has not been read yet for a document. Never rejects: what cannot be read is as if it were not there. */
  async load(document: TextDocument): Promise<void> {
    await Promise.all(this.#urisFor(document).map((uri) => this.#read(uri)));
  }

  /** What is to be used for a document, of the files that were read; the same object until one changes. */
  of(document: TextDocument): { readonly lexicon: Lexicon; readonly names: Names } {
    const uris = this.#urisFor(document).map(String);
    const key = uris.join(' ');
    const known = this.#joined.get(key);
    if (known) return known;
    const read = uris.map((uri) => this.#files.get(uri) ?? NOTHING);
    const joined = {
      lexicon: joinLexicons(read.map(({ lexicon }) => lexicon)),
      names: joinNames(read.map(({ names }) => names)),
    };
    if (uris.every((uri) => this.#files.has(uri))) this.#joined.set(key, joined);
    return joined;
  }

  /** The files that were read and hold rows that cannot be used, or held some before. */
  get files(): readonly BrokenFile[] {
    return [...this.#files].map(([uri, { broken }]) => ({ uri: Uri.parse(uri), rows: broken }));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #urisFor(document: TextDocument): readonly Uri[] {
    const folder = workspace.getWorkspaceFolder(document.uri)?.uri;
    return [
      Uri.joinPath(this.#extensionUri, 'lexicon', 'terms.tsv'),
      this.userLexicon,
      ...(folder ? [Uri.joinPath(folder, LEXICON_FILE), Uri.joinPath(folder, NAMES_FILE)] : []),
    ];
  }

  #watched(folder: Uri): readonly Disposable[] {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, `{${LEXICON_FILE},${NAMES_FILE}}`));
    const refresh = (uri: Uri): void => this.#refresh(uri);
    return [watcher, watcher.onDidChange(refresh), watcher.onDidCreate(refresh), watcher.onDidDelete(refresh)];
  }

  /** Reads a file again that was looked for before. */
  #refresh(uri: Uri): void {
    const key = uri.toString();
    if (!this.#files.has(key)) return;
    this.#reading.delete(key);
    void this.#read(uri).then(() => this.#didChange.fire());
  }

  #read(uri: Uri): Promise<void> {
    const key = uri.toString();
    const reading = this.#reading.get(key) ?? this.#readNow(uri, key);
    this.#reading.set(key, reading);
    return reading;
  }

  async #readNow(uri: Uri, key: string): Promise<void> {
    const text = await this.#textOf(uri);
    this.#joined.clear();
    if (text === undefined) this.#files.set(key, NOTHING);
    else if (uri.path.endsWith(`/${NAMES_FILE}`)) {
      const { names, broken } = readNames(text);
      this.#files.set(key, { lexicon: NO_LEXICON, names, broken });
    } else {
      const { lexicon, broken } = readLexicon(text);
      this.#files.set(key, { lexicon, names: NO_NAMES, broken });
    }
  }

  async #textOf(uri: Uri): Promise<string | undefined> {
    try {
      const bytes = await workspace.fs.readFile(uri);
      return bytes.length > LARGEST ? undefined : new TextDecoder().decode(bytes);
    } catch (error) {
      // Most writers have no lexicon of their own.
      if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) logError(this.#log, 'lexicon', error);
      return undefined;
    }
  }
}
