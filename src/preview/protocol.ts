/** The messages between the extension's host and the page of the preview. Imports nothing. */

/** One block of the page: a paragraph of the speech. `html` holds no absolute position, so an unchanged paragraph keeps it. */
export interface PreviewBlock {
  readonly html: string;
  /** Offset of the paragraph's first character in the speech, in UTF-16 code units. */
  readonly offset: number;
  /** Offset just after the paragraph's last character. */
  readonly end: number;
  /** Zero-based line of the paragraph. */
  readonly line: number;
}
