import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const planned = '---\n时长: 5\n语速: 180\n---\n同志们：\n一、甲\n甲文。\n二、乙{1分钟}\n三、丙\n';

/** The time budgets in a text. */
function budgets(text: string): readonly string[] {
  return [...text.matchAll(/[{](.+?)[}]/g)].map((match) => match[1] ?? '');
}

async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(words));
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll('&nbsp;', ' ');
}

function statisticsTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('rostrum.statistics'));
}

/** Time of a speech: what is shared, by what rate it is told, and the view of its figures. */
export function speechTimeSuite(): void {
  suite('time of a speech', () => {
    teardown(async () => {
      await vscode.workspace
        .getConfiguration('rostrum')
        .update('speakingRate', undefined, vscode.ConfigurationTarget.Global);
      await closeEditors();
    });

    test('the rest is shared among the sections without a budget, as one step to undo', async () => {
      const { document, selection } = await showFile(planned);
      await vscode.commands.executeCommand('rostrum.shareRest');
      assertEqual(budgets(document.getText()), ['1分50秒', '1分钟', '1分50秒'], 'budgets');
      assert(vscode.window.activeTextEditor?.selection.isEqual(selection), 'the cursor moved');
      await vscode.commands.executeCommand('undo');
      assertEqual(document.getText(), planned, 'undone');
    });

    test('without minutes nothing is shared', async () => {
      const text = '同志们：\n一、甲\n二、乙\n';
      const { document } = await showFile(text);
      await vscode.commands.executeCommand('rostrum.shareRest');
      assertEqual(document.getText(), text, 'text');
    });

    test('a speech without a rate of its own follows the setting', async () => {
      const { document } = await showFile(`同志们：\n一、甲\n${'好'.repeat(598)}。\n二、乙\n`);
      assert((await hoverText(document, '一、甲')).includes('3 min 20 s'), 'at 180 a minute');
      await vscode.workspace.getConfiguration('rostrum').update('speakingRate', 150, vscode.ConfigurationTarget.Global);
      await eventually('at 150 a minute', async () =>
        (await hoverText(document, '一、甲')).includes('4 min') ? true : undefined,
      );
    });

    test('the statistics open beside the speech, once, and close', async () => {
      await showFile(planned);
      await vscode.commands.executeCommand('rostrum.showStatistics');
      await eventually('a tab', statisticsTab);
      await vscode.commands.executeCommand('rostrum.showStatistics');
      const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
      assertEqual(all.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1, 'tabs');
      // A tab whose title has just changed is another one to the workbench: it is asked for again.
      await eventually('closed', async () => {
        const present = statisticsTab();
        if (present === undefined) return true;
        await vscode.window.tabGroups.close(present);
        return undefined;
      });
    });

    test('without a speech the statistics stay closed', async () => {
      await showFile('别的文字\n', '.txt');
      await vscode.commands.executeCommand('rostrum.showStatistics');
      assertEqual(statisticsTab(), undefined, 'tab');
    });
  });
}
