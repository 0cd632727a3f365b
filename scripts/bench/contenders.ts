import MarkdownIt from 'markdown-it';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { sentencesOf } from '../../src/core/sentences.ts';
import type { Speech } from '../../src/core/speech.ts';

/** What was read of a text. */
export interface Outcome {
  readonly nodes: number;
  readonly announcements: number;
  /** A sum over every node and announcement, of what each says. */
  readonly sum: number;
}

/** The outline and the announcements of a text, each node and each announced item read. */
export function readSpeech(text: string): Outcome {
  return readOutline(parseSpeech(text));
}

/** Every node and announcement is read, so that nothing is left undone because nobody asks for it. */
function readOutline({ nodes, announcements }: Speech): Outcome {
  let sum = 0;
  for (const { level, lead, section } of nodes) sum += level + lead.length + section.end;
  for (const { count = 0, items } of announcements) for (const { start } of items) sum += count + start;
  return { nodes: nodes.length, announcements: announcements.length, sum };
}

/** What is spoken in a text: the counts of its sentences and clauses, the sum of their syllables. */
export interface SpokenOutcome {
  readonly sentences: number;
  readonly clauses: number;
  readonly syllables: number;
}

/** Parses a text, reads its outline and announcements, then every sentence and clause with its syllables. */
export function readSentences(text: string): SpokenOutcome {
  const speech = parseSpeech(text);
  readOutline(speech);
  const sentences = sentencesOf(speech);
  let clauses = 0;
  let syllables = 0;
  for (const sentence of sentences) {
    clauses += sentence.clauses.length;
    for (const clause of sentence.clauses) syllables += clause.syllables;
  }
  return { sentences: sentences.length, clauses, syllables };
}

const markdownIt = new MarkdownIt();

/** How many tokens markdown-it makes of a text, those within paragraphs included. */
export function readTokens(text: string): number {
  return markdownIt.parse(text, {}).reduce((sum, { children }) => sum + 1 + (children?.length ?? 0), 0);
}

/** How many characters of HTML markdown-it makes of a text. */
export function renderHtml(text: string): number {
  return markdownIt.render(text).length;
}

/** The whole model, to be held: what is read only when asked for is asked for. */
export function modelOf(text: string): object {
  const speech = parseSpeech(text);
  return [speech, speech.facts, speech.parts, speech.paragraphs, speech.pairs, speech.problems];
}

/** Markdown-it's tokens, to be held. */
export function tokensOf(text: string): object {
  return markdownIt.parse(text, {});
}
