import type { Inline } from '../core/speech.ts';
import type { CharacterReading } from '../layout/reading/knownReadings.ts';
import type { Mark } from './inlineTokens.ts';

/** What the official page shows of the constructs of a paragraph: nothing of what is meant for the speaker. */
export function officialMarks(inlines: readonly Inline[]): readonly Mark[] {
  return inlines.some(({ kind }) => isForSpeaker(kind))
    ? inlines.flatMap((inline): readonly Mark[] => {
        if (!isForSpeaker(inline.kind)) return [inline];
        return inline.kind === 'pause' ? [{ kind: 'decoration', span: inline.span }] : [];
      })
    : inlines;
}

/** What the copy for the lectern shows of them, with the readings over single characters. */
export function speakerMarks(inlines: readonly Inline[], readings: readonly CharacterReading[]): readonly Mark[] {
  const shown: readonly Mark[] = inlines.filter(({ kind }) => kind !== 'reading');
  return [
    ...shown,
    ...readings.map(({ start, end, pinyin }): Mark => ({ kind: 'reading', span: { start, end }, pinyin })),
  ];
}

function isForSpeaker(kind: Inline['kind']): boolean {
  return kind === 'pause' || kind === 'stress' || kind === 'reading';
}
