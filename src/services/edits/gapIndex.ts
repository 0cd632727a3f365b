import type { Speech } from '../../core/speech.ts';
import { oncePerSpeech } from '../oncePerSpeech.ts';

/** Whether a gap 〔…〕 begins in a range of the text, half-open. */
export type GapBetween = (start: number, end: number) => boolean;

/** The gaps of a speech, to be asked for in any order. */
export const gapsOf: (speech: Speech) => GapBetween = oncePerSpeech(({ paragraphs }) => {
  const starts: number[] = [];
  for (const { inlines } of paragraphs) {
    for (const { kind, span } of inlines) if (kind === 'gap') starts.push(span.start);
  }
  return (start, end) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const next = starts[low];
    return next !== undefined && next < end;
  };
});
