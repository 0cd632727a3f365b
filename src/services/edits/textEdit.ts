import type { Span } from '../../core/text/span.ts';

/** One replacement in a text. */
export interface TextEdit {
  /** What is replaced; empty where text is put in. */
  readonly span: Span;
  readonly text: string;
}

/** The text after the edits. They are in ascending order and do not overlap; their spans are of the text before. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { span, text: replacement } of edits) {
    pieces.push(text.slice(copied, span.start), replacement);
    copied = span.end;
  }
  pieces.push(text.slice(copied));
  return pieces.join('');
}
