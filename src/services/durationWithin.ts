import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { countUntil } from './countUntil.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';
import { type SpokenWithin, spokenWithin } from './spokenWithin.ts';
import type { Timing } from './timing.ts';

/** Seconds that a span of a speech takes, with the pauses for stage directions that begin in it; not rounded. */
export type DurationWithin = (span: Span, timing: Timing) => number;

/** The spoken syllables of spans; prepared once for a speech. */
export const spokenWithinOf: (speech: Speech) => SpokenWithin = oncePerSpeech(spokenWithin);

/** Prepared once for a speech; a duration costs the logarithm of the number of clauses. */
export const durationWithinOf: (speech: Speech) => DurationWithin = oncePerSpeech((speech) => {
  const spoken = spokenWithinOf(speech);
  const directions = stageDirectionStarts(speech);
  const before = (offset: number): number => countUntil(directions, (start) => start >= offset);
  return (span, { rate, pause }) => {
    const pauses = pause === 0 ? 0 : before(span.end) - before(span.start);
    return (spoken(span) / rate) * 60 + pauses * pause;
  };
});

/** Ascending. Those that stand alone in their line are paragraphs; （掌声）（起立） are two. */
function stageDirectionStarts({ paragraphs }: Speech): readonly number[] {
  return paragraphs.flatMap(({ kind, span, inlines }) => {
    const inside = inlines.filter((inline) => inline.kind === 'stageDirection').map((inline) => inline.span.start);
    return inside.length > 0 || kind !== 'stageDirection' ? inside : [span.start];
  });
}
