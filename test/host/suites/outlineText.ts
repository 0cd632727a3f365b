import * as vscode from 'vscode';
import type { OutlineTextChoice } from '../../../src/services/outlineTextChoice.ts';
import { writeOutline } from '../../../src/vscode/features/copyOutline.ts';
import { recallOutlineText } from '../../../src/vscode/rememberedOutlineText.ts';
import { SpeechDocuments } from '../../../src/vscode/speechDocuments.ts';
import { assertEqual, eventually } from '../assert.ts';
import { EmptyMemento } from '../emptyMemento.ts';
import { type Act, ScriptedAsker } from '../scriptedAsker.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const head = '在推进会上的讲话\n（2026年3月6日）\n';
const body = '同志们：\n今天开会。\n一、提高认识\n（一）看长远。\n二、狠抓落实\n';

/** Writes the outline of a speech as was chosen the last time; the acts change what is chosen. */
async function write(
  speech: vscode.TextDocument,
  choice: OutlineTextChoice,
  acts: readonly Act[] = [],
): Promise<{ readonly state: vscode.Memento; readonly asker: ScriptedAsker }> {
  const documents = new SpeechDocuments();
  const state = new EmptyMemento();
  const asker = new ScriptedAsker(acts);
  try {
    await state.update('rostrum.outlineText', choice);
    await eventually('the speech is current', () => (documents.current === speech ? true : undefined));
    await writeOutline({ documents, workspaceState: state }, asker);
  } finally {
    documents.dispose();
  }
  return { state, asker };
}

/** The outline as text, as the editor carries it out. */
export function outlineTextSuite(): void {
  suite('outline as text', () => {
    teardown(closeEditors);

    const contents: OutlineTextChoice = {
      destination: 'contents',
      form: { levels: 1, numbered: true, format: 'plain' },
    };

    test('contents are written in one step, and one undo takes them back', async () => {
      const { document } = await showFile(head + body);
      const { asker } = await write(document, contents);
      assertEqual(document.getText(), `${head}目录\n一、提高认识\n二、狠抓落实\n${body}`, 'text');
      assertEqual(asker.asked.length, 3, 'questions: contents have no format');
      await vscode.commands.executeCommand('undo');
      assertEqual(document.getText(), head + body, 'text after undo');
    });

    test('contents that are there are brought up to date, and then left alone', async () => {
      const { document } = await showFile(`${head}提纲\n一、认识\n${body}`);
      await write(document, contents);
      assertEqual(document.getText(), `${head}提纲\n一、提高认识\n二、狠抓落实\n${body}`, 'text');
      const { version } = document;
      await write(document, contents);
      assertEqual(document.version, version, 'version');
    });

    test('an editor that is read-only stays untouched, and the command ends', async () => {
      const { document } = await showFile(head + body);
      await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
      await write(document, contents);
      assertEqual(document.getText(), head + body, 'text');
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    test('a new file takes it as Markdown', async () => {
      const { document } = await showFile(head + body);
      await write(document, {
        destination: 'newDocument',
        form: { levels: 'all', numbered: false, format: 'markdown' },
      });
      const made = vscode.window.activeTextEditor?.document;
      assertEqual(made?.getText(), '# 在推进会上的讲话\n\n- 提高认识\n  - 看长远\n- 狠抓落实\n', 'text');
      assertEqual(made?.languageId, 'markdown', 'language');
    });

    test('another file takes it at its cursor', async () => {
      const { document } = await showFile(head + body);
      // The other file would take its tab.
      await vscode.commands.executeCommand('workbench.action.keepEditor');
      const documents = new SpeechDocuments();
      const state = new EmptyMemento();
      try {
        await eventually('the speech is current', () => (documents.current === document ? true : undefined));
        const other = await showFile('附：\n', '.txt');
        other.selection = new vscode.Selection(new vscode.Position(1, 0), new vscode.Position(1, 0));
        await state.update('rostrum.outlineText', {
          destination: 'cursor',
          form: { levels: 1, numbered: true, format: 'plain' },
        });
        await writeOutline({ documents, workspaceState: state }, new ScriptedAsker([]));
        assertEqual(
          other.document.getText().replaceAll('\r\n', '\n'),
          '附：\n在推进会上的讲话\n\n一、提高认识\n二、狠抓落实\n',
          'text',
        );
        assertEqual(document.getText(), head + body, 'the speech');
      } finally {
        documents.dispose();
      }
    });

    test('whoever goes back chooses anew, whoever cancels changes nothing', async () => {
      const { document } = await showFile(head + body);
      const { state, asker } = await write(document, contents, ['enter', 'back', 'enter', 'escape']);
      assertEqual(
        asker.asked.map(({ place }) => place.step),
        [1, 2, 1, 2],
        'steps',
      );
      assertEqual(document.getText(), head + body, 'text');
      assertEqual(recallOutlineText(state), contents, 'remembered');
    });
  });
}
