import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import type { Problem } from '../checks/check.ts';
import type { CheckCode } from '../checks/checkValues.ts';
import { fixAllEdits } from '../checks/fixAll.ts';
import { composeEdits } from '../edits/composeEdits.ts';
import { applyEdits, type TextEdit } from '../edits/textEdit.ts';
import { isLineEnd } from './blanks.ts';
import { indentationEdits } from './indentation.ts';
import { spaceEdits } from './spaces.ts';

/** Marks alone: no word and no number is changed. */
const MARKS: ReadonlySet<CheckCode> = new Set([
  'ordinal.mark',
  'punct.halfwidth',
  'punct.double',
  'punct.ellipsis',
  'punct.dash',
  'punct.quotes',
]);

export interface FormatOptions {
  /** Only what stands in its lines is changed, in the style of the whole; absent: everything. */
  readonly within?: Span;
  /** Checks that the writer does not want are not made here either. */
  readonly off?: readonly string[];
}

/**
 * The edits that put marks right and make spaces and indentation alike; in ascending order, none overlapping, as small as
 * can be. Words, numbers and the breaks between paragraphs stay. Formatted once, a speech is not changed again.
 */
export function formatEdits(speech: Speech, { within, off = [] }: FormatOptions = {}): readonly TextEdit[] {
  let edits = editsOnce(speech, off);
  // A space that goes may bring two marks together, 、 、: then there is a mark to be put right once more.
  for (let round = 1; round < MOST_ROUNDS && edits.length > 0; round++) {
    const more = editsOnce(parseSpeech(applyEdits(speech.text, edits)), off);
    if (more.length === 0) break;
    edits = composeEdits(edits, more);
  }
  if (!within) return edits;
  const { start, end } = wholeLines(speech.text, within);
  return edits.filter(({ span }) => start <= span.start && span.end <= end);
}

const MOST_ROUNDS = 4;

function editsOnce(speech: Speech, off: readonly string[]): readonly TextEdit[] {
  const marks = fixAllEdits(speech, { off }, isMark);
  const marked = marks.length === 0 ? speech : parseSpeech(applyEdits(speech.text, marks));
  const spaces = [...spaceEdits(marked), ...indentationEdits(marked)].sort((a, b) => a.span.start - b.span.start);
  return composeEdits(marks, spaces);
}

function isMark({ code }: Problem): boolean {
  return MARKS.has(code);
}

function wholeLines(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1))) from--;
  let to = Math.max(start, end);
  // A selection of lines ends before the first character of the next.
  while (to > from && to > start && isLineEnd(text.charCodeAt(to - 1))) to--;
  while (to < text.length && !isLineEnd(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}
