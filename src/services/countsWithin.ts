import type { Speech } from '../core/speech.ts';
import { type CharacterCounts, characterCounts } from '../core/text/countCharacters.ts';
import type { Span } from '../core/text/span.ts';
import { countUntil } from './countUntil.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';
import { countedPiecesOf } from './plainText.ts';

/** What Word's dialogue tells of some text. */
export interface TextCounts extends CharacterCounts {
  /** 段落数: paragraphs of which something is counted. */
  readonly paragraphs: number;
}

export const NO_COUNTS: TextCounts = {
  characters: 0,
  han: 0,
  words: 0,
  withoutSpaces: 0,
  withSpaces: 0,
  paragraphs: 0,
};

/**
 * Counts spans of a speech as Word counts them: without front matter, comments, stage directions, time budgets and gap
 * marks. Blanks at the ends of a paragraph are its indentation, and no characters. Prepared once for a speech; a count
 * costs the span's own length.
 */
export const countsWithinOf: (speech: Speech) => (span: Span) => TextCounts = oncePerSpeech((speech) => {
  const pieces = countedPiecesOf(speech);
  const { paragraphs } = speech;
  return (span) => {
    let counts = NO_COUNTS;
    const first = countUntil(paragraphs, (paragraph) => paragraph.span.end > span.start);
    for (let index = first; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index];
      if (!paragraph || paragraph.span.start >= span.end) break;
      const start = Math.max(span.start, paragraph.span.start);
      const text = pieces({ start, end: Math.min(span.end, paragraph.span.end) });
      const own = characterCounts(text);
      if (own.withoutSpaces > 0) counts = addCounts(counts, { ...own, paragraphs: 1 });
    }
    return counts;
  };
});

export function addCounts(a: TextCounts, b: TextCounts): TextCounts {
  return {
    characters: a.characters + b.characters,
    han: a.han + b.han,
    words: a.words + b.words,
    withoutSpaces: a.withoutSpaces + b.withoutSpaces,
    withSpaces: a.withSpaces + b.withSpaces,
    paragraphs: a.paragraphs + b.paragraphs,
  };
}
