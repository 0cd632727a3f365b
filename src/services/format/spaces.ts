import type { Speech } from '../../core/speech.ts';
import { isChineseAt, isDigitAt, isMarkAt } from '../checks/characters.ts';
import { checkedSpeech } from '../checks/checkedSpeech.ts';
import { findingsOf } from '../checks/checks.ts';
import { commentAround } from '../edits/blockLines.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import { blanksBefore, isLineEnd } from './blanks.ts';

/**
 * Takes away blanks at the ends of lines, and half-width spaces around figures and full-width marks. Between two words a
 * space may part names: those stay.
 */
export function spaceEdits(speech: Speech): readonly TextEdit[] {
  const { text } = speech;
  const inner = findingsOf('punct.spaces', checkedSpeech(speech))
    .filter(({ span: { start, end } }) => isTold(text, start - 1) || isTold(text, end))
    .map(({ span }) => ({ span, text: '' }));
  return [...inner, ...lineEndEdits(speech)];
}

/** A figure or a mark says that no name is meant. */
function isTold(text: string, at: number): boolean {
  return isDigitAt(text, at) || (isMarkAt(text, at) && isChineseAt(text, at));
}

function lineEndEdits(speech: Speech): readonly TextEdit[] {
  const { text, lineStarts, frontMatter } = speech;
  return lineStarts.flatMap((_start, line) => {
    const next = lineStarts[line + 1] ?? text.length;
    let end = next;
    while (end > (lineStarts[line] ?? 0) && isLineEnd(text.charCodeAt(end - 1))) end--;
    const start = Math.max(lineStarts[line] ?? 0, blanksBefore(text, end));
    const isOutside = commentAround(speech, end) === undefined && end > (frontMatter?.span.end ?? -1);
    return start < end && isOutside ? [{ span: { start, end }, text: '' }] : [];
  });
}
