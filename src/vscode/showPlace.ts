import { type LogOutputChannel, Selection, type TextDocument, TextEditorRevealType } from 'vscode';
import { logError } from './logError.ts';
import { focusEditor } from './revealInEditor.ts';

interface Shown {
  /** Offsets of what is selected. */
  readonly start: number;
  readonly end: number;
}

/** Selects a place that a page of ours names, in the editor of the speech; `page` names it in the log. */
export async function showPlace(
  document: TextDocument,
  { start, end }: Shown,
  log: LogOutputChannel,
  page: string,
): Promise<void> {
  try {
    const editor = await focusEditor(document);
    // What was closed meanwhile is another document now.
    const { document: present } = editor;
    const selection = new Selection(present.positionAt(start), present.positionAt(end));
    editor.selection = selection;
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  } catch (error) {
    // The file may have been deleted since.
    logError(log, page, error);
  }
}
