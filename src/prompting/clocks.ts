import { BEGINNING, type Place, secondsTo } from './place.ts';
import { plannedSeconds, type Readings, sectionAt, sectionEnd, sectionReach, sumOf } from './readings.ts';
import type { Pace, PromptedScript } from './script.ts';

/** What the clocks show of a section or of the whole, in seconds. */
export interface Clock {
  readonly label: string;
  readonly elapsed: number;
  readonly remaining: number;
  readonly planned: number;
  /** Whether somebody planned it; else it is what the words take. */
  readonly isPlanned: boolean;
}

/** How far one has come with a speech. */
export interface Standing {
  readonly script: PromptedScript;
  readonly pace: Pace;
  readonly place: Place;
  readonly readings: Readings;
}

/** Of the whole. */
export function wholeClockOf({ script, pace, place, readings }: Standing): Clock {
  return {
    label: '',
    elapsed: sumOf(readings).seconds,
    remaining: secondsTo(script, place, script.syllables, pace),
    planned: script.planned ?? secondsTo(script, BEGINNING, script.syllables, pace),
    isPlanned: script.planned !== undefined,
  };
}

/** Of the innermost section around the place that has a budget, else of the one of the highest level. */
export function sectionClockOf({ script, pace, place, readings }: Standing): Clock {
  const inner = sectionAt(script, place.syllables);
  const isInnermost = script.sections[inner]?.budget !== undefined;
  const outer = script.sections.findLastIndex(({ depth }, index) => depth === 0 && index <= inner);
  const index = isInnermost ? inner : Math.max(0, outer);
  const section = script.sections[index];
  return {
    label: section?.label ?? '',
    elapsed: sumOf(readings.slice(...sectionReach(script, index))).seconds,
    remaining: secondsTo(script, place, sectionEnd(script, index), pace),
    planned: plannedSeconds(script, index, pace),
    isPlanned: section?.budget !== undefined,
  };
}
