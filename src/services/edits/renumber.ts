import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { type Beginning, type CountedSeries, countedSeries } from './countedSeries.ts';
import { markerNumberEdit } from './markerNumber.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

export interface RenumberOptions {
  /** Only numbers that stand within it are changed; they count on from what stands before it. Absent: the whole speech. */
  readonly within?: Span;
}

/**
 * The edits that make the members of every series count on by one, in document order, each on the number of one marker
 * alone. A series starts anew under each parent; members on two sides of a gap 〔…〕 are never counted together; every
 * member keeps the style of its own marker. A series that has more members than its markers have numbers (① to ⑳, 首先 to
 * 再次) stays as it is. Empty where all is in order.
 *
 * The numbers are part of what a structure is read from, so the result is parsed once more: a text that would then ask
 * for other numbers again keeps the first number of each of its series, or, if that does not settle it, stays as it is.
 */
export function renumberEdits(speech: Speech, { within }: RenumberOptions = {}): readonly TextEdit[] {
  const edits = settledEdits(speech, 'one') ?? cautiousEdits(speech);
  return within ? edits.filter(({ span }) => within.start <= span.start && span.end <= within.end) : edits;
}

/** `undefined` where the renumbered text would ask for other numbers, or a marker would be none any more. */
function settledEdits(speech: Speech, beginning: Beginning): readonly TextEdit[] | undefined {
  const edits = numberEdits(speech, beginning);
  if (edits.length === 0) return edits;
  const after = edited(speech, edits);
  const isKept = after.nodes.length >= speech.nodes.length && numberEdits(after, beginning).length === 0;
  return isKept ? edits : undefined;
}

/** The edits that leave first numbers alone. None where those could be changed afterwards: once must be enough. */
function cautiousEdits(speech: Speech): readonly TextEdit[] {
  const edits = settledEdits(speech, 'written') ?? [];
  if (edits.length === 0) return edits;
  const again = settledEdits(edited(speech, edits), 'one');
  return again === undefined || again.length === 0 ? edits : [];
}

function edited({ text }: Speech, edits: readonly TextEdit[]): Speech {
  return parseSpeech(applyEdits(text, edits));
}

function numberEdits(speech: Speech, beginning: Beginning): readonly TextEdit[] {
  return countedSeries(speech, beginning)
    .flatMap((series) => seriesEdits(speech.text, series))
    .sort((a, b) => a.span.start - b.span.start);
}

/** None where one of the members cannot have its number: half a series in order is worse than the writer's own numbers. */
function seriesEdits(text: string, { members, firstOrdinal }: CountedSeries): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [index, member] of members.entries()) {
    const ordinal = firstOrdinal + index;
    if (member.ordinal === undefined || member.ordinal === ordinal) continue;
    const edit = markerNumberEdit(text, member, ordinal);
    if (!edit) return [];
    edits.push(edit);
  }
  return edits;
}
