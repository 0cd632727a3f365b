import type { Span } from '../../core/text/span.ts';
import type { HeadingRank, SpeakerMark } from '../printedParagraph.ts';

/**
 * A speech as it is printed, whatever it is printed in: its paragraphs with their places on the page and the pieces of
 * text in them. What is written and not printed (`#`, `**`, time budgets, comments) is gone.
 */
export interface PrintedSpeech {
  /** In the order of the page. None is empty but the blank lines of the layout. */
  readonly paragraphs: readonly PrintedBlock[];
}

export type PrintedBlock =
  | (Filled & { readonly role: PlainRole })
  | (Filled & { readonly role: 'heading'; readonly rank: HeadingRank })
  /** An entry of the contents, with its depth from 1; one that is made leads to a paragraph. */
  | (Filled & { readonly role: 'contents'; readonly level: number; readonly leadsTo: ContentsTarget | undefined })
  /** A line of the signature, so many characters from the right edge. */
  | (Filled & { readonly role: 'signature'; readonly fromRight: number })
  /** An empty line that the layout demands. */
  | { readonly role: 'blank' };

/** The paragraph to which an entry of made contents leads. */
export interface ContentsTarget {
  readonly span: Span;
  /** Of its heading; absent for a point that is none. */
  readonly rank: HeadingRank | undefined;
}

interface Filled {
  readonly pieces: readonly BlockPiece[];
  /** Where it stands in the speech, UTF-16 offsets; absent for what is made, as contents are. */
  readonly span: Span | undefined;
}

export type PlainRole =
  | 'classification'
  | 'title'
  | 'subtitle'
  /** A line with date, office or name of the speaker. */
  | 'byline'
  | 'contentsTitle'
  | 'salutation'
  | 'body';

export type BlockPiece = PrintedText | PrintedNote | { readonly kind: 'lineBreak' };

export interface PrintedText {
  readonly kind: 'text';
  /** Never empty; may hold tabs, no line ends. */
  readonly text: string;
  /** Where it begins in the speech, UTF-16 offset; as long there as it is printed. Absent for what is not written so. */
  readonly at: number | undefined;
  readonly face: PrintedFace;
  readonly strong: boolean;
  /** An unfinished place: 【待核实】 */
  readonly placeholder: boolean;
  /** What it is to the speaker; absent where that is not printed. */
  readonly mark?: SpeakerMark;
}

/** A comment of the writer at this place; printed only on request. */
export interface PrintedNote {
  readonly kind: 'note';
  /** May hold line ends; never empty. */
  readonly text: string;
}

export type PrintedFace =
  /** The face of its paragraph. */
  | { readonly kind: 'own' }
  /** A heading that runs into its text. */
  | { readonly kind: 'runIn'; readonly rank: HeadingRank }
  /** （掌声）, set apart. */
  | { readonly kind: 'stageDirection' };

/** What of the marks in a text is printed. */
export interface Shown {
  readonly stageDirections: StageDirections;
  /** With the marks that are meant for the speaker alone. */
  readonly forSpeaker?: boolean;
}

export interface PrintOptions extends Shown {
  /** Whether contents (目录) are put before the salutation; those that the text holds itself are printed in any case. */
  readonly contents: boolean;
}

/** All that is written, and nothing besides. */
export const AS_WRITTEN: PrintOptions = { stageDirections: 'kept', contents: false };

/** （掌声） printed as the text around it, printed smaller, or not at all. */
export type StageDirections = 'kept' | 'small' | 'dropped';
