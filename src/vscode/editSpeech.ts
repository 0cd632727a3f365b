import type { TextEditor } from 'vscode';
import type { Speech } from '../core/speech.ts';
import type { TextEdit } from '../services/edits/textEdit.ts';
import { spanRange } from './convert.ts';
import type { SpeechDocuments } from './speechDocuments.ts';

export type EditOutcome =
  /** `count` edits were made, as one step that can be undone. */
  | { readonly kind: 'made'; readonly count: number }
  /** There was nothing to edit. */
  | { readonly kind: 'nothing' }
  /** The editor takes no edit. */
  | { readonly kind: 'readOnly' }
  /** The text changed again and again while the edit was on its way. */
  | { readonly kind: 'changing' };

const ATTEMPTS = 3;

/**
 * Makes edits in the open buffer of a speech; the selection and the scroll stay. The edits are computed from the text as it
 * is; where that changes before they arrive, the editor refuses them and they are computed anew.
 */
export async function editSpeech(
  editor: TextEditor,
  documents: Pick<SpeechDocuments, 'get'>,
  editsOf: (speech: Speech) => readonly TextEdit[],
): Promise<EditOutcome> {
  const { document } = editor;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const edits = editsOf(documents.get(document));
    if (edits.length === 0) return { kind: 'nothing' };
    const { version } = document;
    const taken = await editor.edit((builder) => {
      for (const { span, text } of edits) builder.replace(spanRange(document, span), text);
    });
    if (!taken) continue;
    // An editor that is read-only takes the edits and does nothing.
    return document.version === version ? { kind: 'readOnly' } : { kind: 'made', count: edits.length };
  }
  return { kind: 'changing' };
}
