import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const speech = `同志们：

　　下面，我讲两点意见。

　　一、看清差距{3分钟}

　　（一）成绩要讲够。上年办成，今年再办。

　　（二）问题要讲透。

　　二、抓好落实

　　各村要定人定责。
`;

/** The place behind the words; they stand in the speech once. */
function behind(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(speech.indexOf(words) + words.length);
}

async function ask<Answer>(
  command: string,
  document: vscode.TextDocument,
  ...rest: readonly unknown[]
): Promise<readonly Answer[]> {
  return eventually(`${command} answers`, async () => {
    const answer = await vscode.commands.executeCommand<Answer[] | undefined>(command, document.uri, ...rest);
    return answer !== undefined && answer.length > 0 ? answer : undefined;
  });
}

/** Smart select, hover, highlights, definitions and steps through the sections, as the editor gets them. */
export function navigationSuite(): void {
  suite('navigation', () => {
    teardown(closeEditors);

    test('Expand Selection grows by clause, sentence, paragraph and section', async () => {
      const { document } = await showFile(speech);
      const [innermost] = await ask<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', document, [
        behind(document, '上年办'),
      ]);
      const texts: string[] = [];
      for (let range = innermost; range !== undefined; range = range.parent) texts.push(document.getText(range.range));
      const wanted = [
        '上年办成，',
        '上年办成，今年再办。',
        '（一）成绩要讲够。上年办成，今年再办。',
        speech.slice(speech.indexOf('一、看清'), speech.indexOf('\n\n　　二、')),
        speech,
      ];
      assertEqual(
        texts.filter((text) => wanted.includes(text)),
        wanted,
        `steps among ${JSON.stringify(texts)}`,
      );
    });

    test('a hover tells the place, the length and the budget of a heading', async () => {
      const { document } = await showFile(speech);
      const [hover] = await ask<vscode.Hover>('vscode.executeHoverProvider', document, behind(document, '看清'));
      assert(hover?.range !== undefined, 'a range');
      assertEqual(document.getText(hover.range), '一、看清差距', 'words');
      const text = hover.contents.map((each) => (typeof each === 'string' ? each : each.value)).join('\n');
      assert(/1\D+2.*·.*·.*3/.test(text), `place and budget in ${text}`);
    });

    test('running text has no hover', async () => {
      const { document } = await showFile(speech);
      await ask('vscode.executeHoverProvider', document, behind(document, '看清'));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        behind(document, '各村要'),
      );
      assertEqual(hovers.length, 0, 'hovers');
    });

    test('the markers of a series are lit with their announcement', async () => {
      const { document } = await showFile(speech);
      const lit = await ask<vscode.DocumentHighlight>(
        'vscode.executeDocumentHighlights',
        document,
        behind(document, '抓好'),
      );
      assertEqual(
        lit.map(({ range }) => document.getText(range)),
        ['两点意见', '一、', '二、'],
        'lit',
      );
    });

    test('what is lit can be seen in a speech', async () => {
      const { document } = await showFile(speech);
      const editor = vscode.workspace.getConfiguration('editor', document);
      assertEqual(editor.get('occurrencesHighlight'), 'singleFile', 'occurrencesHighlight');
    });

    test('running text lights nothing, not even the same word elsewhere', async () => {
      const { document } = await showFile(speech);
      await ask('vscode.executeDocumentHighlights', document, behind(document, '抓好'));
      const lit = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        behind(document, '上年'),
      );
      assertEqual(lit?.length ?? 0, 0, 'lit');
    });

    test('Go to Definition leads from an announcement to its items and back', async () => {
      const { document } = await showFile(speech);
      const items = await ask<vscode.LocationLink>(
        'vscode.executeDefinitionProvider',
        document,
        behind(document, '我讲两'),
      );
      const words = (link: vscode.LocationLink): string =>
        document.getText(link.targetSelectionRange ?? link.targetRange);
      assertEqual(items.map(words), ['一、看清差距', '二、抓好落实'], 'items');
      const back = await ask<vscode.LocationLink>(
        'vscode.executeDefinitionProvider',
        document,
        document.positionAt(speech.indexOf('二、')),
      );
      assertEqual(back.map(words), ['两点意见'], 'announcement');
    });

    test('Go to Next and Previous Section step through the sections and stop at the ends', async () => {
      const editor = await showFile(speech);
      const { document } = editor;
      const places: string[] = [];
      const go = async (command: string): Promise<void> => {
        await vscode.commands.executeCommand(command);
        places.push(speech.slice(document.offsetAt(editor.selection.active)).slice(0, 3));
      };
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      for (let step = 0; step < 5; step++) await go('rostrum.nextSection');
      assertEqual(places.splice(0), ['一、看', '（一）', '（二）', '二、抓', '二、抓'], 'forward');
      for (let step = 0; step < 4; step++) await go('rostrum.previousSection');
      assertEqual(places, ['（二）', '（一）', '一、看', '一、看'], 'back');
      assertEqual(document.isDirty, false, 'dirty');
    });

    test('Go to Next and Previous Place to Fill In select one place after the other, and go round', async () => {
      const draft = '在【会议名称】上的讲话\n\n同志们：\n【甲】和××。\n';
      const editor = await showFile(draft);
      const { document } = editor;
      const places: string[] = [];
      const go = async (command: string): Promise<void> => {
        await vscode.commands.executeCommand(command);
        places.push(document.getText(editor.selection));
      };
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      for (let step = 0; step < 4; step++) await go('rostrum.nextPlace');
      for (let step = 0; step < 2; step++) await go('rostrum.previousPlace');
      assertEqual(places, ['【会议名称】', '【甲】', '××', '【会议名称】', '××', '【甲】'], 'places');
      assertEqual(document.isDirty, false, 'dirty');
    });
  });
}
