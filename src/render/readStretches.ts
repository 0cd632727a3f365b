import type { CharacterReading } from '../layout/reading/knownReadings.ts';

/** A stretch of text; `pinyin` for a single character that has some. */
export interface ReadStretch {
  readonly text: string;
  readonly pinyin: string | undefined;
}

/** A text that stands at an offset of the speech, cut around the characters that have readings, which ascend. */
export function readStretches(text: string, at: number, readings: readonly CharacterReading[]): readonly ReadStretch[] {
  const stretches: ReadStretch[] = [];
  let passed = 0;
  for (const { start, end, pinyin } of readings) {
    if (start < at + passed) continue;
    if (end > at + text.length) break;
    if (start > at + passed) stretches.push({ text: text.slice(passed, start - at), pinyin: undefined });
    stretches.push({ text: text.slice(start - at, end - at), pinyin });
    passed = end - at;
  }
  if (passed < text.length) stretches.push({ text: text.slice(passed), pinyin: undefined });
  return stretches;
}
