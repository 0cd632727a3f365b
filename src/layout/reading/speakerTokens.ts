import type { Inline, Paragraph, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { readingsWithin } from './characterReadings.ts';
import type { RareReadings } from './rareReadings.ts';

/** A stretch of what a speaker reads, of one look. */
export interface SpeakerToken {
  /** Never empty but for a pause, which has no words. */
  readonly text: string;
  /** A short pause or a long one. */
  readonly pause: 'none' | 'short' | 'long';
  readonly stress: boolean;
  /** The syllable of a single character; absent where it needs none. */
  readonly reading: string | undefined;
}

/**
 * The words of a span of a paragraph with the marks for the speaker; what is not read (comments, `#`, asterisks, braces) is
 * left out, stage directions are not.
 */
export function speakerTokens(
  speech: Speech,
  paragraph: Paragraph,
  { start, end }: Span,
  rare?: RareReadings | undefined,
): readonly SpeakerToken[] {
  const { text } = speech;
  const inlines = paragraph.inlines.filter(({ span }) => span.start < end && span.end > start);
  const readings = readingsWithin(speech, rare)(paragraph);
  const cuts = new Set([start, end]);
  for (const { span } of [...inlines, ...readings.map((span) => ({ span }))]) {
    for (const at of [span.start, span.end]) if (at > start && at < end) cuts.add(at);
  }
  const at = [...cuts].sort((a, b) => a - b);
  const tokens: SpeakerToken[] = [];
  for (const [index, from] of at.entries()) {
    const to = at[index + 1];
    if (to === undefined) break;
    const within = (kind: Inline['kind']) => inlines.some((each) => each.kind === kind && holds(each.span, from));
    if (within('decoration') || within('comment') || within('budget')) continue;
    const isPause = within('pause');
    const token: SpeakerToken = {
      text: isPause ? '' : text.slice(from, to),
      pause: isPause ? (to - from > 1 ? 'long' : 'short') : 'none',
      stress: within('stress'),
      reading: readings.find((reading) => reading.start === from && reading.end === to)?.pinyin,
    };
    const last = tokens.at(-1);
    if (last !== undefined && isAlike(last, token))
      tokens[tokens.length - 1] = { ...last, text: last.text + token.text };
    else tokens.push(token);
  }
  return tokens;
}

function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

/** Two stretches that only something unseen parts. */
function isAlike(a: SpeakerToken, b: SpeakerToken): boolean {
  return (
    a.pause === 'none' &&
    b.pause === 'none' &&
    a.stress === b.stress &&
    a.reading === undefined &&
    b.reading === undefined
  );
}
