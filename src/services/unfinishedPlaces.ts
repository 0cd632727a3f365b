import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';

/** What is still to be written in a speech: 【…】, ××, ＿＿. In document order. */
export const unfinishedPlaces: (speech: Speech) => readonly Span[] = oncePerSpeech(({ paragraphs }) =>
  paragraphs.flatMap(({ inlines }) => inlines.filter(({ kind }) => kind === 'placeholder').map(({ span }) => span)),
);

/** The first place at or behind a selection; behind the last comes the first. `undefined` where nothing is unfinished. */
export function nextPlace(speech: Speech, selection: Span): Span | undefined {
  const places = unfinishedPlaces(speech);
  return places.find(({ start }) => start >= selection.end) ?? places[0];
}

/** The last place before a selection; before the first comes the last. */
export function previousPlace(speech: Speech, selection: Span): Span | undefined {
  const places = unfinishedPlaces(speech);
  return places.findLast(({ end }) => end <= selection.start) ?? places.at(-1);
}
