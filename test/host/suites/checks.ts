import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const OFF = 'checks.off';

function own(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Rostrum');
}

function idOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

async function problem(document: vscode.TextDocument, id: string): Promise<vscode.Diagnostic> {
  return eventually(`${id} is reported`, () => own(document).find((each) => idOf(each) === id));
}

async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind?.value,
  );
}

async function applyNth(document: vscode.TextDocument, id: string, nth: number): Promise<void> {
  const actions = await eventually('a fix', async () => {
    const { range } = await problem(document, id);
    const found = (await actionsAt(document, range)).filter(({ edit }) => edit !== undefined);
    return found.length > 0 ? found : undefined;
  });
  const edit = actions[nth]?.edit;
  assert(edit, `action ${nth} of ${actions.map(({ title }) => title).join(', ')}`);
  assert(await vscode.workspace.applyEdit(edit), 'applied');
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function inFolder(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

const MISCOUNTED = '同志们：\n下面，我讲两点意见。\n一、提高认识\n二、抓好落实\n三、加强领导\n';

/** Checks, from the squiggle to the fix, as the editor carries them out. */
export function checksSuite(): void {
  suite('checks', () => {
    teardown(async () => {
      await vscode.workspace.getConfiguration('rostrum').update(OFF, undefined, vscode.ConfigurationTarget.Global);
      await closeEditors();
    });

    test('a count that does not come out: severity, place, related items, page', async () => {
      const { document } = await showFile(MISCOUNTED);
      const found = await problem(document, 'count.mismatch');
      assertEqual(found.severity, vscode.DiagnosticSeverity.Warning, 'severity');
      assertEqual(document.getText(found.range), '两', 'range');
      assertEqual(
        found.relatedInformation?.map(({ location }) => document.getText(location.range)),
        ['一、提高认识', '二、抓好落实', '三、加强领导'],
        'related',
      );
      assert(typeof found.code === 'object', 'a link');
      const page = await vscode.workspace.openTextDocument(found.code.target);
      assert(page.getText().includes('count.mismatch'), 'the page about the check');
      assertEqual(document.isDirty, false, 'dirty');
    });

    test('both ways to put a count right, each one step to undo', async () => {
      const { document } = await showFile(MISCOUNTED);
      await applyNth(document, 'count.mismatch', 0);
      assertEqual(document.getText(), MISCOUNTED.replace('两点', '三点'), 'the number');
      await eventually('nothing is reported', () => (own(document).length === 0 ? true : undefined));
      await vscode.commands.executeCommand('undo');
      assertEqual(document.getText(), MISCOUNTED, 'undone');
      await applyNth(document, 'count.mismatch', 1);
      assertEqual(document.getText(), MISCOUNTED.replace('三、加强领导\n', ''), 'the item');
    });

    test('not here: a comment is written, and the paragraph is left out', async () => {
      const { document } = await showFile('同志们：\n抓好落实。。\n');
      const { range } = await problem(document, 'punct.double');
      const action = (await actionsAt(document, range)).find(({ edit }) =>
        edit?.get(document.uri).some(({ newText }) => newText.startsWith('<!--')),
      );
      assert(action?.edit && (await vscode.workspace.applyEdit(action.edit)), 'not here');
      assertEqual(document.getText(), '同志们：\n<!-- 不查 punct.double -->\n抓好落实。。\n', 'text');
      await eventually('nothing is reported', () => (own(document).length === 0 ? true : undefined));
    });

    test('a check is turned off, and on again', async () => {
      const { document } = await showFile('同志们：\n抓好落实。。\n');
      await problem(document, 'punct.double');
      await vscode.commands.executeCommand('rostrum.turnCheckOff', 'punct.double', document.uri);
      await eventually('nothing is reported', () => (own(document).length === 0 ? true : undefined));
      const off = vscode.workspace.getConfiguration('rostrum').get<readonly string[]>(OFF);
      assertEqual(off, ['text.long', 'punct.double'], 'setting');
      await vscode.workspace.getConfiguration('rostrum').update(OFF, undefined, vscode.ConfigurationTarget.Global);
      await problem(document, 'punct.double');
    });

    test('fix all: the safe ones at once, nothing a second time', async () => {
      const { document } = await showFile('同志们:\n布署工作,抓好"两山"...\n讲三点意见。\n一、甲\n二、乙\n');
      await problem(document, 'term.form');
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const kind = vscode.CodeActionKind.SourceFixAll.append('rostrum');
      const [action] = await actionsAt(document, whole, kind);
      assert(action?.edit && (await vscode.workspace.applyEdit(action.edit)), 'fix all');
      const right = '同志们：\n部署工作，抓好“两山”……\n讲三点意见。\n一、甲\n二、乙\n';
      assertEqual(document.getText(), right, 'text');
      assertEqual((await actionsAt(document, whole, kind)).length, 0, 'a second time');
      await vscode.commands.executeCommand('rostrum.fixAll');
      assertEqual(document.getText(), right, 'by command');
    });

    test('a fix for a text that has changed since is refused', async () => {
      const editor = await showFile('同志们：\n抓好落实。。\n');
      const { document } = editor;
      const { range } = await problem(document, 'punct.double');
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '要'));
      const stale = (await actionsAt(document, range)).filter(({ edit }) => edit !== undefined);
      assertEqual(
        stale.map(({ title }) => title),
        [],
        'nothing is offered for what was there',
      );
      await applyNth(document, 'punct.double', 0);
      assertEqual(document.getText(), '同志们：\n要抓好落实。\n', 'the place as it is now');
    });

    test('format: the document, then nothing', async () => {
      const { document } = await showFile('同志们:\n抓好落实,到 2026 年...  \n');
      await vscode.commands.executeCommand('editor.action.formatDocument');
      assertEqual(document.getText(), '同志们：\n抓好落实，到2026年……\n', 'text');
    });

    test('the folder’s lexicon and people file; a broken row is told', async () => {
      const [lexicon, people] = [inFolder('讲话稿词表.tsv'), inFolder('讲话稿人员.tsv')];
      await write(lexicon, '写法\t改为\n攻坚任务\t攻坚行动\n\t坏行\n');
      await write(people, '张晓明\t县长\n');
      try {
        const { document } = await showFile('同志们：\n请县长张小明部署攻坚任务。\n');
        await problem(document, 'term.form');
        await problem(document, 'name.variant');
        const row = await eventually('the broken row', () => vscode.languages.getDiagnostics(lexicon)[0]);
        assertEqual(row.range.start.line, 2, 'line');
        await vscode.commands.executeCommand('vscode.open', lexicon);
        const editor = await eventually('the lexicon', () => vscode.window.activeTextEditor);
        await editor.edit((edit) => edit.replace(new vscode.Range(1, 0, 3, 0), ''));
        await editor.document.save();
        await eventually('the row is no more', () =>
          vscode.languages.getDiagnostics(lexicon).length === 0 ? true : undefined,
        );
        await eventually('its form is right', () =>
          own(document).every((each) => idOf(each) !== 'term.form') ? true : undefined,
        );
      } finally {
        await closeEditors();
        await vscode.workspace.fs.delete(lexicon);
        await vscode.workspace.fs.delete(people);
      }
    });

    test('ten thousand problems: the first are shown, and how many are not', async () => {
      const { document } = await showFile(`同志们：\n${'好。。\n'.repeat(10_000)}`);
      const all = await eventually('problems', () => (own(document).length > 0 ? own(document) : undefined));
      assertEqual(all.length, 501, 'shown');
      assert(
        all.some(({ message }) => message.includes('9500')),
        'a note of the others',
      );
    });
  });
}
