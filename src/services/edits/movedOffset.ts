import type { TextEdit } from './textEdit.ts';

/**
 * Where an offset of the old text stands in the one after the edits, which are in ascending order. Within what was replaced
 * it goes to the end of what replaces it, at its beginning it stays; behind what was put in just there.
 */
export function movedOffset(edits: readonly TextEdit[], offset: number): number {
  let growth = 0;
  for (const { span, text } of edits) {
    if (span.start > offset || (span.start === offset && span.end > offset)) break;
    if (span.end > offset) return span.start + growth + text.length;
    growth += text.length - (span.end - span.start);
  }
  return offset + growth;
}
