import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { blockStart, commentAround, paragraphFrom, paragraphUpTo, wordsEndBefore } from './blockLines.ts';
import { lastMemberEnd } from './lastMember.ts';

/** The whole of a section or an item: marker, lead, body, and all that stands under it. */
export interface SectionUnit {
  readonly node: OutlineNode;
  /**
   * From its marker, or the asterisks right before it, to the end of its last word, mark or comment: neither begins nor
   * ends with blanks.
   */
  readonly words: Span;
  /**
   * The lines that it fills, without the last line end and blanks before that; comments right above it belong to it.
   * Absent where other words stand in its first or last line.
   */
  readonly lines: Span | undefined;
}

/** The units of members of one list, in document order as these are. Between two of them stand blanks and line ends alone. */
export function sectionUnits(speech: Speech, members: readonly OutlineNode[]): readonly SectionUnit[] {
  const { text } = speech;
  const units: SectionUnit[] = [];
  members.forEach((node, index) => {
    const next = members[index + 1];
    const end = next
      ? wordsEndBefore(text, outerStart(speech, next))
      : lastEnd(speech, node, units, (child) => lastChildEnd(speech, child));
    units.push(unit(speech, node, end));
  });
  return units;
}

function unit(speech: Speech, node: OutlineNode, end: number): SectionUnit {
  const words = { start: wordsStart(speech, node), end: Math.max(end, node.markerSpan.end, node.leadSpan.end) };
  if (node.kind === 'I') return { node, words, lines: undefined };
  const start = outerStart(speech, node);
  const last = paragraphUpTo(speech, words.end - 1);
  const fills = last !== undefined && last.span.end <= words.end && !commentAround(speech, start);
  return { node, words, lines: fills ? { start, end: words.end } : undefined };
}

/** Where the lines of a node begin that opens a paragraph; where the words of another do. */
function outerStart(speech: Speech, node: OutlineNode): number {
  if (node.kind === 'I') return wordsStart(speech, node);
  const paragraph = paragraphUpTo(speech, node.markerSpan.start);
  return blockStart(speech, paragraph?.span.start ?? node.markerSpan.start);
}

function wordsStart(speech: Speech, { markerSpan }: OutlineNode): number {
  const inlines = paragraphUpTo(speech, markerSpan.start)?.inlines ?? [];
  const before = lastStartingUpTo(inlines, markerSpan.start - 1, ({ span }) => span.start);
  const isStressed = before?.kind === 'decoration' && before.span.end === markerSpan.start;
  return isStressed && speech.text.charAt(before.span.start) === '*' ? before.span.start : markerSpan.start;
}

function lastEnd(
  speech: Speech,
  node: OutlineNode,
  before: readonly SectionUnit[],
  endOfChild: (child: OutlineNode) => number,
): number {
  const child = lastChild(speech, node);
  const end = lastMemberEnd(speech, node, before, child && endOfChild(child));
  const paragraph = paragraphUpTo(speech, end - 1);
  if (paragraph && paragraph.span.end > end) return end;
  // Comments behind the last paragraph belong to it, but for those right above the next.
  const next = paragraphFrom(speech, end);
  const limit = next ? blockStart(speech, next.span.start) : speech.text.length;
  return Math.max(end, wordsEndBefore(speech.text, limit));
}

function lastChildEnd(speech: Speech, child: OutlineNode): number {
  const series = speech.nodes.filter(({ parent, series: own }) => parent === child.parent && own === child.series);
  return sectionUnits(speech, series).at(-1)?.words.end ?? child.section.end;
}

function lastChild({ nodes }: Speech, node: OutlineNode): OutlineNode | undefined {
  let last: OutlineNode | undefined;
  for (let index = nodes.indexOf(node) + 1; index < nodes.length; index++) {
    const next = nodes[index];
    if (!next || next.level <= node.level) break;
    if (next.parent === node) last = next;
  }
  return last;
}
