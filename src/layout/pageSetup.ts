/**
 * The page and the letters on it. All lengths are in twips: 1/20 pt, 1/1440 inch; Word files hold the same unit.
 */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From line to line, of every paragraph alike. */
  readonly linePitch: number;
  readonly linesPerPage: number;
  /** Of the text, headings and byline. */
  readonly textSize: number;
  readonly titleSize: number;
  /** Whether the text is bold throughout. */
  readonly bold: boolean;
  /** Added behind every character; negative draws them together. */
  readonly spacing: number;
  /** Before the first line of a paragraph: two characters. */
  readonly indent: number;
  /** Whether it is for the speaker: reading marks are printed, and no sentence goes on over a page turn if it need not. */
  readonly forSpeaker: boolean;
}

/**
 * The official layout: A4, 22 lines of 28 characters (GB/T 9704—2012, 5.2.1 to 5.2.3 and 7.3). Characters of 3号, 16 pt, are
 * drawn together by a quarter of a point: the type area of 156 mm holds 28 cells of 315 twips with 25 twips to spare. The
 * 225 mm hold 22 lines of 579 twips.
 */
export const officialSetup: PageSetup = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1587,
  linePitch: 579,
  linesPerPage: 22,
  textSize: 320,
  titleSize: 440,
  bold: false,
  spacing: -5,
  indent: 640,
  forSpeaker: false,
};

/** The width of a line: what the margins leave of the page. */
export function measureOf({ width, left, right }: PageSetup): number {
  return width - left - right;
}
