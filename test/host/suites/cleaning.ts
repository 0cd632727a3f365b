import * as vscode from 'vscode';
import { storedZip } from '../../../src/services/opening/storedZip.ts';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, freshUri, showFile } from '../speechFile.ts';

const damaged =
  '同志們:\n會(huì)議(yì)要求進(jìn)一步增強(qiáng)責(zé)任意識(shí),領(lǐng)導(dǎo)完成任務(wù)。區(qū)委要?jiǎng)?chuàng)新。\n';
const clean = '同志们：\n会议要求进一步增强责任意识，领导完成任务。区委要创新。\n';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function docx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': RELATIONS,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
  };
  return storedZip(new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

function doubtsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'cleaning.doubt');
}

/** Cleaning, pasting and opening as the editor carries them out. */
export function cleaningSuite(): void {
  suite('cleaning', () => {
    teardown(closeEditors);

    test('a damaged text becomes clean in one step, and one undo takes it back', async () => {
      const { document } = await showFile(damaged);
      await vscode.commands.executeCommand('rostrum.cleanUp');
      assertEqual(document.getText(), clean, 'the text cleaned');
      await vscode.commands.executeCommand('undo');
      assertEqual(document.getText(), damaged, 'the text after one undo');
    });

    test('what was chosen is a hint that moves with the text and goes when it is accepted', async () => {
      const editor = await showFile(damaged);
      const { document } = editor;
      await vscode.commands.executeCommand('rostrum.cleanUp');
      const [doubt] = await eventually('a doubt is shown', () =>
        doubtsOf(document).length > 0 ? doubtsOf(document) : undefined,
      );
      assert(doubt, 'no doubt');
      assertEqual(document.getText(doubt.range), '创', 'the chosen character');
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '各位'));
      await editor.edit((builder) => builder.insert(new vscode.Position(1, 0), '今天，'));
      const [moved] = doubtsOf(document);
      assert(moved, 'the doubt is gone');
      assertEqual(document.getText(moved.range), '创', 'the character after the text was changed before it');
      await vscode.commands.executeCommand('rostrum.acceptCleaning');
      assertEqual(doubtsOf(document).length, 0, 'doubts after they were accepted');
    });

    test('a clean text stays as it is and is not changed', async () => {
      const { document } = await showFile(clean);
      const { version } = document;
      await vscode.commands.executeCommand('rostrum.cleanUp');
      assertEqual(document.version, version, 'the version');
    });

    test('only the selection is cleaned', async () => {
      const editor = await showFile(damaged);
      editor.selection = new vscode.Selection(0, 0, 1, 0);
      await vscode.commands.executeCommand('rostrum.cleanUp');
      assertEqual(editor.document.lineAt(0).text, '同志们：', 'the line that was selected');
      assert(editor.document.lineAt(1).text.startsWith('會(huì)'), 'the other line was cleaned too');
    });

    test('traditional characters become simplified where that is asked for', async () => {
      const { document } = await showFile('香港會議\n');
      await vscode.commands.executeCommand('rostrum.cleanUp');
      assertEqual(document.getText(), '香港會議\n', 'the text after cleaning');
      await vscode.commands.executeCommand('rostrum.toSimplified');
      assertEqual(document.getText(), '香港会议\n', 'the text after conversion');
    });

    test('Paste and Clean puts the cleaned text in', async () => {
      const { document } = await showFile('');
      await vscode.env.clipboard.writeText(damaged);
      await vscode.commands.executeCommand('rostrum.pasteAndClean');
      await eventually('the text is pasted', () => (document.getText() === clean ? true : undefined));
    });

    test('a Word file is opened as a speech', async () => {
      const uri = freshUri('.docx');
      await vscode.workspace.fs.writeFile(uri, docx(['在会上的讲话', '同志们:', '今天开会。']));
      await vscode.commands.executeCommand('rostrum.openAsSpeech', uri);
      const document = vscode.window.activeTextEditor?.document;
      assertEqual(document?.languageId, 'speech', 'the language');
      assertEqual(document?.getText(), '在会上的讲话\n同志们:\n今天开会。', 'the text');
    });

    test('a text in GB18030 is opened as a speech', async () => {
      const uri = freshUri('.txt');
      await vscode.workspace.fs.writeFile(uri, Uint8Array.of(0xb1, 0xea, 0xcc, 0xe2, 0xa3, 0xac, 0xb5, 0xc4));
      await vscode.commands.executeCommand('rostrum.openAsSpeech', uri);
      assertEqual(vscode.window.activeTextEditor?.document.getText(), '标题，的', 'the text');
    });

    test('what is no Word file opens nothing', async () => {
      const uri = freshUri('.docx');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('不是文档'));
      const before = vscode.workspace.textDocuments.length;
      await vscode.commands.executeCommand('rostrum.openAsSpeech', uri);
      assertEqual(vscode.workspace.textDocuments.length, before, 'the open documents');
    });

    test('a Word file can be reopened with its text, and is not taken over', async () => {
      const uri = freshUri('.docx');
      await vscode.workspace.fs.writeFile(uri, docx(['在会上的讲话']));
      await vscode.commands.executeCommand('vscode.openWith', uri, 'rostrum.wordView');
      const input = await eventually('its tab is open', () => {
        const found = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return found instanceof vscode.TabInputCustom ? found : undefined;
      });
      assertEqual(input.viewType, 'rostrum.wordView', 'the view');
    });
  });
}
