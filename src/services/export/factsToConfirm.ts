import type { Announcement, OutlineNode, Paragraph, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { nodeWords } from '../nodeAt.ts';
import { plainTextOf } from '../plainText.ts';
import { FACT_PATTERNS, type FactKind } from './factPatterns.ts';

/** Something in a speech that somebody else has to confirm (核数). */
export interface FactToConfirm {
  readonly kind: FactKind;
  /** As written, on one line. */
  readonly words: string;
  readonly span: Span;
  /** The headings above it, from the highest: marker and lead; empty before the first heading. */
  readonly section: readonly string[];
  /** Counted from 1 over all paragraphs. */
  readonly paragraph: number;
  /** The sentence that it stands in. */
  readonly context: string;
}

/** Figures, dates, names, offices, quotations and document names, in the order of the text. */
export function factsToConfirm(speech: Speech): readonly FactToConfirm[] {
  const plain = plainTextOf(speech);
  const counts = speech.announcements.filter((each) => each.class !== 'fact' && each.class !== 'unlisted');
  const facts: FactToConfirm[] = [];
  let announcement = 0;
  let headings: readonly OutlineNode[] = [];
  for (const [index, paragraph] of speech.paragraphs.entries()) {
    const { span } = paragraph;
    while ((counts[announcement]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) announcement += 1;
    headings = headingsAt(headings, paragraph);
    const section = headings.map((node) => plain(nodeWords(node)));
    const taken = countsWithin(counts, announcement, span);
    for (const { kind, span: found } of factsOf(speech, paragraph, taken)) {
      const context = plain(sentenceAround(speech.text, span, found));
      facts.push({ kind, words: plain(found), span: found, section, paragraph: index + 1, context });
    }
  }
  return facts.filter(({ words }) => words !== '');
}

function headingsAt(above: readonly OutlineNode[], { kind, nodes }: Paragraph): readonly OutlineNode[] {
  const [node] = nodes;
  if (kind !== 'heading' || node === undefined) return above;
  return [...above.filter(({ level }) => level < node.level), node];
}

/** 三点意见: a count that the speech itself makes good is nothing to confirm. */
function countsWithin(counts: readonly Announcement[], from: number, { end }: Span): readonly Span[] {
  const within: Span[] = [];
  for (let index = from; index < counts.length; index++) {
    const count = counts[index];
    if (count === undefined || count.span.start >= end) break;
    within.push(count.span);
  }
  return within;
}

interface Found {
  readonly kind: FactKind;
  readonly span: Span;
}

/** In the byline office and name are known. */
function factsOf(speech: Speech, paragraph: Paragraph, counts: readonly Span[]): readonly Found[] {
  const { facts, text } = speech;
  const { span } = paragraph;
  const known = (
    [
      ['office', facts.office],
      ['name', facts.speaker],
    ] as const
  ).flatMap(([kind, fact]): readonly Found[] =>
    fact?.source === 'text' && fact.span.start >= span.start && fact.span.end <= span.end
      ? [{ kind, span: fact.span }]
      : [],
  );
  return [...known, ...matchesIn(text, paragraph, [...counts, ...known.map((each) => each.span)])].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
}

function matchesIn(text: string, { span, inlines }: Paragraph, leftOut: readonly Span[]): readonly Found[] {
  const hidden = new Uint8Array(span.end - span.start);
  for (const { kind, span: inner } of inlines) {
    if (kind === 'decoration' || kind === 'comment' || kind === 'budget' || kind === 'pause')
      hidden.fill(1, inner.start - span.start, inner.end - span.start);
  }
  // What is written and not shown may stand amid a name or a figure.
  const offsets: number[] = [];
  for (let at = span.start; at < span.end; at++) if (hidden[at - span.start] === 0) offsets.push(at);
  const taken = new Uint8Array(offsets.length);
  const take = ({ start, end }: Span): void => {
    offsets.forEach((offset, index) => {
      if (offset >= start && offset < end) taken[index] = 1;
    });
  };
  for (const { kind, span: inner } of inlines) if (kind === 'marker' || kind === 'gap') take(inner);
  leftOut.forEach(take);
  const masked = (): string => offsets.map((at, index) => (taken[index] === 1 ? MASK : text.charAt(at))).join('');
  const found: Found[] = [];
  for (const { kind, pattern, shares } of FACT_PATTERNS) {
    const before = masked();
    for (const { 0: words, index } of before.matchAll(pattern)) {
      const start = offsets[index];
      const last = offsets[index + words.length - 1];
      if (start === undefined || last === undefined) continue;
      const place = { start, end: last + 1 };
      if (words.includes(MASK) && !shares) continue;
      found.push({ kind, span: place });
      if (!shares) take(place);
    }
  }
  return found;
}

/** Stands for what is not looked at; no pattern matches it. */
const MASK = '\u0000';

const SENTENCE_END = '。！？；';

function sentenceAround(text: string, paragraph: Span, { start, end }: Span): Span {
  let from = start;
  while (from > paragraph.start && !SENTENCE_END.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < paragraph.end && !SENTENCE_END.includes(text.charAt(to - 1))) to++;
  return { start: from, end: to };
}
