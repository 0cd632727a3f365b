import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { noteOf } from './printedPieces.ts';
import type { PrintedBlock, PrintedNote } from './printedSpeech.ts';

/** The paragraphs with the comments that stand in lines of their own: at the next paragraph, else at the last one. */
export function withNotesBetween(speech: Speech, paragraphs: readonly PrintedBlock[]): readonly PrintedBlock[] {
  const waiting = commentsBetween(speech);
  if (waiting.length === 0) return paragraphs;
  let next = 0;
  const noted = paragraphs.map((paragraph): PrintedBlock => {
    if (paragraph.role === 'blank' || paragraph.span === undefined) return paragraph;
    const notes: PrintedNote[] = [];
    for (let comment = waiting[next]; comment !== undefined; comment = waiting[next]) {
      if (comment.span.start > paragraph.span.start) break;
      notes.push(comment.note);
      next += 1;
    }
    return notes.length === 0 ? paragraph : { ...paragraph, pieces: [...notes, ...paragraph.pieces] };
  });
  const left = waiting.slice(next).map(({ note }) => note);
  const last = noted.findLastIndex(({ role }) => role !== 'blank');
  const paragraph = noted[last];
  if (left.length > 0 && paragraph !== undefined && paragraph.role !== 'blank') {
    noted[last] = { ...paragraph, pieces: [...paragraph.pieces, ...left] };
  }
  return noted;
}

/** In document order. */
function commentsBetween({ text, comments, paragraphs }: Speech): readonly { span: Span; note: PrintedNote }[] {
  let index = 0;
  return comments.flatMap(({ span }) => {
    while ((paragraphs[index]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) index += 1;
    const note = noteOf(text.slice(span.start, span.end));
    const inside = (paragraphs[index]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start;
    return inside || note === '' ? [] : [{ span, note: { kind: 'note' as const, text: note } }];
  });
}
