import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';

/** The places that are still to be filled in (【待核实】 ××), in document order. */
export function unfinishedPlaces({ paragraphs }: Speech): readonly Span[] {
  return paragraphs.flatMap(({ inlines }) =>
    inlines.filter(({ kind }) => kind === 'placeholder').map(({ span }) => span),
  );
}
