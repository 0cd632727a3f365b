import type { OutlineNode, ParagraphKind, Speech } from '../core/speech.ts';
import { characterCounts } from '../core/text/countCharacters.ts';
import type { Span } from '../core/text/span.ts';
import { countSpokenSyllables } from '../core/text/spokenSyllables.ts';
import { countedTextOf, type PlainText } from './plainText.ts';

/** Spoken syllables a minute of a speech that names no rate of its own. */
export const DEFAULT_SPEAKING_RATE = 180;

/** What a speech or a section comes to. */
export interface Statistics {
  /** 字数, as Word counts. */
  readonly characters: number;
  /** Chinese characters alone. */
  readonly han: number;
  /** Runs of Latin letters and digits. */
  readonly words: number;
  /** Syllables when read aloud; title, byline and signature are not read. */
  readonly spoken: number;
  /** `spoken` at the speech's rate, rounded to hundredths. */
  readonly minutes: number;
}

export interface SectionStatistics extends Statistics {
  readonly node: OutlineNode;
}

/** Printed at the head or the foot of a speech, never read aloud. */
const UNSPOKEN: ReadonlySet<ParagraphKind> = new Set([
  'classification',
  'title',
  'subtitle',
  'date',
  'speaker',
  'signature',
  'stageDirection',
  'gap',
]);

/** The statistics of a whole speech. Front matter, comments, stage directions, time budgets and gap marks are left out. */
export function speechStatistics(speech: Speech): Statistics {
  const counted = countedTextOf(speech);
  const spoken = speech.paragraphs.filter(({ kind }) => !UNSPOKEN.has(kind));
  const spokenSyllables = spoken.reduce((sum, { span }) => sum + countSpokenSyllables(counted(span)), 0);
  const text = speech.paragraphs.map(({ span }) => counted(span)).join('\n');
  return statisticsOf(text, spokenSyllables, rateOf(speech));
}

/** The statistics of every node with all that stands under it, in document order. */
export function sectionStatistics(speech: Speech): SectionStatistics[] {
  const counted = countedTextOf(speech);
  const rate = rateOf(speech);
  return speech.nodes.map((node) => ({ node, ...spanStatistics(counted, node.section, rate) }));
}

/** The speaking rate of a speech in spoken syllables a minute. */
export function rateOf(speech: Speech): number {
  return speech.facts.rate ?? DEFAULT_SPEAKING_RATE;
}

function spanStatistics(counted: PlainText, span: Span, rate: number): Statistics {
  const text = counted(span);
  return statisticsOf(text, countSpokenSyllables(text), rate);
}

function statisticsOf(text: string, spoken: number, rate: number): Statistics {
  return { ...characterCounts(text), spoken, minutes: Math.round((spoken / rate) * 100) / 100 };
}
