import { l10n, Selection, type TextDocument, TextEditorRevealType, window, workspace } from 'vscode';
import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import type { TextEdit } from '../services/edits/textEdit.ts';
import { type Renumbering, renumberingOf } from './config.ts';
import { editSpeech } from './editSpeech.ts';
import { focusEditor } from './revealInEditor.ts';
import type { SpeechDocuments } from './speechDocuments.ts';
import { hush, tell, tellReadOnly } from './statusMessages.ts';

/** A selection in a text: `anchor` is where it was begun, `active` where the cursor stands. */
export interface Selected {
  readonly anchor: number;
  readonly active: number;
}

/** What a command makes of the speech around the cursor. */
export type CursorEdit =
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      /** In the text afterwards. */
      readonly selected: Selected;
      /** Said when it is done. */
      readonly done?: string;
    }
  /** Nothing is edited. */
  | { readonly kind: 'told'; readonly message: string };

/**
 * Edits a speech, by default the current one, around its cursor as one step to undo, and puts the cursor where the edit says;
 * what is seen of the text stays in sight. What cannot be done is told in the status bar.
 */
export async function editAtCursor(
  documents: SpeechDocuments,
  compute: (speech: Speech, selected: Selected, renumbering: Renumbering) => CursorEdit,
  wanted: TextDocument | undefined = documents.current,
): Promise<void> {
  if (wanted === undefined) {
    void window.showInformationMessage(l10n.t('Open a speech first, and put the cursor where it is to be edited.'));
    return;
  }
  const isWritable = workspace.fs.isWritableFileSystem(wanted.uri.scheme) !== false;
  const editor = await focusEditor(wanted);
  // What was closed meanwhile is another document now.
  const { document } = editor;
  let computed: CursorEdit | undefined;
  const outcome = await editSpeech(editor, documents, (speech) => {
    const { anchor, active } = editor.selection;
    const selected = { anchor: document.offsetAt(anchor), active: document.offsetAt(active) };
    computed = compute(speech, selected, renumberingOf(document));
    return computed.kind === 'edits' && isWritable ? computed.edits : [];
  });
  if (computed?.kind === 'told') {
    tell(computed.message);
    return;
  }
  // To select is no edit.
  if (!isWritable && computed !== undefined && computed.edits.length > 0) {
    tellReadOnly();
    return;
  }
  switch (outcome.kind) {
    case 'made':
    case 'nothing': {
      if (computed === undefined) return;
      const { anchor, active } = computed.selected;
      const selection = new Selection(document.positionAt(anchor), document.positionAt(active));
      editor.selection = selection;
      editor.revealRange(selection, TextEditorRevealType.Default);
      if (computed.done === undefined) hush();
      else tell(computed.done);
      break;
    }
    case 'readOnly':
      tellReadOnly();
      break;
    case 'changing':
      tell(l10n.t('The text is still changing, so nothing was edited. Try again.'));
      break;
  }
}

/** The stretch of a selection. */
export function spanOf({ anchor, active }: Selected): Span {
  return { start: Math.min(anchor, active), end: Math.max(anchor, active) };
}
