import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../assert.ts';
import { closeEditors, showFile } from '../speechFile.ts';

const speech = `在全镇河道保洁推进会上的讲话
（2026年3月6日）

同志们：

　　今天开这个会，是要把河道保洁再抓紧一步。下面，我讲两点意见。

　　一、看清差距，坚定信心

　　（一）成绩要讲够。上年整治河段12处。

　　（二）问题要讲透。一是人手不足。二是设备老旧。

　　二、明确任务，抓好落实

　　各村要定人定责。

　　谢谢大家！
`;

/** A symbol and its children by name only. */
type Names = readonly (string | readonly [string, Names])[];

function names(symbols: readonly vscode.DocumentSymbol[]): Names {
  return symbols.map(({ name, children }) => (children.length === 0 ? name : [name, names(children)]));
}

async function symbolsOf(document: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> {
  return eventually('the document has symbols', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols === undefined || symbols.length === 0 ? undefined : symbols;
  });
}

function assertNested(symbols: readonly vscode.DocumentSymbol[], within: vscode.Range): void {
  for (const { name, range, selectionRange, children } of symbols) {
    assert(within.contains(range), `${name} reaches out of what holds it`);
    assert(range.contains(selectionRange), `${name} is selected outside of its range`);
    assertNested(children, range);
  }
}

/** Symbols and folding of a speech as the editor gets them. */
export function structureSuite(): void {
  suite('structure', () => {
    teardown(closeEditors);

    test('the symbols are the outline, nested', async () => {
      const { document } = await showFile(speech);
      const symbols = await symbolsOf(document);
      const found = names(symbols);
      const text = JSON.stringify(found);
      for (const name of [
        '在全镇河道保洁推进会上的讲话',
        '同志们',
        '看清差距，坚定信心',
        '成绩要讲够',
        '人手不足',
        '明确任务，抓好落实',
      ]) {
        assert(text.includes(name), `no symbol ${name} in ${text}`);
      }
      const [, inFirst] = found.find((each) => Array.isArray(each) && each[0].includes('看清差距')) ?? [];
      assertEqual(inFirst?.length, 2, 'children of the first heading');
    });

    test('ranges of symbols lie within each other', async () => {
      const { document } = await showFile(speech);
      assertNested(await symbolsOf(document), document.validateRange(new vscode.Range(0, 0, 100_000, 0)));
    });

    test('sections fold, from their heading to their last line', async () => {
      const { document } = await showFile(speech);
      await symbolsOf(document);
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      const lines = speech.split('\n');
      const first = lines.findIndex((line) => line.includes('一、看清'));
      const last = lines.findIndex((line) => line.includes('（二）问题'));
      const range = ranges.find(({ start }) => start === first);
      assert(range, `no fold at line ${first} in ${JSON.stringify(ranges)}`);
      assertEqual(range.end, last, 'last line of the fold');
    });

    test('sticky scroll goes by the folds, and none begins with a paragraph of prose', async () => {
      const prose = '这一年，各村把河道保洁当作大事来办，人员到位、经费到位、责任到位，群众看在眼里、记在心里。';
      const { document } = await showFile(
        `同志们：\n${prose}\n${prose}\n一、回顾\n（一）成绩要讲够。${prose}\n再说一点。\n`,
      );
      const editor = vscode.workspace.getConfiguration('editor', { uri: document.uri, languageId: 'speech' });
      assertEqual(editor.get('stickyScroll.defaultModel'), 'foldingProviderModel', 'model');
      await symbolsOf(document);
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      assertEqual(
        ranges.map(({ start, end }) => [start, end]),
        [[3, 5]],
        'folds',
      );
    });

    test('symbols follow an edit', async () => {
      const editor = await showFile(speech);
      await symbolsOf(editor.document);
      await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), '一、新加的一条\n'));
      await eventually('the new heading is a symbol', async () =>
        JSON.stringify(names(await symbolsOf(editor.document))).includes('新加的一条') ? true : undefined,
      );
    });
  });
}
