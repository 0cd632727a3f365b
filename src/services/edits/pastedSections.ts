import { readMarker } from '../../core/parser/markers.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { skipBlank } from '../../core/text/blank.ts';
import type { Span } from '../../core/text/span.ts';
import { blockStart, lineStartOf, paragraphFrom, paragraphUpTo, wordsEndBefore } from './blockLines.ts';
import type { WrittenMarker } from './nextMarker.ts';
import { type SectionEnding, sectionEnding } from './sectionEnding.ts';

/** A section or an item as it comes from elsewhere. */
export interface PastedSection {
  /** What was pasted, behind a salutation: its first line would be a title else. */
  readonly speech: Speech;
  /** Of that speech; neither begins nor ends with blanks. */
  readonly span: Span;
  /** The node that it opens with. Absent for plain words, and for a single 一是, which is no list. */
  readonly node: OutlineNode | undefined;
  /** The marker that it opens with; absent for plain words. */
  readonly marker: WrittenMarker | undefined;
  /** What is kept of the line before the marker or the words: asterisks and comments, not its indentation and `#`s. */
  readonly decoration: string;
  /** Where the marker begins, or the words that have none. */
  readonly start: number;
  readonly ending: SectionEnding;
}

const SALUTATION = '同志们：\n';
/** `　　# ` and the like before a marker or the first word; not `**`. */
const OPENING = /^[ \t\u3000]*#{0,4}[ \t\u3000]*/;
const LINE_ENDS = /\r\n?|\n/g;
const END_MARKS = '。；，、;,';

/**
 * The sections of a pasted text: one for each node that stands under no other, the words behind it with it. Where the text
 * begins with plain words all of it is one. Empty where there are no words.
 */
export function pastedSections(pasted: string): readonly PastedSection[] {
  const words = pasted.replace(LINE_ENDS, '\n').trim();
  if (words === '') return [];
  const speech = parseSpeech(`${SALUTATION}${words}`);
  const { nodes, text } = speech;
  const [first] = nodes;
  if (!first || beginningOf(speech, first) > SALUTATION.length) return [wordsAlone(speech)];
  const roots = nodes.filter(({ parent }) => !parent);
  return roots.map((node, index) => {
    const start = index === 0 ? SALUTATION.length : beginningOf(speech, node);
    const next = roots[index + 1];
    const span = { start, end: wordsEndBefore(text, next ? beginningOf(speech, next) : text.length) };
    const { markerSpan } = node;
    const line = Math.max(start, lineStartOf(speech, markerSpan.start));
    return {
      speech,
      span,
      node,
      marker: node,
      decoration: text.slice(line, markerSpan.start).replace(OPENING, ''),
      start: markerSpan.start,
      ending: sectionEnding(speech, node, span),
    };
  });
}

/** Where the lines of a node begin, or within a paragraph its words. */
function beginningOf(speech: Speech, node: OutlineNode): number {
  const { start } = node.markerSpan;
  if (node.kind !== 'I') return blockStart(speech, paragraphUpTo(speech, start)?.span.start ?? start);
  const paragraph = paragraphUpTo(speech, start)?.span.start ?? start;
  // Asterisks alone before the first item of a paragraph are its own.
  return /^[ \t\u3000#*]*$/.test(speech.text.slice(paragraph, start)) ? paragraph : start;
}

function wordsAlone(speech: Speech): PastedSection {
  const { text } = speech;
  const first = paragraphFrom(speech, SALUTATION.length)?.span ?? { start: SALUTATION.length, end: text.length };
  const opening = OPENING.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
  const start = first.start + opening;
  const read = readMarker(text, start, first.end);
  const marker = read && {
    form: read.form,
    marker: read.text,
    markerSpan: { start, end: skipBlank(text, read.end, first.end) },
    ordinal: read.ordinal,
  };
  const markEnd = text.length;
  const hasMark = markEnd > (marker?.markerSpan.end ?? start) && END_MARKS.includes(text.charAt(markEnd - 1));
  return {
    speech,
    span: { start: SALUTATION.length, end: text.length },
    node: undefined,
    marker,
    decoration: '',
    start,
    ending: { coreEnd: markEnd - (hasMark ? 1 : 0), markEnd, isOwn: /[？！?!…”’]$/.test(text) },
  };
}
