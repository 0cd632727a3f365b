import { commands, env, l10n, type TextEditor, UIKind, workspace } from 'vscode';
import type { CharacterTables } from './characterTables.ts';
import { cleanedText } from './cleanDocument.ts';
import type { CleaningDoubts } from './cleaningDoubts.ts';
import { cleaningSummary } from './cleaningTexts.ts';
import { tell, tellReadOnly } from './statusMessages.ts';

/** The kind of the paste that cleans; the editor asks for it by this name. */
export const PASTE_KIND = 'rostrum.clean';

/**
 * Pastes what is on the clipboard, cleaned, as one step that can be undone. The editor's own paste sees the page that was
 * copied; in a browser no command can start it, and the clipboard gives its text alone.
 */
export async function pasteCleaned(editor: TextEditor, tables: CharacterTables, doubts: CleaningDoubts): Promise<void> {
  const { document } = editor;
  if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return tellReadOnly();
  if (env.uiKind === UIKind.Desktop) {
    await commands.executeCommand('editor.action.pasteAs', { kind: PASTE_KIND });
    return;
  }
  const source = await env.clipboard.readText();
  if (source === '') return tell(l10n.t('The clipboard holds no text.'));
  const result = await cleanedText(source, tables);
  if (result === undefined) return tell(l10n.t('Not cleaned up; the text is as it was.'));
  const { selections } = editor;
  const starts = selections.map(({ start }) => document.offsetAt(start)).sort((a, b) => a - b);
  const taken = await editor.edit((builder) => {
    for (const selection of selections) builder.replace(selection, result.text);
  });
  if (!taken) return tell(l10n.t('The text is still changing, so it was not cleaned up. Try again.'));
  const [only] = starts;
  if (starts.length === 1 && only !== undefined) {
    doubts.show(
      document,
      result.doubts.map((doubt) => ({
        ...doubt,
        span: { start: doubt.span.start + only, end: doubt.span.end + only },
      })),
    );
  }
  if (result.changes.length > 0) tell(cleaningSummary(result));
}
