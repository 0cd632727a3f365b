import type { Clause, Paragraph, Sentence, Speech } from './speech.ts';
import { splitStretch } from './splitStretch.ts';
import { spokenStretchesOf } from './spokenStretches.ts';

/** The sentences of a speech that are read aloud: its {@link Speech.sentences}. */
export function sentencesOf(speech: Speech): readonly Sentence[] {
  return speech.sentences;
}

/** The sentences of the paragraphs of a text, in order. */
export function readSentences(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  const clauses: Clause[] = [];
  paragraphs.forEach((paragraph, index) => {
    for (const stretch of spokenStretchesOf(text, paragraph)) splitStretch(stretch, index, sentences, clauses);
  });
  return sentences;
}
