import { sentencesOf } from '../core/sentences.ts';
import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { countedTextOf } from './plainText.ts';

/** A sentence that stands in the speech more than once. */
export interface RepeatedSentence {
  /** Where it stands first. */
  readonly first: Span;
  /** At least two, along the speech. */
  readonly spans: readonly Span[];
}

/** Fewer syllables may well be said twice: 同志们！ 谢谢大家！ */
const SHORTEST = 8;
/** What makes no difference: marks, blanks, and the marker that opens a sentence. */
const NO_WORDS = /^(?:[一二三四五六七八九十]+[、是要]|（[一二三四五六七八九十]+）)|[^\p{L}\p{N}]/gu;

/** The sentences with the same words, whatever marks and markers they have; in the order of the first of each. */
export function repeatedSentences(speech: Speech): readonly RepeatedSentence[] {
  const counted = countedTextOf(speech);
  const groups = new Map<string, { readonly first: Span; readonly spans: Span[] }>();
  for (const { start, end, syllables } of sentencesOf(speech)) {
    if (syllables < SHORTEST) continue;
    const span = { start, end };
    const words = counted(span).replace(NO_WORDS, '');
    const group = groups.get(words);
    if (group) group.spans.push(span);
    else groups.set(words, { first: span, spans: [span] });
  }
  return [...groups.values()].filter(({ spans }) => spans.length > 1);
}
