import * as vscode from 'vscode';
import { assert, assertEqual } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const HEAD = '在会上的讲话\n同志们：\n我讲两点意见。\n';

/** The text with ｜ where the cursor stands. */
function marked({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const offset = document.offsetAt(selection.active);
  return `${text.slice(0, offset)}｜${text.slice(offset)}`;
}

/** Opens a speech whose cursor stands at its ｜. */
async function showMarked(text: string): Promise<vscode.TextEditor> {
  const editor = await showFile(text.replace('｜', ''));
  const place = editor.document.positionAt(text.indexOf('｜'));
  editor.selection = new vscode.Selection(place, place);
  return editor;
}

async function setRenumber(value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('rostrum').update('renumber', value, vscode.ConfigurationTarget.Global);
}

/** The commands on the section or the item around the cursor, as the editor carries them out. */
export function sectionEditSuite(): void {
  suite('section edits', () => {
    teardown(async () => {
      await setRenumber(undefined);
      await closeEditors();
    });

    for (const [name, command, before, after] of [
      ['up', 'moveUp', '一、甲\n甲文。\n二、乙\n乙｜文。\n', '一、乙\n乙｜文。\n二、甲\n甲文。\n'],
      ['down', 'moveDown', '一、甲｜\n甲文。\n二、乙\n乙文。\n', '一、乙\n乙文。\n二、甲｜\n甲文。\n'],
      ['up past the first: nothing', 'moveUp', '一、甲｜\n二、乙\n', '一、甲｜\n二、乙\n'],
      ['an item within its paragraph', 'moveDown', '一是甲｜；二是乙。\n', '一是乙；二是甲｜。\n'],
      ['demote', 'demote', '一、甲\n甲文。\n二、乙｜\n三、丙\n', '一、甲\n甲文。\n（一）乙｜\n二、丙\n'],
      ['promote', 'promote', '一、甲\n（一）乙｜\n二、丙\n', '一、甲\n二、乙｜\n三、丙\n'],
      ['a sibling behind', 'insertAfter', '一、甲｜\n甲文。\n二、乙\n', '一、甲\n甲文。\n二、｜\n三、乙\n'],
      ['a copy', 'duplicateSection', '一、甲｜\n二、乙\n', '一、甲\n二、甲｜\n三、乙\n'],
      ['delete', 'deleteSection', '一、甲｜\n甲文。\n二、乙\n三、丙\n', '｜一、乙\n二、丙\n'],
      ['items to points', 'itemsToPoints', '做到：一是甲｜；二是乙。\n', '做到：\n（一）甲｜。\n（二）乙。\n'],
      ['the list goes on', 'continueList', '做到：一是甲。二是乙。｜\n', '做到：一是甲。二是乙。三是｜\n'],
      ['… between two of its members', 'continueList', '一、甲｜\n二、乙\n', '一、甲\n二、｜\n三、乙\n'],
      [
        'glued headings',
        'breakIntoParagraphs',
        '一、甲。好。二、乙｜。好。三、丙。好。\n',
        '一、甲。好。\n二、乙｜。好。\n三、丙。好。\n',
      ],
    ] as const) {
      test(`${name}, one step to undo`, async () => {
        const editor = await showMarked(HEAD + before);
        const { document, selection } = editor;
        await vscode.commands.executeCommand(`rostrum.${command}`);
        assertEqual(marked(editor), HEAD + after, 'text and cursor');
        if (before === after) return;
        await vscode.commands.executeCommand('undo');
        assertEqual(document.getText(), HEAD + before.replace('｜', ''), 'text after undo');
        assert(editor.selection.isEqual(selection), 'the cursor is back');
      });
    }

    test('cut, and pasted behind another; copied, and pasted behind itself', async () => {
      const editor = await showMarked(`${HEAD}一、甲｜\n甲文。\n二、乙\n三、丙\n`);
      const { document } = editor;
      const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`rostrum.${command}`);
      await run('cutSection');
      assertEqual(marked(editor), `${HEAD}｜一、乙\n二、丙\n`, 'cut');
      assertEqual(await vscode.env.clipboard.readText(), '一、甲\n甲文。\n', 'the clipboard');
      await run('pasteSection');
      assertEqual(marked(editor), `${HEAD}一、乙\n｜二、甲\n甲文。\n三、丙\n`, 'pasted');
      await run('copySection');
      assertEqual(marked(editor), `${HEAD}一、乙\n｜二、甲\n甲文。\n三、丙\n`, 'copied');
      await run('pasteSection');
      assertEqual(marked(editor), `${HEAD}一、乙\n二、甲\n甲文。\n｜三、甲\n甲文。\n四、丙\n`, 'pasted again');
      for (let step = 0; step < 3; step++) await vscode.commands.executeCommand('undo');
      assertEqual(document.getText(), `${HEAD}一、甲\n甲文。\n二、乙\n三、丙\n`, 'text after undo');
    });

    for (const renumbering of ['manual', 'onSave']) {
      test(`markers travel with their sections where the setting is ${renumbering}`, async () => {
        await setRenumber(renumbering);
        const editor = await showMarked(`${HEAD}一、甲\n二、乙｜\n`);
        await vscode.commands.executeCommand('rostrum.moveUp');
        assertEqual(marked(editor), `${HEAD}二、乙｜\n一、甲\n`, 'text and cursor');
      });
    }

    test('the selection grows from the item to its section, and stays at the outermost', async () => {
      const editor = await showMarked(`${HEAD}一、甲\n做到：一是子；二是｜丑。\n二、乙\n`);
      const selected = async (): Promise<string> => {
        await vscode.commands.executeCommand('rostrum.selectSection');
        return editor.document.getText(editor.selection);
      };
      assertEqual(await selected(), '二是丑。', 'first');
      assertEqual(await selected(), '一、甲\n做到：一是子；二是丑。\n', 'second');
      assertEqual(await selected(), '一、甲\n做到：一是子；二是丑。\n', 'third');
    });

    test('a speech that is read-only stays as it is', async () => {
      const { document } = await showMarked(`${HEAD}一、甲\n二、乙｜\n`);
      await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
      await vscode.commands.executeCommand('rostrum.moveUp');
      assertEqual(document.getText(), `${HEAD}一、甲\n二、乙\n`, 'text');
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    test('the light bulb offers to continue the list where it can go on, and nowhere else', async () => {
      const offered = async (text: string): Promise<readonly string[]> => {
        const { document, selection } = await showMarked(text);
        const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          selection,
        );
        return actions.filter(({ kind }) => kind?.value.endsWith('continueList')).map(({ title }) => title);
      };
      assertEqual((await offered(`${HEAD}做到：一是甲。二是乙。｜\n`)).length, 1, 'behind an item');
      assertEqual((await offered(`${HEAD}今天天气｜很好。\n`)).length, 0, 'in running text');
    });
  });
}
