import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import type { TextEdit } from './textEdit.ts';

/** A stretch of a text, replaced by pieces. */
export interface TextChange {
  readonly span: Span;
  readonly pieces: readonly Piece[];
}

/** What stands in the new text in place of something: new words, or words of the old text that come from elsewhere. */
export type Piece =
  | { readonly kind: 'written'; readonly text: string; readonly isFocus?: boolean }
  | { readonly kind: 'copied'; readonly span: Span; readonly isFocus?: boolean }
  /** New words for old ones: an offset in these is found in those. */
  | { readonly kind: 'rewritten'; readonly span: Span; readonly text: string; readonly isFocus?: boolean };

/** A stretch of the old text, and where it stands in the new one. */
export interface CarriedStretch {
  readonly from: Span;
  /** Shorter or longer than `from` only where a number was rewritten. */
  readonly to: Span;
}

export interface Rewriting {
  /** In ascending order; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Ascending by `from`; what is in none was taken away. */
  readonly carried: readonly CarriedStretch[];
  /** In the new text, from the first to the last piece that is marked as focus. Absent where none is. */
  readonly focus: Span | undefined;
}

/** Carries changes out: they ascend and do not overlap; of two at one place the first comes first. */
export function rewrite(text: string, changes: readonly TextChange[]): Rewriting {
  const edits: TextEdit[] = [];
  const carried: CarriedStretch[] = [];
  let focus: Span | undefined;
  let at = 0;
  let length = 0;
  const carry = (from: Span, size: number) => {
    if (from.end > from.start) carried.push({ from, to: { start: length, end: length + size } });
    length += size;
  };
  for (const { span, pieces } of changes) {
    carry({ start: at, end: span.start }, span.start - at);
    at = span.end;
    const written: string[] = [];
    for (const piece of pieces) {
      const words = piece.kind === 'copied' ? text.slice(piece.span.start, piece.span.end) : piece.text;
      written.push(words);
      const start = length;
      if (piece.kind === 'written') length += words.length;
      else carry(piece.span, words.length);
      if (piece.isFocus) focus = { start: focus?.start ?? start, end: length };
    }
    const edit = smallest(text, { span, text: written.join('') });
    if (edit.text !== '' || edit.span.end > edit.span.start) edits.push(edit);
  }
  carry({ start: at, end: text.length }, text.length - at);
  return { edits, carried: carried.sort((a, b) => a.from.start - b.from.start), focus };
}

/**
 * Where an offset of the old text is found in the new one. Where two stretches meet, `start` finds it at the beginning of the
 * second, `end` at the end of the first. What was taken away is found where the words before it end.
 */
export function carriedOffset(carried: readonly CarriedStretch[], offset: number, side: 'start' | 'end'): number {
  const stretch = lastStartingUpTo(carried, side === 'start' ? offset : offset - 1, ({ from }) => from.start);
  const found = stretch ?? (offset === 0 ? carried[0] : undefined);
  if (!found) return 0;
  return Math.min(found.to.end, found.to.start + Math.max(0, offset - found.from.start));
}

/** Stretches carried through a second step: edits on the new text. */
export function carriedThrough(
  carried: readonly CarriedStretch[],
  edits: readonly TextEdit[],
): readonly CarriedStretch[] {
  if (edits.length === 0) return carried;
  const byPlace = [...carried].sort((a, b) => a.to.start - b.to.start);
  const result: CarriedStretch[] = [];
  let next = 0;
  let shift = 0;
  for (const { from, to } of byPlace) {
    let at = to.start;
    const push = (end: number, fresh: Span) => {
      if (end <= at) return;
      const start = Math.min(from.end, from.start + at - to.start);
      const stop = end === to.end ? from.end : Math.min(from.end, from.start + end - to.start);
      if (stop > start) result.push({ from: { start, end: stop }, to: fresh });
      at = end;
    };
    for (let edit = edits[next]; edit !== undefined && edit.span.start < to.end; edit = edits[next]) {
      const { span, text } = edit;
      push(span.start, { start: at + shift, end: span.start + shift });
      const start = span.start + shift;
      push(Math.min(span.end, to.end), { start, end: start + text.length });
      if (span.end > to.end) break;
      shift += text.length - (span.end - span.start);
      next++;
    }
    push(to.end, { start: at + shift, end: to.end + shift });
  }
  return result.sort((a, b) => a.from.start - b.from.start);
}

/** The edit without what it leaves as it is at its ends; it parts no surrogate pair and no CRLF. */
function smallest(text: string, { span, text: words }: TextEdit): TextEdit {
  const { start, end } = span;
  const most = Math.min(end - start, words.length);
  let head = 0;
  while (head < most && text.charCodeAt(start + head) === words.charCodeAt(head)) head++;
  while (head > 0 && (isWithinPair(text, start + head) || isWithinPair(words, head))) head--;
  let tail = 0;
  while (tail < most - head && text.charCodeAt(end - tail - 1) === words.charCodeAt(words.length - tail - 1)) tail++;
  while (tail > 0 && (isWithinPair(text, end - tail) || isWithinPair(words, words.length - tail))) tail--;
  return { span: { start: start + head, end: end - tail }, text: words.slice(head, words.length - tail) };
}

function isWithinPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at);
  if (before === 0x0d) return behind === 0x0a;
  return before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
}
