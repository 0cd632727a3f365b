import type { Inline, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { type CharacterReading, knownReadings, surnameReadings } from './knownReadings.ts';
import type { RareReadings } from './rareReadings.ts';

/** Gives the readings to be shown over characters of a paragraph, ascending, none over another. */
export type ReadingsWithin = (paragraph: {
  readonly span: Span;
  readonly inlines: readonly Inline[];
}) => readonly CharacterReading[];

/**
 * What is read otherwise than a reader would think, or may not be known: what the writer gave a reading to, names of places
 * and persons that are known for it, and rare characters where their table is at hand. The writer wins.
 */
export function readingsWithin({ text, facts }: Speech, rare: RareReadings | undefined): ReadingsWithin {
  const speaker = facts.speaker?.source === 'text' ? facts.speaker.span : undefined;
  return ({ span, inlines }) => {
    const bySpan = new Map<number, CharacterReading>();
    if (rare !== undefined) for (const reading of rareWithin(text, span, rare)) bySpan.set(reading.start, reading);
    for (const reading of knownReadings(text, span)) bySpan.set(reading.start, reading);
    if (speaker !== undefined && speaker.start >= span.start && speaker.end <= span.end) {
      for (const reading of surnameReadings(text, speaker)) bySpan.set(reading.start, reading);
    }
    for (const reading of inlines.flatMap((inline) => givenReadings(text, inline))) bySpan.set(reading.start, reading);
    const readings = [...bySpan.values()].sort((a, b) => a.start - b.start);
    return readings.length === 0 ? readings : shownOf(readings, inlines);
  };
}

/** Without those in what is written and not shown; both lists ascend. */
function shownOf(readings: readonly CharacterReading[], inlines: readonly Inline[]): readonly CharacterReading[] {
  const hidden = inlines.filter(({ kind }) => kind === 'decoration' || kind === 'comment' || kind === 'budget');
  let next = 0;
  return readings.filter(({ start }) => {
    while ((hidden[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return start < (hidden[next]?.span.start ?? Number.POSITIVE_INFINITY);
  });
}

/** What a writer gave to the characters of a word; none for any other construct. */
export function givenReadings(text: string, { kind, span, syllables }: Inline): readonly CharacterReading[] {
  if (kind !== 'reading' || syllables === undefined) return [];
  let start = span.start;
  return [...text.slice(span.start, span.end)].map((character, index) => {
    const reading = { start, end: start + character.length, pinyin: syllables[index] ?? '' };
    start = reading.end;
    return reading;
  });
}

function rareWithin(text: string, { start, end }: Span, rare: RareReadings): readonly CharacterReading[] {
  const found: CharacterReading[] = [];
  let at = start;
  for (const character of text.slice(start, end)) {
    const pinyin = rare(character);
    if (pinyin !== undefined) found.push({ start: at, end: at + character.length, pinyin });
    at += character.length;
  }
  return found;
}
