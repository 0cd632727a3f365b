import type { TextDocument } from 'vscode';
import type { Speech } from '../core/speech.ts';
import { movedOffset } from '../services/edits/movedOffset.ts';
import type { NodeTextEdit } from '../services/edits/setBudget.ts';
import { type CursorEdit, editAtCursor, type Selected } from './editAtCursor.ts';
import { whyRefused } from './editRefusals.ts';
import type { SpeechDocuments } from './speechDocuments.ts';

/**
 * Edits a speech, by default the current one, as one step to undo, wherever the cursor stands; it stays in its words. `done`
 * is said then.
 */
export function editWholeSpeech(
  documents: SpeechDocuments,
  compute: (speech: Speech) => NodeTextEdit,
  done: string,
  document?: TextDocument,
): Promise<void> {
  const edit = (speech: Speech, { anchor, active }: Selected): CursorEdit => {
    const result = compute(speech);
    if (result.kind === 'refused') return { kind: 'told', message: whyRefused(result.reason) };
    const { edits } = result;
    const selected = { anchor: movedOffset(edits, anchor), active: movedOffset(edits, active) };
    return { kind: 'edits', edits, selected, done };
  };
  return editAtCursor(documents, edit, document);
}
