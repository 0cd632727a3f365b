import * as vscode from 'vscode';
import { parseSpeech } from '../../../src/core/parser/parseSpeech.ts';
import { renumberEdits } from '../../../src/services/edits/renumber.ts';
import { editSpeech } from '../../../src/vscode/editSpeech.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const disordered = '同志们：\n\n一、提高认识\n（一）看长远。\n（三）看大局。\n三、狠抓落实\n';
const ordered = '同志们：\n\n一、提高认识\n（一）看长远。\n（二）看大局。\n二、狠抓落实\n';

async function setRenumber(value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('rostrum').update('renumber', value, vscode.ConfigurationTarget.Global);
}

/** Renumber as a command and on save, as the editor carries it out. */
export function renumberSuite(): void {
  suite('renumber', () => {
    teardown(async () => {
      await setRenumber(undefined);
      await closeEditors();
    });

    test('all numbers change in one step, and one undo takes all back', async () => {
      const { document } = await showFile(disordered);
      await vscode.commands.executeCommand('rostrum.renumber');
      assertEqual(document.getText(), ordered, 'text');
      await vscode.commands.executeCommand('undo');
      assertEqual(document.getText(), disordered, 'text after undo');
    });

    for (const [name, anchor, active] of [
      ['behind a number that changes', new vscode.Position(4, 2), new vscode.Position(4, 2)],
      ['before a number that changes', new vscode.Position(5, 0), new vscode.Position(5, 0)],
      ['over a number that changes', new vscode.Position(4, 0), new vscode.Position(5, 4)],
      ['from the end backwards', new vscode.Position(5, 6), new vscode.Position(2, 1)],
    ] as const) {
      test(`the selection stays: ${name}`, async () => {
        const editor = await showFile(disordered);
        const selection = new vscode.Selection(anchor, active);
        editor.selection = selection;
        await vscode.commands.executeCommand('rostrum.renumber');
        assertEqual(editor.document.getText(), ordered, 'text');
        await new Promise((resolve) => setTimeout(resolve, 100));
        assert(editor.selection.isEqual(selection), `selected is ${JSON.stringify(editor.selection)}`);
      });
    }

    test('Renumber Section leaves the numbers of other sections alone', async () => {
      const editor = await showFile(disordered);
      editor.selection = new vscode.Selection(3, 5, 3, 5);
      await vscode.commands.executeCommand('rostrum.renumberSection');
      assertEqual(editor.document.getText(), ordered.replace('二、狠', '三、狠'), 'text');
    });

    test('a speech in order stays untouched', async () => {
      const { document } = await showFile(ordered);
      await vscode.commands.executeCommand('rostrum.renumber');
      assertEqual(document.isDirty, false, 'dirty');
      assertEqual(document.getText(), ordered, 'text');
    });

    test('an editor that is read-only stays untouched, and the command ends', async () => {
      const { document } = await showFile(disordered);
      await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
      await vscode.commands.executeCommand('rostrum.renumber');
      assertEqual(document.getText(), disordered, 'text');
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    test('where the text changed meanwhile, the edits are computed anew', async () => {
      const editor = await showFile(disordered);
      let computed = 0;
      const typed = editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '在会上的讲话\n'));
      const outcome = await editSpeech(editor, { get: (document) => parseSpeech(document.getText()) }, (speech) => {
        computed += 1;
        return renumberEdits(speech);
      });
      assertEqual(await typed, true, 'typed');
      assertEqual(outcome, { kind: 'made', count: 2 }, 'outcome');
      assertEqual(editor.document.getText(), `在会上的讲话\n${ordered}`, 'text');
      assert(computed > 1, `computed ${computed} times`);
    });

    test('a save renumbers where the setting says so', async () => {
      const editor = await showFile(disordered);
      await setRenumber('onSave');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '　'));
      await editor.document.save();
      assertEqual(editor.document.getText(), `　${ordered}`, 'text');
      await eventually('the file is saved', () => (editor.document.isDirty ? undefined : true));
    });

    test('a save leaves the numbers alone otherwise', async () => {
      const editor = await showFile(disordered);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '　'));
      await editor.document.save();
      assertEqual(editor.document.getText(), `　${disordered}`, 'text');
    });
  });
}
