import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { FIRST_EXPORT } from '../../../src/services/export/exportChoice.ts';
import { chooseAndExport, exportAll, type Saver } from '../../../src/vscode/features/exportSpeech.ts';
import { recallExport } from '../../../src/vscode/rememberedExport.ts';
import { replaceFile } from '../../../src/vscode/replaceFile.ts';
import { SpeechDocuments } from '../../../src/vscode/speechDocuments.ts';
import { assert, assertEqual } from '../assert.ts';
import { EmptyMemento } from '../emptyMemento.ts';
import { type Act, ScriptedAsker } from '../scriptedAsker.ts';
import { closeEditors, freshUri, showFile } from '../speechFile.ts';

const SPEECH = '在推进会上的讲话\n同志们：\n今天开会。（掌声）\n一、提高认识\n二、狠抓落实\n【待核实】\n';

/** Puts a single file where the test says, and answers what is to become of files that are there. */
class ScriptedSaver implements Saver {
  readonly suggested: vscode.Uri[] = [];
  readonly asked: (readonly string[])[] = [];
  readonly #target: vscode.Uri | undefined;
  readonly #answer: 'overwrite' | 'skip' | undefined;

  constructor(target: vscode.Uri | undefined, answer?: 'overwrite' | 'skip') {
    this.#target = target;
    this.#answer = answer;
  }

  readonly place = async (suggested: vscode.Uri): Promise<vscode.Uri | undefined> => {
    this.suggested.push(suggested);
    return this.#target;
  };

  readonly overwrite = async (names: readonly string[]): Promise<'overwrite' | 'skip' | undefined> => {
    this.asked.push(names);
    return this.#answer;
  };
}

async function readText(uri: vscode.Uri): Promise<string> {
  return strFromU8(await vscode.workspace.fs.readFile(uri));
}

/** `word/document.xml` of a Word file. */
async function documentXml(uri: vscode.Uri): Promise<string> {
  const part = unzipSync(await vscode.workspace.fs.readFile(uri))['word/document.xml'];
  assert(part, 'there is no document.xml');
  return strFromU8(part);
}

async function namesBeside(uri: vscode.Uri): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'));
  return entries.map(([name]) => name);
}

/** Export, as the editor carries it out. */
export function exportingSuite(): void {
  suite('export', () => {
    let documents: SpeechDocuments;
    let workspaceState: vscode.Memento;

    setup(() => {
      documents = new SpeechDocuments();
      workspaceState = new EmptyMemento();
    });

    teardown(async () => {
      documents.dispose();
      await closeEditors();
    });

    const needs = () => ({ documents, workspaceState, pdf: undefined, log: { error: () => {} } });

    test('a Word file is written where it is wanted, and nothing else is left there', async () => {
      const { document } = await showFile(SPEECH);
      const target = freshUri('.docx');
      const before = await namesBeside(target);
      const saver = new ScriptedSaver(target);
      const exported = await exportAll(needs(), [document], FIRST_EXPORT, saver);
      assertEqual(exported.length, 1, 'exported');
      assert((await documentXml(target)).includes('狠抓落实'), 'the text is in the file');
      assert(saver.suggested[0]?.path.endsWith('/在推进会上的讲话（送审稿）.docx'), 'suggested name');
      const added = (await namesBeside(target)).filter((name) => !before.includes(name));
      assertEqual(added.join(), target.path.split('/').at(-1) ?? '', 'files that are new');
      assertEqual(document.getText(), SPEECH, 'the speech');
    });

    test('what is chosen is asked for once, carried out and remembered', async () => {
      const { document } = await showFile(SPEECH);
      const target = freshUri('.txt');
      const acts: readonly Act[] = ['enter', 'enter', 'enter'];
      await workspaceState.update('rostrum.export', { kind: 'chat', stageDirections: 'dropped' });
      const asker = new ScriptedAsker(acts);
      await chooseAndExport(needs(), [document], asker, new ScriptedSaver(target));
      assertEqual(
        await readText(target),
        '在推进会上的讲话\n\n同志们：\n\n今天开会。\n\n一、提高认识\n\n二、狠抓落实\n\n【待核实】\n',
        'text',
      );
      assertEqual(asker.asked.length, 3, 'questions');
      assertEqual(recallExport(workspaceState).kind, 'chat', 'remembered');
    });

    test('whoever cancels writes nothing and remembers nothing', async () => {
      const { document } = await showFile(SPEECH);
      const before = await namesBeside(document.uri);
      await chooseAndExport(needs(), [document], new ScriptedAsker(['escape']), new ScriptedSaver(freshUri('.docx')));
      await chooseAndExport(needs(), [document], new ScriptedAsker([]), new ScriptedSaver(undefined));
      assertEqual((await namesBeside(document.uri)).join(), before.join(), 'files');
      assertEqual(workspaceState.keys().length, 0, 'remembered');
    });

    test('several speeches go beside their files, under names of their own; those that are there are asked about', async () => {
      const first = (await showFile(SPEECH)).document;
      const second = (await showFile(SPEECH)).document;
      const choice = { ...FIRST_EXPORT, kind: 'outline' } as const;
      const saver = new ScriptedSaver(undefined, 'skip');
      const exported = await exportAll(needs(), [first, second], choice, saver);
      const names = exported.map(({ target }) => target.path.split('/').at(-1));
      assertEqual(names.join(), '在推进会上的讲话（提纲）.txt,在推进会上的讲话（提纲） 2.txt', 'names');
      assertEqual(saver.asked.length, 0, 'asked');
      const again = await exportAll(needs(), [first, second], choice, saver);
      assertEqual(again.length, 0, 'skipped');
      assertEqual(saver.asked[0]?.length ?? 0, 2, 'asked about');
      const over = await exportAll(needs(), [first, second], choice, new ScriptedSaver(undefined, 'overwrite'));
      assertEqual(over.length, 2, 'overwritten');
      for (const { target } of over) await vscode.workspace.fs.delete(target);
    });

    test('a PDF is made of the pages by a browser, of the Word file by LibreOffice; without a program none is written', async () => {
      const { document } = await showFile(SPEECH);
      const target = freshUri('.pdf');
      const choice = { ...FIRST_EXPORT, kind: 'pdf' } as const;
      const absent = { find: async () => [], make: async () => ({ kind: 'cancelled' }) as const };
      const none = await exportAll({ ...needs(), pdf: absent }, [document], choice, new ScriptedSaver(target));
      assertEqual(none.length, 0, 'exported without a program');
      for (const [kind, begin] of [
        ['browser', '<!DOCTYPE html>'],
        ['libreOffice', 'PK'],
      ] as const) {
        const pdf = {
          find: async () => [{ kind, path: '/program' }],
          make: async (_program: unknown, source: Uint8Array) => ({ kind: 'made', bytes: source }) as const,
        };
        await exportAll({ ...needs(), pdf }, [document], choice, new ScriptedSaver(target));
        assert((await readText(target)).startsWith(begin), `made by ${kind}`);
      }
    });

    test('the large copy becomes HTML and PDF as well', async () => {
      const { document } = await showFile(SPEECH);
      const page = freshUri('.html');
      const saver = new ScriptedSaver(page);
      await exportAll(needs(), [document], { ...FIRST_EXPORT, kind: 'podiumHtml' }, saver);
      assert(saver.suggested[0]?.path.endsWith('（大字版）.html'), 'suggested name');
      const html = await readText(page);
      const pdf = {
        find: async () => [{ kind: 'browser', path: '/program' } as const],
        make: async (_program: unknown, source: Uint8Array) => ({ kind: 'made', bytes: source }) as const,
      };
      const target = freshUri('.pdf');
      const choice = { ...FIRST_EXPORT, kind: 'podiumPdf' } as const;
      await exportAll({ ...needs(), pdf }, [document], choice, new ScriptedSaver(target));
      assertEqual(await readText(target), html, 'the same pages');
      await exportAll(needs(), [document], { ...FIRST_EXPORT, kind: 'html' }, new ScriptedSaver(page));
      assert((await readText(page)) !== html, 'not those of the official layout');
    });

    test('a PDF that was stopped leaves the old file, and no other program is asked', async () => {
      const { document } = await showFile(SPEECH);
      const target = freshUri('.pdf');
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('old'));
      let asked = 0;
      const pdf = {
        find: async () => [{ kind: 'browser', path: '/a' } as const, { kind: 'libreOffice', path: '/b' } as const],
        make: async () => {
          asked += 1;
          return { kind: 'cancelled' } as const;
        },
      };
      const choice = { ...FIRST_EXPORT, kind: 'pdf' } as const;
      const exported = await exportAll({ ...needs(), pdf }, [document], choice, new ScriptedSaver(target));
      assertEqual(exported.length, 0, 'exported');
      assertEqual(asked, 1, 'asked');
      assertEqual(await readText(target), 'old', 'content');
    });

    test('where no program can be started, the pages go into a file that a browser prints as PDF', async () => {
      const { document } = await showFile(SPEECH);
      const target = freshUri('.html');
      const saver = new ScriptedSaver(target);
      const exported = await exportAll(needs(), [document], { ...FIRST_EXPORT, kind: 'pdf' }, saver);
      assertEqual(exported.length, 1, 'exported');
      assert(saver.suggested[0]?.path.endsWith('（送审稿）.html'), 'suggested name');
      assert((await readText(target)).startsWith('<!DOCTYPE html>'), 'content');
    });

    test('a file is not written over its speech', async () => {
      const { document } = await showFile(SPEECH);
      const saver = new ScriptedSaver(document.uri);
      assertEqual((await exportAll(needs(), [document], FIRST_EXPORT, saver)).length, 0, 'exported');
      assertEqual(await readText(document.uri), SPEECH, 'the speech');
    });

    test('HTML holds the pages, runs nothing and loads nothing', async () => {
      const { document } = await showFile(SPEECH);
      const target = freshUri('.html');
      const saver = new ScriptedSaver(target);
      await exportAll(needs(), [document], { ...FIRST_EXPORT, kind: 'html', contents: true }, saver);
      const html = await readText(target);
      assert(saver.suggested[0]?.path.endsWith('/在推进会上的讲话（送审稿）.html'), 'suggested name');
      assertEqual(html.match(/<section /g)?.length ?? 0, 1, 'pages');
      assert(html.includes('<a href="#page-1"><span class="fangsong">二、狠抓落实</span></a>'), 'contents');
      assert(!/<script|src=|url\(/.test(html), 'nothing is loaded');
    });

    test('a folder that is gone is told of, and nothing is made in its place', async () => {
      const gone = vscode.Uri.joinPath(freshUri(''), 'a.docx');
      assertEqual(await replaceFile(gone, new Uint8Array([1])), 'folderGone', 'fault');
    });

    test('a file that may not be written stays as it was', async () => {
      const uri = freshUri('.docx');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('old'));
      const before = await namesBeside(uri);
      // Of files of this computer alone it can be asked.
      if (uri.scheme !== 'file') return;
      assertEqual(await replaceFile(uri, new Uint8Array([1]), async (path) => path === uri.fsPath), 'locked', 'fault');
      assertEqual(await readText(uri), 'old', 'content');
      assertEqual((await namesBeside(uri)).join(), before.join(), 'files');
    });

    test('a file that is there is replaced whole', async () => {
      const uri = freshUri('.docx');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('a long text that was there before'));
      assertEqual(await replaceFile(uri, new TextEncoder().encode('new')), undefined, 'fault');
      assertEqual(await readText(uri), 'new', 'content');
    });
  });
}
