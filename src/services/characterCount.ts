import type { Speech } from '../core/speech.ts';
import { countCharacters } from '../core/text/countCharacters.ts';
import type { Span } from '../core/text/span.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';
import { countedTextOf } from './plainText.ts';

/** The 字数 of a span of a speech, without comments, stage directions and missing passages. */
export type CharacterCount = (span: Span) => number;

/** Prepared once for a speech; a count costs only the span's own length. */
export const characterCountOf: (speech: Speech) => CharacterCount = oncePerSpeech((speech) => {
  const countedText = countedTextOf(speech);
  return (span) => countCharacters(countedText(span));
});
