import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech } from '../../src/layout/layoutSpeech.ts';
import { officialSetup } from '../../src/layout/pageSetup.ts';
import { medianOf } from './medians.ts';

/** How long lines and pages take of a speech that was parsed already, median milliseconds. */
export interface LayoutTimes {
  readonly pages: number;
  readonly fromNothing: number;
  /** After a character was typed in the middle. */
  readonly afterKey: number;
  /** After a paragraph was begun in the middle, so that all later pages change. */
  readonly afterLine: number;
}

/** The speech is parsed anew for each run; its paragraphs are read in the time that is taken. */
export function layoutTimes(text: string, rounds: number): LayoutTimes {
  const middle = text.indexOf('，', text.length / 2) + 1;
  const typed = `${text.slice(0, middle)}很${text.slice(middle)}`;
  const broken = `${text.slice(0, middle)}\n${text.slice(middle)}`;
  const before = layoutSpeech(parseSpeech(text));
  const times: [number[], number[], number[]] = [[], [], []];
  for (let round = -Math.ceil(rounds / 2); round < rounds; round++) {
    [text, typed, broken].forEach((source, index) => {
      const speech = parseSpeech(source);
      const start = performance.now();
      layoutSpeech(speech, officialSetup, index === 0 ? undefined : before);
      if (round >= 0) times[index]?.push(performance.now() - start);
    });
  }
  const [fromNothing = Number.NaN, afterKey = Number.NaN, afterLine = Number.NaN] = times.map(medianOf);
  return { pages: before.pages.length, fromNothing, afterKey, afterLine };
}
