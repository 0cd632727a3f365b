import type { TextEdit } from './textEdit.ts';

/** The same edits, those that touch made one; in ascending order like them, where one place is written to in their order. */
export function joinTouching(edits: readonly TextEdit[]): readonly TextEdit[] {
  const all: TextEdit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (last?.span.end === edit.span.start) {
      all[all.length - 1] = { span: { start: last.span.start, end: edit.span.end }, text: last.text + edit.text };
    } else all.push(edit);
  }
  return all;
}
