import type { TextEdit } from '../edits/textEdit.ts';
import type { CleaningResult } from './cleanSpeech.ts';

/**
 * The edits that lead from a damaged text to the cleaned one: ascending, apart, and none of a character that stays.
 * `damaged` is the text that was cleaned.
 */
export function cleaningEdits(
  damaged: string,
  { text, origins }: Pick<CleaningResult, 'text' | 'origins'>,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let pieceStart = 0;
  const flush = (to: number, pieceEnd: number): void => {
    if (to > from || pieceEnd > pieceStart)
      edits.push({ span: { start: from, end: to }, text: text.slice(pieceStart, pieceEnd) });
  };
  for (let at = 0; at < text.length; at++) {
    const origin = origins[at] ?? 0;
    if (origin < from || damaged.charCodeAt(origin) !== text.charCodeAt(at)) continue;
    flush(origin, at);
    from = origin + 1;
    pieceStart = at + 1;
  }
  flush(damaged.length, text.length);
  return edits;
}
