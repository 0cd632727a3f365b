import type { Speech } from '../core/speech.ts';
import { renumberEdits } from '../services/edits/renumber.ts';
import { applyEdits } from '../services/edits/textEdit.ts';

/** The text of a speech with its series in order. */
export function renumberedText(speech: Speech): string {
  return applyEdits(speech.text, renumberEdits(speech));
}

/** The renumbered text and the edits that lead to it; their offsets, in UTF-16 code units, are those of the text before. */
export function renumberJson(speech: Speech): Record<string, unknown> {
  const edits = renumberEdits(speech);
  return {
    text: applyEdits(speech.text, edits),
    edits: edits.map(({ span, text }) => ({ offset: span.start, end: span.end, text })),
  };
}
