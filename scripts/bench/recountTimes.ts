import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import type { Speech } from '../../src/core/speech.ts';
import { breathLengths } from '../../src/services/breathLengths.ts';
import { budgetMarks } from '../../src/services/budgetMarks.ts';
import { repeatedSentences } from '../../src/services/repeatedSentences.ts';
import { sectionTimes } from '../../src/services/sectionTimes.ts';
import { sentenceLengths } from '../../src/services/sentenceLengths.ts';
import { spansStatistics, speechStatistics } from '../../src/services/statistics.ts';
import { medianOf } from './medians.ts';

/** What is counted after a keystroke, and how long it takes. */
export interface RecountTime {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
}

/** In the order in which they are asked for; each uses what those before it have counted. */
const RECOUNTS: readonly (readonly [name: string, count: (speech: Speech) => unknown])[] = [
  ['the status bar: all counts and the time', (speech) => speechStatistics(speech)],
  ['a selection of a third', thirdOf],
  ['the budgets in the text', (speech) => budgetMarks(speech)],
  ['the statistics: time of the sections', (speech) => sectionTimes(speech)],
  [
    'the statistics: sentences, breaths, repeats',
    (speech) => [sentenceLengths(speech), breathLengths(speech), repeatedSentences(speech)],
  ],
];

function thirdOf(speech: Speech): unknown {
  const third = Math.floor(speech.text.length / 3);
  return spansStatistics(speech, [{ start: third, end: 2 * third }]);
}

/** Median times after a character was typed in the middle of a text; the speech is parsed anew each time, which is not timed. */
export function recountTimes(text: string, rounds: number): readonly RecountTime[] {
  const times = RECOUNTS.map((): number[] => []);
  const middle = Math.floor(text.length / 2);
  for (let round = -Math.ceil(rounds / 2); round < rounds; round++) {
    const speech = parseSpeech(
      `${text.slice(0, middle)}${'好'.repeat(1 + (Math.abs(round) % 5))}${text.slice(middle)}`,
    );
    RECOUNTS.forEach(([, count], index) => {
      const start = performance.now();
      count(speech);
      if (round >= 0) times[index]?.push(performance.now() - start);
    });
  }
  return RECOUNTS.map(([name], index) => ({ name, median: medianOf(times[index] ?? []) }));
}
