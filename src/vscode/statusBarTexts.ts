import { l10n, MarkdownString } from 'vscode';
import type { OutlineNode, Speech } from '../core/speech.ts';
import type { PlaceOnPage } from '../layout/placeOnPage.ts';
import { durationWithinOf } from '../services/durationWithin.ts';
import type { Statistics } from '../services/statistics.ts';
import type { Timing } from '../services/timing.ts';
import { roughly } from '../services/toldTime.ts';
import { durationLabel, timeLabel } from './durationLabel.ts';
import { planState, planStateInMinutes } from './planLabels.ts';

/** What the status bar tells of a speech. */
export interface ToldLength {
  readonly speech: Speech;
  readonly timing: Timing;
  /** Of the whole speech. */
  readonly whole: Statistics;
  /** Of what is selected, in how many selections; absent while nothing is. */
  readonly selected: { readonly count: number; readonly statistics: Statistics } | undefined;
  /** Of the innermost section or item around the cursor; absent outside of all. */
  readonly around: { readonly node: OutlineNode; readonly statistics: Statistics } | undefined;
  /** The innermost section around the cursor that has a time budget. */
  readonly section: OutlineNode | undefined;
  /** Pages in the official layout. */
  readonly pages: number;
  /** Where the cursor stands on them; absent without a cursor, and where nothing is printed. */
  readonly place: PlaceOnPage | undefined;
}

/** `1,234 characters · 6.1 min · over by 1.2 min`, or what is selected. */
export function lengthText(told: ToldLength): string {
  if (told.selected !== undefined) return selectedText(told.selected);
  const pieces = [l10n.t('{0} characters', told.whole.characters.toLocaleString())];
  const { duration } = told.whole;
  if (duration > 0) pieces.push(minutesText(duration));
  const plan = planOf(told.speech);
  if (plan !== undefined) pieces.push(planStateInMinutes(duration, plan));
  const section = plannedSection(told);
  if (section) pieces.push(l10n.t('this section {0}', planStateInMinutes(section.duration, section.budget)));
  return pieces.join(' · ');
}

/** Tenths of a minute tell nothing of less than one. */
function minutesText(duration: number): string {
  return duration < 60 ? durationLabel(roughly(duration)) : l10n.t('{0} min', (duration / 60).toFixed(1));
}

function selectedText({ count, statistics }: NonNullable<ToldLength['selected']>): string {
  const pieces = [l10n.t('{0} characters', statistics.characters.toLocaleString())];
  if (statistics.duration > 0) pieces.push(durationLabel(roughly(statistics.duration)));
  const amount = pieces.join(' · ');
  return count === 1 ? l10n.t('Selected: {0}', amount) : l10n.t('{0} selections: {1}', count, amount);
}

/** A table of all counts: of the selection, of the section around the cursor, of the whole. */
export function lengthTooltip(told: ToldLength): MarkdownString {
  const { whole, around, selected, speech, timing } = told;
  const plan = planOf(speech);
  const columns = [
    ...(selected ? [{ head: l10n.t('Selection'), ...selected, plan: undefined }] : []),
    ...(around ? [{ head: l10n.t('This section'), ...around, plan: around.node.budget }] : []),
    { head: l10n.t('Whole speech'), statistics: whole, plan },
  ];
  const row = (label: string, value: (column: Omit<(typeof columns)[number], 'head'>) => string): string =>
    `| ${label} | ${columns.map(value).join(' | ')} |`;
  const count = (label: string, of: (statistics: Statistics) => number): string =>
    row(label, ({ statistics }) => of(statistics).toLocaleString());
  const lines = [
    `| | ${columns.map(({ head }) => head).join(' | ')} |`,
    `|:--|${columns.map(() => '--:').join('|')}|`,
    count(l10n.t('字数, as Word counts'), ({ characters }) => characters),
    count(l10n.t('Characters without spaces'), ({ withoutSpaces }) => withoutSpaces),
    count(l10n.t('Characters with spaces'), ({ withSpaces }) => withSpaces),
    count(l10n.t('Chinese characters and marks'), ({ characters, words }) => characters - words),
    count(l10n.t('Words and numbers'), ({ words }) => words),
    count(l10n.t('Han characters'), ({ han }) => han),
    count(l10n.t('Paragraphs'), ({ paragraphs }) => paragraphs),
    count(l10n.t('Sentences'), ({ sentences }) => sentences),
    count(l10n.t('Spoken syllables'), ({ spoken }) => spoken),
    row(l10n.t('Time'), ({ statistics, plan: planned }) => timeLabel(statistics.duration, planned)),
  ];
  const tooltip = new MarkdownString(lines.join('\n'));
  const notes = [pagesNote(told), l10n.t('Read at {0} syllables a minute', timing.rate)];
  if (plan !== undefined) notes.push(l10n.t('Planned {0}: {1}', durationLabel(plan), planState(whole.duration, plan)));
  const section = plannedSection(told);
  if (section) {
    const { name, duration, budget } = section;
    notes.push(l10n.t('{0}: planned {1}, {2}', name, durationLabel(budget), planState(duration, budget)));
  }
  for (const note of notes) {
    tooltip.appendMarkdown('\n\n');
    // The lead of a section holds whatever signs it holds.
    tooltip.appendText(note);
  }
  return tooltip;
}

function pagesNote({ pages, place }: ToldLength): string {
  if (place === undefined) return l10n.t('Pages in the official layout: {0}', pages);
  return l10n.t('In the official layout: page {0} of {1}, line {2}', place.page, place.pages, place.line);
}

/** Planned seconds of the whole speech. */
function planOf({ facts: { minutes } }: Speech): number | undefined {
  return minutes === undefined ? undefined : minutes * 60;
}

interface PlannedSection {
  readonly name: string;
  /** Seconds. */
  readonly duration: number;
  readonly budget: number;
}

function plannedSection({ speech, timing, section }: ToldLength): PlannedSection | undefined {
  if (section?.budget === undefined) return undefined;
  const { marker, lead, budget } = section;
  return { name: `${marker}${lead}`, duration: durationWithinOf(speech)(section.section, timing), budget };
}
