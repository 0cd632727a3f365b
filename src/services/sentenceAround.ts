import type { Paragraph, Speech } from '../core/speech.ts';
import { skipBlank } from '../core/text/blank.ts';
import {
  CLOSING_BRACKET,
  CLOSING_MARK,
  CLOSING_TITLE,
  MARK_OF,
  SENTENCE_END,
  STRAIGHT_QUOTE,
} from '../core/text/sentenceMarks.ts';
import type { Span } from '../core/text/span.ts';

/**
 * The sentence in which an offset stands, with its end marks, found in its paragraph alone so that it costs nothing in a
 * long speech; between two sentences the one before. `undefined` where no paragraph is.
 */
export function sentenceAround({ text, paragraphs }: Speech, offset: number): Span | undefined {
  const paragraph = paragraphAt(paragraphs, offset);
  if (paragraph === undefined) return undefined;
  const { span } = paragraph;
  let start = span.start;
  let at = start;
  while (at < span.end) {
    const end = sentenceEnd(text, at, span.end);
    if (offset <= end || end === span.end) return { start, end };
    at = end;
    start = skipBlank(text, end, span.end);
  }
  return { start, end: span.end };
}

/** Behind the next end of a sentence and all marks that close with it; not within 《…》 or （…）, told by what follows. */
function sentenceEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && MARK_OF[text.charCodeAt(at)] !== SENTENCE_END) at++;
  while (at < limit && ends(MARK_OF[text.charCodeAt(at)] ?? 0)) at++;
  return at;
}

function ends(mark: number): boolean {
  return (
    mark === SENTENCE_END ||
    mark === CLOSING_MARK ||
    mark === CLOSING_TITLE ||
    mark === CLOSING_BRACKET ||
    mark === STRAIGHT_QUOTE
  );
}

function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const paragraph = paragraphs[middle];
    if (paragraph === undefined) return undefined;
    if (offset < paragraph.span.start) high = middle - 1;
    else if (offset > paragraph.span.end) low = middle + 1;
    else return paragraph;
  }
  return undefined;
}
