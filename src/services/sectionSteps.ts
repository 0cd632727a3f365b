import type { OutlineNode, Speech } from '../core/speech.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';

/** Where the cursor goes: to an offset, or nowhere, and why. */
export type SectionStep = { readonly kind: 'to'; readonly offset: number } | { readonly kind: 'end' | 'noSections' };

/** To the start of the next heading or item that opens a paragraph. */
export function stepToNextSection(speech: Speech, offset: number): SectionStep {
  return step(speech, (starts) => starts.find((start) => start > offset));
}

/** Likewise back: to the start of the section that the cursor stands in, from there to the one before. */
export function stepToPreviousSection(speech: Speech, offset: number): SectionStep {
  return step(speech, (starts) => starts.findLast((start) => start < offset));
}

function step(speech: Speech, choose: (starts: readonly number[]) => number | undefined): SectionStep {
  const starts = sectionStarts(speech);
  if (starts.length === 0) return { kind: 'noSections' };
  const offset = choose(starts);
  return offset === undefined ? { kind: 'end' } : { kind: 'to', offset };
}

/** In a text that lost its line breaks no section opens a paragraph: there each node is a stop. */
const sectionStarts: (speech: Speech) => readonly number[] = oncePerSpeech(({ nodes }) => {
  const opening = nodes.filter(({ kind }) => kind !== 'I');
  const stops: readonly OutlineNode[] = opening.length > 0 ? opening : nodes;
  return stops.map(({ markerSpan }) => markerSpan.start);
});
