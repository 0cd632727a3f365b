import { sentencesOf } from '../core/sentences.ts';
import type { OutlineNode, Speech } from '../core/speech.ts';
import { characterCounts } from '../core/text/countCharacters.ts';
import { countedTextOf } from './plainText.ts';
import { spokenWithin } from './spokenWithin.ts';

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

/** The statistics of a whole speech. Front matter, comments, stage directions, time budgets and gap marks are left out. */
export function speechStatistics(speech: Speech): Statistics {
  const counted = countedTextOf(speech);
  const spoken = sentencesOf(speech).reduce((sum, { syllables }) => sum + syllables, 0);
  const text = speech.paragraphs.map(({ span }) => counted(span)).join('\n');
  return statisticsOf(text, spoken, rateOf(speech));
}

/** The statistics of every node with all that stands under it, in document order. */
export function sectionStatistics(speech: Speech): SectionStatistics[] {
  const counted = countedTextOf(speech);
  const spoken = spokenWithin(speech);
  const rate = rateOf(speech);
  return speech.nodes.map((node) => ({
    node,
    ...statisticsOf(counted(node.section), spoken(node.section), rate),
  }));
}

/** The speaking rate of a speech in spoken syllables a minute. */
export function rateOf(speech: Speech): number {
  return speech.facts.rate ?? DEFAULT_SPEAKING_RATE;
}

function statisticsOf(text: string, spoken: number, rate: number): Statistics {
  return { ...characterCounts(text), spoken, minutes: Math.round((spoken / rate) * 100) / 100 };
}
