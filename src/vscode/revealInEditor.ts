import {
  commands,
  type Position,
  Range,
  Selection,
  type TabGroup,
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
  const place = new Range(position, position);
  editor.selection = new Selection(position, position);
  if (window.activeTextEditor !== editor) {
    // The other side of a comparison, or an editor that cannot be given the focus: the scroll below would move another.
    editor.revealRange(place, TextEditorRevealType.InCenter);
    return;
  }
  editor.revealRange(place, TextEditorRevealType.AtTop);
  // The lines of a speech are whole paragraphs, many rows high, so the place cannot be reached by line numbers.
  await commands.executeCommand('editorScroll', { to: 'up', by: 'wrappedLine', value: ROWS_ABOVE });
}

/** Gives the focus to the editor that shows the document, or opens one where its tab is. A comparison may not take it. */
export async function focusEditor(document: TextDocument): Promise<TextEditor> {
  const active = window.activeTextEditor;
  const visible =
    active?.document === document ? active : window.visibleTextEditors.find((editor) => editor.document === document);
  const comparison = visible === undefined ? undefined : comparisonAround(visible);
  if (visible !== undefined && (comparison !== undefined || visible.viewColumn === undefined)) {
    // Showing the document would open it once more beside the comparison.
    const focusGroup = focusGroupCommand(comparison?.viewColumn);
    if (focusGroup !== undefined) await commands.executeCommand(focusGroup);
    return visible;
  }
  const viewColumn = visible?.viewColumn ?? hiddenTabColumn(document);
  return window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}

/** The group that shows the editor as a side of a comparison. Such an editor may have no column of its own. */
function comparisonAround({ document, viewColumn }: TextEditor): TabGroup | undefined {
  const uri = document.uri.toString();
  return window.tabGroups.all.find((group) => {
    const input = group.activeTab?.input;
    return (
      (viewColumn === undefined || viewColumn === group.viewColumn) &&
      input instanceof TabInputTextDiff &&
      (input.original.toString() === uri || input.modified.toString() === uri)
    );
  });
}

/** The column of the tab that holds a document unseen. */
export function hiddenTabColumn(document: TextDocument): ViewColumn | undefined {
  const uri = document.uri.toString();
  return window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  )?.viewColumn;
}

/** Absent for an editor outside of the groups, and behind the eighth. */
function focusGroupCommand(column: ViewColumn | undefined): string | undefined {
  switch (column) {
    case ViewColumn.One:
      return 'workbench.action.focusFirstEditorGroup';
    case ViewColumn.Two:
      return 'workbench.action.focusSecondEditorGroup';
    case ViewColumn.Three:
      return 'workbench.action.focusThirdEditorGroup';
    case ViewColumn.Four:
      return 'workbench.action.focusFourthEditorGroup';
    case ViewColumn.Five:
      return 'workbench.action.focusFifthEditorGroup';
    case ViewColumn.Six:
      return 'workbench.action.focusSixthEditorGroup';
    case ViewColumn.Seven:
      return 'workbench.action.focusSeventhEditorGroup';
    case ViewColumn.Eight:
      return 'workbench.action.focusEighthEditorGroup';
    default:
      return undefined;
  }
}
