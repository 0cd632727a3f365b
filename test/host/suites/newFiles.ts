import * as vscode from 'vscode';
import { createSpeechFile } from '../../../src/vscode/createSpeechFile.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, freshUri } from '../speechFile.ts';

const text = '在会上的讲话\n\n同志们：\n';

async function freshFolder(): Promise<vscode.Uri> {
  const folder = freshUri('');
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Files in memory, under a scheme of its own, with a fault of their own. */
class FaultyFiles implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  readonly #didChange = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#didChange.event;
  /** Made by somebody else after it was seen to be free. */
  late: string | undefined;
  full = false;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const bytes = this.files.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  createDirectory(): void {}

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (this.full) throw new Error('no space is left');
    this.files.set(uri.path, content);
  }

  delete(uri: vscode.Uri): void {
    if (!this.files.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    if (to.path === this.late) this.files.set(to.path, new TextEncoder().encode('别人的稿子'));
    if (this.files.has(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    this.files.set(to.path, this.readFile(from));
    this.files.delete(from.path);
  }
}

async function withFaultyFiles(
  scheme: string,
  use: (files: FaultyFiles, folder: vscode.Uri) => Promise<void>,
): Promise<void> {
  const files = new FaultyFiles();
  const registration = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
  try {
    await use(files, vscode.Uri.from({ scheme, path: '/' }));
  } finally {
    registration.dispose();
  }
}

/** Takes what New Speech suggests, however long its questions take to come. */
async function answerNewSpeech(isDone: () => boolean): Promise<void> {
  void vscode.commands.executeCommand('rostrum.newSpeech');
  const ask = async (): Promise<true | undefined> => {
    if (isDone()) return true;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return undefined;
  };
  await eventually('the draft is open', ask, 30_000);
}

/** Speeches that are made as files. */
export function newFilesSuite(): void {
  suite('new files', () => {
    teardown(closeEditors);

    test('the first free name is taken, and no other file is left', async () => {
      const folder = await freshFolder();
      const first = await createSpeechFile(folder, '讲话', text);
      await createSpeechFile(folder, '讲话', '另一篇');
      const third = await createSpeechFile(folder, '讲话', '第三篇');
      assertEqual(await namesIn(folder), ['讲话 2.speech', '讲话 3.speech', '讲话.speech'], 'names');
      assertEqual([await read(first), await read(third)], [text, '第三篇'], 'texts');
    });

    test('a file that is made while the name is chosen is not overwritten', async () => {
      await withFaultyFiles('rostrum-late', async (files, folder) => {
        files.late = '/讲话.speech';
        const uri = await createSpeechFile(folder, '讲话', text);
        assertEqual([...files.files.keys()], ['/讲话.speech', '/讲话 2.speech'], 'files');
        assertEqual(await read(vscode.Uri.joinPath(folder, '讲话.speech')), '别人的稿子', 'the other file');
        assertEqual(await read(uri), text, 'the new file');
      });
    });

    test('a folder that takes no file is said to, and nothing is left there', async () => {
      await withFaultyFiles('rostrum-full', async (files, folder) => {
        files.full = true;
        const outcome = await createSpeechFile(folder, '讲话', text).then(
          () => 'created',
          () => 'refused',
        );
        assertEqual(outcome, 'refused', 'outcome');
        assertEqual(files.files.size, 0, 'files');
      });
    });

    test('New Speech makes a file that holds its skeleton and is saved', async () => {
      const before = new Set(vscode.workspace.textDocuments);
      const draft = (): vscode.TextDocument | undefined => {
        const document = vscode.window.activeTextEditor?.document;
        return document?.languageId === 'speech' && !before.has(document) ? document : undefined;
      };
      await answerNewSpeech(() => draft() !== undefined);
      const document = draft();
      assert(document, 'no draft');
      await eventually('the draft is saved', () => (document.isDirty ? undefined : true));
      assert(document.getText().length > 100, 'the skeleton is there');
      assertEqual(document.isUntitled, false, 'untitled');
      await eventually('the file holds the draft', async () =>
        (await read(document.uri)) === document.getText() ? true : undefined,
      );
      // However often an edit is taken back, the file remains with the skeleton in it.
      for (let times = 0; times < 5; times++) await vscode.commands.executeCommand('undo');
      assert(document.getText().length > 100, 'the skeleton is still there');
      await vscode.workspace.fs.stat(document.uri);
      await vscode.workspace.fs.delete(document.uri);
    });
  });
}
