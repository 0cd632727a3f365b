import { sentencesOf } from '../core/sentences.ts';
import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { lastStartingUpTo } from './lastStartingUpTo.ts';
import { type OutlineEntry, outlineTree } from './outlineTree.ts';

/**
 * What a growing selection at an offset takes in, step by step: the clause, the sentence, the paragraph, each section or
 * part from the innermost to the outermost, the whole text. Each is longer than the one before and holds it and the offset
 * (at its end at the latest). At least one; empty only in an empty text.
 *
 * Where an item ends within a sentence or begins within a paragraph, only what lies in the item is taken before it.
 */
export function selectionSpans(speech: Speech, offset: number): readonly Span[] {
  const sections = sectionsAt(speech, offset);
  const words = wordsAt(speech, offset).map((span) => cutToSection(span, sections));
  const whole = { start: 0, end: speech.text.length };
  const spans = [...words, ...sections, whole];
  spans.sort((a, b) => a.end - a.start - (b.end - b.start));
  const growing: Span[] = [];
  for (const span of spans) {
    if (span.end - span.start > lengthOf(growing.at(-1))) growing.push(span);
  }
  return growing.length > 0 ? growing : [whole];
}

/** The ranges of the outline's entries around an offset, innermost first. */
function sectionsAt(speech: Speech, offset: number): readonly Span[] {
  const ranges: Span[] = [];
  let level: readonly OutlineEntry[] = outlineTree(speech);
  for (;;) {
    const entry = lastStartingUpTo(level, offset, ({ range }) => range.start);
    if (!entry || offset > entry.range.end) return ranges;
    ranges.unshift(entry.range);
    level = entry.children;
  }
}

/** Clause, sentence and paragraph around an offset, so far as there are any. */
function wordsAt(speech: Speech, offset: number): readonly Span[] {
  const sentence = around(lastStartingUpTo(sentencesOf(speech), offset, startOf), offset);
  const clause = sentence && around(lastStartingUpTo(sentence.clauses, offset, startOf), offset);
  const paragraph = around(lastStartingUpTo(speech.paragraphs, offset, ({ span }) => span.start)?.span, offset);
  return [clause, sentence, paragraph].flatMap((span) => (span ? [span] : []));
}

const startOf = ({ start }: Span): number => start;

function around<Thing extends Span>(found: Thing | undefined, offset: number): Thing | undefined {
  return found && offset <= found.end ? found : undefined;
}

/** What of a span lies in the innermost section that does not lie in the span. */
function cutToSection(span: Span, sections: readonly Span[]): Span {
  const section = sections.find(({ start, end }) => start < span.start || end > span.end);
  if (!section) return span;
  return { start: Math.max(span.start, section.start), end: Math.min(span.end, section.end) };
}

function lengthOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0;
}
