import { sentencesOf } from '../core/sentences.ts';
import type { OutlineNode, Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { addCounts, countsWithinOf, NO_COUNTS, type TextCounts } from './countsWithin.ts';
import { countUntil } from './countUntil.ts';
import { durationWithinOf, spokenWithinOf } from './durationWithin.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';
import { type Timing, timingOf } from './timing.ts';

/** What a speech, a section or a selection comes to. */
export interface Statistics extends TextCounts {
  /** Sentences that are read aloud; one that lies partly in a selection is one. */
  readonly sentences: number;
  /** Syllables when read aloud; title, byline and signature are not read. */
  readonly spoken: number;
  /** Seconds when read aloud, with the pauses for stage directions; not rounded. */
  readonly duration: number;
}

export interface SectionStatistics extends Statistics {
  readonly node: OutlineNode;
}

/** The statistics of a whole speech. Front matter, comments, stage directions, time budgets and gap marks are left out. */
export function speechStatistics(speech: Speech, timing: Timing = timingOf(speech)): Statistics {
  const whole = { start: 0, end: speech.text.length };
  return { ...countedWhole(speech), duration: durationWithinOf(speech)(whole, timing) };
}

/** The cursor moves more often than the text changes. */
const countedWhole = oncePerSpeech((speech) => spansStatistics(speech, [{ start: 0, end: speech.text.length }]));

/** The statistics of every node with all that stands under it, in document order. */
export function sectionStatistics(speech: Speech, timing: Timing = timingOf(speech)): SectionStatistics[] {
  return speech.nodes.map((node) => ({ node, ...spansStatistics(speech, [node.section], timing) }));
}

/** The statistics of selections, which do not overlap, taken together. */
export function spansStatistics(speech: Speech, spans: readonly Span[], timing: Timing = timingOf(speech)): Statistics {
  let counts = NO_COUNTS;
  let sentences = 0;
  let spoken = 0;
  let duration = 0;
  for (const span of spans) {
    counts = addCounts(counts, countsWithinOf(speech)(span));
    sentences += sentencesWithin(speech, span);
    spoken += spokenWithinOf(speech)(span);
    duration += durationWithinOf(speech)(span, timing);
  }
  return { ...counts, sentences, spoken, duration };
}

/** Seconds as minutes, rounded to hundredths. */
export function minutesOf(seconds: number): number {
  return Math.round((seconds / 60) * 100) / 100;
}

/** How many sentences have a part in the span. */
function sentencesWithin(speech: Speech, { start, end }: Span): number {
  const sentences = sentencesOf(speech);
  const first = countUntil(sentences, (sentence) => sentence.end > start);
  return Math.max(0, countUntil(sentences, (sentence) => sentence.start >= end) - first);
}
