import { countUpTo } from './place.ts';
import type { Pace, PromptedScript, PromptedSection } from './script.ts';

/** What became of one section in a rehearsal, without what stands under it. */
export interface SectionReading {
  /** Seconds in which the clock ran there. */
  readonly seconds: number;
  /** Seconds of these at stage directions. */
  readonly waited: number;
  /** Syllables that were read; what was jumped over was not. */
  readonly syllables: number;
}

/** One for each section of a script, in its order. */
export type Readings = readonly SectionReading[];

type Sections = Pick<PromptedScript, 'sections'>;

const NOTHING: SectionReading = { seconds: 0, waited: 0, syllables: 0 };

export function noReadings({ sections }: Sections): Readings {
  return sections.map(() => NOTHING);
}

/** The section in which the words behind so many syllables stand. */
export function sectionAt({ sections }: Sections, syllables: number): number {
  const starts = sections.map(({ start }) => start);
  return Math.max(0, countUpTo(starts, syllables) - 1);
}

/** Seconds spent at a stage direction, which belongs to the words before it. */
export function withWaiting(script: Sections, readings: Readings, at: number, seconds: number): Readings {
  const index = script.sections.findLastIndex(({ start }) => start < at);
  return added(readings, Math.max(0, index), { seconds, waited: seconds, syllables: 0 });
}

/** What was read from one point to a later one; where that runs over several sections, each has its share of the time. */
export function withReading(script: Sections, readings: Readings, from: number, to: number, seconds: number): Readings {
  const first = sectionAt(script, from);
  const last = to > from ? sectionAt(script, to) : first;
  if (first === last) return added(readings, first, { seconds, waited: 0, syllables: Math.max(0, to - from) });
  let sum = readings;
  for (let index = first; index <= last; index++) {
    const start = Math.max(from, script.sections[index]?.start ?? 0);
    const end = index === last ? to : Math.min(to, script.sections[index + 1]?.start ?? to);
    const syllables = Math.max(0, end - start);
    const share = syllables / (to - from);
    sum = added(sum, index, { seconds: seconds * share, waited: 0, syllables });
  }
  return sum;
}

/** Whoever moves the text by no more than this goes after the voice; whoever moves it further goes elsewhere. In syllables. */
const NEARBY = 40;

/** The hand moved the text while it ran: a few words forward were read faster than it ran, a few back slower. */
export function withCorrection(script: Sections, readings: Readings, from: number, to: number): Readings {
  if (Math.abs(to - from) > NEARBY) return readings;
  if (to >= from) return withReading(script, readings, from, to, 0);
  return added(readings, sectionAt(script, to), { seconds: 0, waited: 0, syllables: to - from });
}

function added(readings: Readings, index: number, more: SectionReading): Readings {
  return readings.map((reading, each) => {
    if (each !== index) return reading;
    return {
      seconds: reading.seconds + more.seconds,
      waited: reading.waited + more.waited,
      syllables: Math.max(0, reading.syllables + more.syllables),
    };
  });
}

export function sumOf(readings: Readings): SectionReading {
  return readings.reduce(
    (sum, { seconds, waited, syllables }) => ({
      seconds: sum.seconds + seconds,
      waited: sum.waited + waited,
      syllables: sum.syllables + syllables,
    }),
    NOTHING,
  );
}

/** Indexes of a section and of what stands under it: from the first up to the second. */
export function sectionReach({ sections }: Sections, index: number): readonly [from: number, to: number] {
  const depth = sections[index]?.depth ?? 0;
  const next = sections.findIndex((section, each) => each > index && section.depth <= depth);
  return [index, next < 0 ? sections.length : next];
}

/** Where a section with what stands under it ends, in syllables. */
export function sectionEnd(script: Sections & Pick<PromptedScript, 'syllables'>, index: number): number {
  return script.sections[sectionReach(script, index)[1]]?.start ?? script.syllables;
}

/** Planned seconds of a section: its budget, else what its words take. */
export function plannedSeconds(script: PromptedScript, index: number, { rate, pause }: Pace): number {
  const section = script.sections[index];
  if (section === undefined) return 0;
  if (section.budget !== undefined) return section.budget;
  const end = sectionEnd(script, index);
  // A direction at the border belongs to the words before it, one before all words to the first section.
  const before = section.start === 0 ? 0 : countUpTo(script.pauses, section.start);
  return ((end - section.start) * 60) / rate + (countUpTo(script.pauses, end) - before) * pause;
}

/** The readings of a script that has changed: `moved` says where the start of an old section is now. */
export function movedReadings(
  before: Sections,
  after: Sections,
  readings: Readings,
  moved: (section: PromptedSection, index: number) => number,
): Readings {
  let sum = noReadings(after);
  before.sections.forEach((section, index) => {
    sum = added(sum, sectionAt(after, moved(section, index)), readings[index] ?? NOTHING);
  });
  return sum;
}
