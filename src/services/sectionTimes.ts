import type { Speech } from '../core/speech.ts';
import { spokenWithinOf } from './durationWithin.ts';
import { type EntryMeasures, measuresOf } from './outlineMeasures.ts';
import { countedSpan, type OutlineEntry, outlineTree } from './outlineTree.ts';
import { type Timing, timingOf } from './timing.ts';

/** A section, or a part of the speech outside of the sections, and how long it takes. */
export interface SectionTime extends EntryMeasures {
  readonly entry: OutlineEntry;
  /** 0 for the highest level, 1 for what stands right under it. */
  readonly depth: 0 | 1;
  /** Syllables when read aloud. */
  readonly spoken: number;
  /** Of the duration of the whole speech, from 0 to 1. */
  readonly share: number;
  /**
   * Of a section of the highest level: how many times as long as they are on average. Absent for others, and where there
   * is but one.
   */
  readonly balance: number | undefined;
}

/** The opening, the sections, what stands right under each, and the closing parts, in document order. */
export function sectionTimes(speech: Speech, timing: Timing = timingOf(speech)): readonly SectionTime[] {
  const spoken = spokenWithinOf(speech);
  const title = outlineTree(speech).find(({ kind }) => kind === 'title');
  const whole = title === undefined ? undefined : measuresOf(speech, title, timing)?.duration;
  const rows: Omit<SectionTime, 'share' | 'balance'>[] = [];
  const add = (entry: OutlineEntry, depth: 0 | 1): void => {
    const span = countedSpan(speech, entry);
    const measures = measuresOf(speech, entry, timing);
    if (span !== undefined && measures !== undefined) rows.push({ entry, depth, spoken: spoken(span), ...measures });
  };
  for (const entry of outlineTree(speech)) {
    if (entry.kind === 'title') continue;
    add(entry, 0);
    if (isSection(entry)) for (const child of entry.children) add(child, 1);
  }
  const highest = new Set(rows.filter(({ entry, depth }) => depth === 0 && isSection(entry)));
  const sum = (of: Iterable<EntryMeasures>): number => [...of].reduce((total, { duration }) => total + duration, 0);
  const all = whole ?? sum(rows.filter(({ depth }) => depth === 0));
  const mean = highest.size > 1 ? sum(highest) / highest.size : 0;
  return rows.map((row) => ({
    ...row,
    share: all === 0 ? 0 : row.duration / all,
    balance: mean > 0 && highest.has(row) ? row.duration / mean : undefined,
  }));
}

function isSection({ kind }: OutlineEntry): boolean {
  return kind === 'heading' || kind === 'item';
}
