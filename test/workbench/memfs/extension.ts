import * as vscode from 'vscode';

interface File {
  readonly type: vscode.FileType.File;
  readonly bytes: Uint8Array;
  readonly created: number;
  readonly changed: number;
}

interface Folder {
  readonly type: vscode.FileType.Directory;
  readonly entries: Map<string, File | Folder>;
  readonly created: number;
}

function newFolder(): Folder {
  return { type: vscode.FileType.Directory, entries: new Map(), created: Date.now() };
}

function segments(uri: vscode.Uri): readonly string[] {
  return uri.path.split('/').filter((segment) => segment !== '');
}

/** A writable file system in memory: the virtual workspace of the tests without a server. */
class MemoryFileSystem implements vscode.FileSystemProvider {
  readonly #root = newFolder();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  readonly #filled: Promise<void>;

  constructor(first: Promise<Record<string, string>>) {
    this.#filled = first.then((files) => {
      for (const [path, text] of Object.entries(files)) this.#put(path.split('/'), new TextEncoder().encode(text));
    });
  }

  get filled(): Promise<void> {
    return this.#filled;
  }

  #find(path: readonly string[], uri: vscode.Uri): File | Folder {
    let entry: File | Folder | undefined = this.#root;
    for (const name of path) entry = entry?.type === vscode.FileType.Directory ? entry.entries.get(name) : undefined;
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  #folder(uri: vscode.Uri): Folder {
    const entry = this.#find(segments(uri).slice(0, -1), uri);
    if (entry.type !== vscode.FileType.Directory) throw vscode.FileSystemError.FileNotADirectory(uri);
    return entry;
  }

  #put(path: readonly string[], bytes: Uint8Array): void {
    let folder = this.#root;
    for (const name of path.slice(0, -1)) {
      const next = folder.entries.get(name) ?? newFolder();
      if (next.type !== vscode.FileType.Directory) return;
      folder.entries.set(name, next);
      folder = next;
    }
    const now = Date.now();
    folder.entries.set(path.at(-1) ?? '', { type: vscode.FileType.File, bytes, created: now, changed: now });
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    await this.#filled;
    const entry = this.#find(segments(uri), uri);
    return entry.type === vscode.FileType.File
      ? { type: entry.type, ctime: entry.created, mtime: entry.changed, size: entry.bytes.length }
      : { type: entry.type, ctime: entry.created, mtime: entry.created, size: 0 };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.#filled;
    const entry = this.#find(segments(uri), uri);
    if (entry.type !== vscode.FileType.Directory) throw vscode.FileSystemError.FileNotADirectory(uri);
    return [...entry.entries].map(([name, { type }]) => [name, type]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.#filled;
    const entry = this.#find(segments(uri), uri);
    if (entry.type !== vscode.FileType.File) throw vscode.FileSystemError.FileIsADirectory(uri);
    return entry.bytes;
  }

  async writeFile(
    uri: vscode.Uri,
    bytes: Uint8Array,
    options: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    await this.#filled;
    const name = segments(uri).at(-1) ?? '';
    const old = this.#folder(uri).entries.get(name);
    if (old === undefined && !options.create) throw vscode.FileSystemError.FileNotFound(uri);
    if (old !== undefined && options.create && !options.overwrite) throw vscode.FileSystemError.FileExists(uri);
    this.#put(segments(uri), bytes);
    this.#changes.fire([{ type: old ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri }]);
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    await this.#filled;
    this.#folder(uri).entries.set(segments(uri).at(-1) ?? '', newFolder());
    this.#changes.fire([{ type: vscode.FileChangeType.Created, uri }]);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.#filled;
    this.#find(segments(uri), uri);
    this.#folder(uri).entries.delete(segments(uri).at(-1) ?? '');
    this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  async rename(from: vscode.Uri, to: vscode.Uri, options: { readonly overwrite: boolean }): Promise<void> {
    await this.#filled;
    const entry = this.#find(segments(from), from);
    const target = this.#folder(to);
    const name = segments(to).at(-1) ?? '';
    if (target.entries.has(name) && !options.overwrite) throw vscode.FileSystemError.FileExists(to);
    this.#folder(from).entries.delete(segments(from).at(-1) ?? '');
    target.entries.set(name, entry);
    this.#changes.fire([
      { type: vscode.FileChangeType.Deleted, uri: from },
      { type: vscode.FileChangeType.Created, uri: to },
    ]);
  }
}

async function firstFiles(context: vscode.ExtensionContext): Promise<Record<string, string>> {
  const uri = vscode.Uri.joinPath(context.extensionUri, '..', 'memfs-files.json');
  // The test server wrote this file: names with slashes and the texts under them.
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as Record<string, string>;
}

export function activate(context: vscode.ExtensionContext): void {
  const files = new MemoryFileSystem(firstFiles(context));
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }));
  // The explorer has asked for the root before there was a provider.
  void files.filled.then(() => vscode.commands.executeCommand('workbench.files.action.refreshFilesExplorer'));
}
