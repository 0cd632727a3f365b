import type { HeadingRank } from '../../layout/printedParagraph.ts';
import type { EastAsianFont } from './fonts.ts';

/** How a Word file looks. Lengths in twips (1/20 pt), sizes in points. */
export interface DocxLook {
  readonly page: PageLook;
  /** Added between characters. */
  readonly characterSpacing: number;
  /** From one line to the next, in every paragraph. */
  readonly pitch: number;
  /** Whether the document grid has a line for each pitch. */
  readonly lineGrid: boolean;
  /** A paragraph of at most so many characters is not parted by a page's end; 0: every paragraph may be. */
  readonly keepsTogether: number;
  /** Typeface of digits and Latin letters. */
  readonly latin: string;
  readonly styles: Readonly<Record<StyleKey, StyleLook>>;
  readonly stageDirection: RunLook;
  /** Whether it is for a speaker: with the marks for one, and pages that are turned between sentences. */
  readonly forSpeaker?: true;
  readonly pageNumber: PageNumberLook;
}

export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
}

export interface RunLook {
  readonly eastAsia: EastAsianFont;
  readonly size: number;
  readonly bold: boolean;
}

export interface StyleLook extends RunLook {
  readonly align: 'both' | 'left' | 'center' | 'right';
  /** Of the first line, in characters. */
  readonly indent: number;
}

export interface PageNumberLook extends RunLook {
  /** Outside of the page: odd right, even left, one character in; or in the middle. */
  readonly place: 'outside' | 'middle';
  /** Height of its line. */
  readonly line: number;
}

export type StyleKey =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'classification'
  | 'contentsTitle'
  | 'contents'
  | 'salutation'
  | 'body'
  | 'signature'
  | `heading${HeadingRank}`;

/** The width of a character of this size, in twips. */
export function characterWidth(size: number): number {
  return size * 20;
}
