import type { Span } from '../../core/text/span.ts';

/** A replacement in a text: this many UTF-16 units from an offset gave way to this many. */
export interface TextChange {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * Places after a change of the text: those behind it moved, those that it touched left out, for a person has been there.
 * What is put in at a place's very start or end does not touch it.
 */
export function movedPlaces<T extends { readonly span: Span }>(places: readonly T[], change: TextChange): readonly T[] {
  const end = change.offset + change.removed;
  const by = change.inserted - change.removed;
  return places.flatMap((place) => {
    const { span } = place;
    if (span.end <= change.offset) return [place];
    if (span.start >= end) return [{ ...place, span: { start: span.start + by, end: span.end + by } }];
    return [];
  });
}
