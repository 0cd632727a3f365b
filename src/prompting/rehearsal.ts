import { plannedSeconds, type Readings, sectionEnd, sectionReach, sumOf } from './readings.ts';
import { readRate } from './readRate.ts';
import type { Pace, PromptedScript } from './script.ts';

/** One section of a rehearsal, with what stands under it. */
export interface RehearsedSection {
  readonly label: string;
  readonly depth: 0 | 1;
  /** Seconds that it was to take: its budget, else by the speaking rate. */
  readonly planned: number;
  readonly hasBudget: boolean;
  readonly seconds: number;
  /** Whether all of it was read: what was jumped into or left keeps no plan. */
  readonly isWhole: boolean;
}

/** How much of a section must have been read: a hand that corrects the text leaves out a few words. */
const WHOLE = 0.9;

/** What a rehearsal came to. */
export interface Rehearsal {
  /** When it began: milliseconds since 1970. Tells rehearsals apart. */
  readonly startedAt: number;
  /** Seconds in which the clock ran. */
  readonly seconds: number;
  /** Seconds of these at stage directions. */
  readonly waited: number;
  /** Syllables that were read. */
  readonly syllables: number;
  /** Planned seconds of the whole, or what it takes at the speaking rate. */
  readonly planned: number;
  readonly hasPlan: boolean;
  /** Whether it came to the end of the speech. */
  readonly finished: boolean;
  readonly sections: readonly RehearsedSection[];
}

/** Whoever stopped sooner has tried something out, not rehearsed. In seconds. */
export const SHORTEST_REHEARSAL = 30;

export function rehearsalOf(
  script: PromptedScript,
  pace: Pace,
  readings: Readings,
  { startedAt, finished }: Pick<Rehearsal, 'startedAt' | 'finished'>,
): Rehearsal {
  const whole = { ...script, sections: [{ label: '', depth: 0 as const, start: 0 }] };
  return {
    startedAt,
    finished,
    ...sumOf(readings),
    planned: script.planned ?? plannedSeconds(whole, 0, pace),
    hasPlan: script.planned !== undefined,
    sections: script.sections.map(({ label, depth, start, budget }, index) => {
      const { seconds, syllables } = sumOf(readings.slice(...sectionReach(script, index)));
      return {
        label,
        depth,
        planned: plannedSeconds(script, index, pace),
        hasBudget: budget !== undefined,
        seconds,
        isWhole: syllables >= WHOLE * (sectionEnd(script, index) - start),
      };
    }),
  };
}

/** Syllables a minute at which it was read, without the stage directions; `undefined` where hardly anything was, or too fast. */
export function rateOf({
  syllables,
  seconds,
  waited,
}: Pick<Rehearsal, 'syllables' | 'seconds' | 'waited'>): number | undefined {
  return readRate(syllables, seconds - waited);
}

/** The sections that a rehearsal may have; no speech has more, and nothing else is believed. */
const MOST_SECTIONS = 2000;
const LONGEST_LABEL = 2000;

export function isRehearsal(value: unknown): value is Rehearsal {
  return (
    isRecord(value) &&
    ['startedAt', 'seconds', 'waited', 'syllables', 'planned'].every((name) => isAmount(value[name])) &&
    typeof value['hasPlan'] === 'boolean' &&
    typeof value['finished'] === 'boolean' &&
    Array.isArray(value['sections']) &&
    value['sections'].length <= MOST_SECTIONS &&
    value['sections'].every(isRehearsedSection)
  );
}

function isRehearsedSection(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['label'] === 'string' &&
    value['label'].length <= LONGEST_LABEL &&
    (value['depth'] === 0 || value['depth'] === 1) &&
    isAmount(value['planned']) &&
    isAmount(value['seconds']) &&
    typeof value['hasBudget'] === 'boolean' &&
    typeof value['isWhole'] === 'boolean'
  );
}

export function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** How many rehearsals of one speech are kept, and of how many speeches. */
const MOST_REHEARSALS = 20;
const MOST_SPEECHES = 50;

/** The rehearsals of a speech, the newest first. */
export interface RehearsedSpeech {
  /** Uri of its file. */
  readonly file: string;
  readonly rehearsals: readonly Rehearsal[];
}

/** What was kept, as far as it can be believed. */
export function rehearsedSpeeches(value: unknown): readonly RehearsedSpeech[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    if (!isRecord(each) || typeof each['file'] !== 'string' || !Array.isArray(each['rehearsals'])) return [];
    return [{ file: each['file'], rehearsals: each['rehearsals'].filter(isRehearsal) }];
  });
}

/** Rehearsals with one more; one that goes on takes the place of what was known of it. */
export function withRehearsal(rehearsals: readonly Rehearsal[], rehearsal: Rehearsal): readonly Rehearsal[] {
  const others = rehearsals.filter(({ startedAt }) => startedAt !== rehearsal.startedAt);
  return [rehearsal, ...others].sort((a, b) => b.startedAt - a.startedAt).slice(0, MOST_REHEARSALS);
}

/** What is known under the new names of files; `undefined` is the name of a file that keeps its own. */
export function withRenamedSpeeches(
  known: readonly RehearsedSpeech[],
  renamed: (file: string) => string | undefined,
): readonly RehearsedSpeech[] {
  const gone = new Set(known.flatMap(({ file }) => renamed(file) ?? []));
  return known.flatMap(({ file, rehearsals }) => {
    const to = renamed(file);
    // A file that was written over is no more.
    if (to === undefined) return gone.has(file) ? [] : [{ file, rehearsals }];
    return [{ file: to, rehearsals }];
  });
}

/** The speech that was rehearsed last stands first; what is too much goes from the end. */
export function withRehearsedSpeech(
  known: readonly RehearsedSpeech[],
  file: string,
  rehearsals: readonly Rehearsal[],
): readonly RehearsedSpeech[] {
  return [{ file, rehearsals }, ...known.filter((each) => each.file !== file)].slice(0, MOST_SPEECHES);
}
