/** What the teleprompter shows and how long it takes: plain data, made by the host of a speech, used by the page. */

/** So many characters (UTF-16 code units), which take so many spoken syllables together: 38项 is [2, 3] and [1, 1]. */
export type Beat = readonly [length: number, syllables: number];

/** Words of one look. */
export interface PromptedRun {
  /** Never empty. */
  readonly text: string;
  readonly kind: PromptedRunKind;
  /** Their lengths add up to the text's. */
  readonly beats: readonly Beat[];
  /** How the one character is read that the run then is; absent where nothing needs to be said. */
  readonly pinyin?: string;
}

export type PromptedRunKind =
  | 'plain'
  /** The words of a heading or of an item that opens a paragraph. */
  | 'lead'
  | 'strong'
  /** 【待核实】: still to be written. */
  | 'placeholder'
  /** （掌声）: shown, not spoken. */
  | 'direction'
  /** ／ or ／／: shown, not spoken. */
  | 'pause'
  /** What the speaker is to stress. */
  | 'stress'
  /** 〔此处省略…〕 */
  | 'gap';

/** A sentence with what stands behind it up to the next; where nothing of a paragraph is spoken, all of it. */
export interface PromptedSentence {
  readonly runs: readonly PromptedRun[];
  /** Where it begins in the speech, in UTF-16 code units. */
  readonly offset: number;
  /** Syllables when read aloud; 0 where it is not. */
  readonly syllables: number;
}

export interface PromptedParagraph {
  /** `aside`: shown and not spoken, such as the title. */
  readonly kind: 'spoken' | 'heading' | 'title' | 'aside';
  /** Never empty. */
  readonly sentences: readonly PromptedSentence[];
}

/** A section as it is jumped to and timed. It reaches to the next one that is not deeper. */
export interface PromptedSection {
  readonly label: string;
  /** 0 for the highest level, 1 for what stands right under it. */
  readonly depth: 0 | 1;
  /** Syllables before it. */
  readonly start: number;
  /** Planned seconds; absent without a plan. */
  readonly budget?: number;
}

/** How fast one speaks, and how long a stage direction takes. */
export interface Pace {
  /** Spoken syllables a minute; over 0. */
  readonly rate: number;
  /** Seconds for each stage direction. */
  readonly pause: number;
}

export interface PromptedScript {
  readonly paragraphs: readonly PromptedParagraph[];
  /** Of all paragraphs. */
  readonly syllables: number;
  /** Syllables before each stage direction, ascending; two at one place are two. */
  readonly pauses: readonly number[];
  /** By `start`; the first starts at 0. Never empty. */
  readonly sections: readonly PromptedSection[];
  readonly pace: Pace;
  /** Planned seconds of the whole; absent without a plan. */
  readonly planned?: number;
}

export function paragraphSyllables({ sentences }: PromptedParagraph): number {
  return sentences.reduce((sum, { syllables }) => sum + syllables, 0);
}

export function paragraphText({ sentences }: PromptedParagraph): string {
  return sentences.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
}

/** The syllables of the first `length` characters of a run; of a number that is cut, its share. */
export function syllablesBefore({ beats }: PromptedRun, length: number): number {
  let left = length;
  let sum = 0;
  for (const [characters, syllables] of beats) {
    if (left <= 0) break;
    sum += left >= characters ? syllables : (syllables * left) / characters;
    left -= characters;
  }
  return sum;
}
