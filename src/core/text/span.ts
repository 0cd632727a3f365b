/** A half-open range of UTF-16 code units in the text of a speech. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
