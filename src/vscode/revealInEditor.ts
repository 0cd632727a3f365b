import {
  commands,
  type Position,
  Range,
  Selection,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  window,
} from 'vscode';

/**
 * Rows to keep in sight above a revealed place, besides those that the editor keeps free for its sticky scroll: together
 * about a third of an editor at the size of a writing desk.
 */
const ROWS_ABOVE = 3;

/** Puts the cursor at a place of the document, in the editor that already shows it, with the focus. */
export async function revealAtTopThird(document: TextDocument, position: Position): Promise<void> {
  const editor = await focusEditor(document);
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.AtTop);
  // The lines of a speech are whole paragraphs, many rows high, so the place cannot be reached by line numbers.
  await commands.executeCommand('editorScroll', { to: 'up', by: 'wrappedLine', value: ROWS_ABOVE });
}

/** Gives the focus to the editor that shows the document, or opens one where its tab is. */
export async function focusEditor(document: TextDocument): Promise<TextEditor> {
  const active = window.activeTextEditor;
  const visible =
    active?.document === document ? active : window.visibleTextEditors.find((editor) => editor.document === document);
  if (visible !== undefined && isInComparison(visible)) {
    // Showing the document would open it once more beside the comparison.
    await commands.executeCommand(focusGroupCommand(visible.viewColumn));
    return visible;
  }
  const viewColumn = visible?.viewColumn ?? hiddenTabColumn(document);
  return window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}

function isInComparison(editor: TextEditor): boolean {
  if (editor.viewColumn === undefined) return true;
  const group = window.tabGroups.all.find(({ viewColumn }) => viewColumn === editor.viewColumn);
  return group?.activeTab?.input instanceof TabInputTextDiff;
}

function hiddenTabColumn(document: TextDocument): ViewColumn | undefined {
  const uri = document.uri.toString();
  return window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  )?.viewColumn;
}

function focusGroupCommand(column: ViewColumn | undefined): string {
  switch (column) {
    case ViewColumn.One:
      return 'workbench.action.focusFirstEditorGroup';
    case ViewColumn.Two:
      return 'workbench.action.focusSecondEditorGroup';
    case ViewColumn.Three:
      return 'workbench.action.focusThirdEditorGroup';
    default:
      return 'workbench.action.focusActiveEditorGroup';
  }
}
