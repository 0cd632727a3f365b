import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { durationWithinOf } from './durationWithin.ts';
import { textEntries } from './outlineAnnouncements.ts';
import { outlineCharactersOf } from './outlineCharacters.ts';
import { countedSpan, type OutlineEntry } from './outlineTree.ts';
import { type Timing, timingOf } from './timing.ts';

/** How much text an entry holds, with all that stands under it. */
export interface EntryMeasures {
  /** 字数, as Word counts. */
  readonly characters: number;
  /** Seconds when read aloud at the speech's rate, with its pauses; not rounded. */
  readonly duration: number;
  /** Planned seconds: of a section its {3分钟}, of the title the speech's 时长. Absent where none are set. */
  readonly budget: number | undefined;
}

/** What is told of an entry where there is room. */
export interface EntryShares {
  /** Of the entry's own words, without its children's; absent where it has none. */
  readonly own: Pick<EntryMeasures, 'characters' | 'duration'> | undefined;
  /** Of the 字数 of the whole speech, from 0 to 1; absent for the title, which is the whole. */
  readonly share: number | undefined;
}

/** What an entry comes to; `undefined` where a number says nothing. The first one counts the whole speech, the others cost little. */
export function measuresOf(
  speech: Speech,
  entry: OutlineEntry,
  timing: Timing = timingOf(speech),
): EntryMeasures | undefined {
  const span = countedSpan(speech, entry);
  if (span === undefined) return undefined;
  return { ...measured(speech, span, timing), budget: budgetOf(speech, entry) };
}

/** The rest of what an entry comes to; `undefined` where a number says nothing. The first one counts the whole speech, the others cost little. */
export function sharesOf(
  speech: Speech,
  entry: OutlineEntry,
  timing: Timing = timingOf(speech),
): EntryShares | undefined {
  const span = countedSpan(speech, entry);
  if (span === undefined) return undefined;
  if (entry.kind === 'title') return { own: undefined, share: undefined };
  const all = measured(speech, span, timing);
  const whole = outlineCharactersOf(speech)(wholeSpan(speech));
  const share = whole === 0 ? undefined : all.characters / whole;
  const children = textEntries(entry).map((child) => measured(speech, child.range, timing));
  if (children.length === 0) return { own: undefined, share };
  const sum = (of: 'characters' | 'duration'): number => children.reduce((total, child) => total + child[of], 0);
  const own = {
    characters: Math.max(0, all.characters - sum('characters')),
    duration: Math.max(0, all.duration - sum('duration')),
  };
  return { own, share };
}

/**
 * The 字数 of the text that an entry has besides its words and what stands under it; `undefined` where that is nothing or
 * where nothing stands under it.
 */
export function ownCharacters(speech: Speech, entry: OutlineEntry): number | undefined {
  const own = entry.children.length === 0 ? undefined : sharesOf(speech, entry)?.own?.characters;
  const words = entry.node === undefined ? 0 : outlineCharactersOf(speech)(entry.span);
  // The mark that ends the lead is no text.
  return own !== undefined && own > words + 1 ? own : undefined;
}

/** Seconds by which a duration is over its budget, under it where negative; `undefined` without a budget. */
export function overBudget({ duration, budget }: EntryMeasures): number | undefined {
  return budget === undefined ? undefined : duration - budget;
}

function wholeSpan(speech: Speech): Span {
  return { start: speech.frontMatter?.span.end ?? 0, end: speech.text.length };
}

function measured(speech: Speech, span: Span, timing: Timing): Pick<EntryMeasures, 'characters' | 'duration'> {
  return { characters: outlineCharactersOf(speech)(span), duration: durationWithinOf(speech)(span, timing) };
}

function budgetOf(speech: Speech, entry: OutlineEntry): number | undefined {
  if (entry.kind !== 'title') return entry.node?.budget;
  const { minutes } = speech.facts;
  return minutes === undefined ? undefined : minutes * 60;
}
