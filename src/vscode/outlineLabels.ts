import { l10n } from 'vscode';
import type { AnnouncedList, AnnouncementState } from '../services/outlineAnnouncements.ts';
import { type EntryMeasures, overBudget } from '../services/outlineMeasures.ts';
import type { RowProblems } from '../services/outlineProblems.ts';
import type { OutlineEntry } from '../services/outlineTree.ts';

/** What a row tells of its entry besides the words. */
export interface RowFacts {
  /** Absent where a number says nothing, and of a row that is new while one types. */
  readonly measures: EntryMeasures | undefined;
  /** 字数 of its running text without what stands under it. Absent where there is none. */
  readonly own: number | undefined;
  readonly problems: RowProblems | undefined;
  /** The announced lists in the entry's own words that have no row of their own. */
  readonly lists: readonly AnnouncedList[];
}

/** What an entry of the outline is called: its own words, or for a part of running text the part's name. Never empty. */
export function outlineLabel(entry: OutlineEntry): string {
  switch (entry.kind) {
    case 'opening':
    case 'summary':
    case 'closing':
      return outlineKindName(entry);
    case 'title':
    case 'byline':
    case 'salutation':
    case 'thanks':
    case 'signature':
    case 'heading':
    case 'item':
    case 'inlineItem':
    case 'announcement':
      return entry.text === '' ? outlineKindName(entry) : entry.text;
  }
}

/** The name of the sort of thing that an entry is, also read aloud before its words. */
export function outlineKindName(entry: OutlineEntry): string {
  switch (entry.kind) {
    case 'title':
      return l10n.t('Title');
    case 'byline':
      return l10n.t('Byline');
    case 'salutation':
      return l10n.t('Salutation');
    case 'opening':
      return l10n.t('Opening');
    case 'summary':
      return l10n.t('Summary');
    case 'closing':
      return l10n.t('Closing');
    case 'thanks':
      return l10n.t('Thanks');
    case 'signature':
      return l10n.t('Signature');
    case 'heading':
      return l10n.t('Heading');
    case 'item':
    case 'inlineItem':
      return l10n.t('Point');
    case 'announcement':
      return l10n.t('Announced Count');
  }
}

/** The 字数 of an entry's text. */
export function countLabel(count: number): string {
  return l10n.t('{0} chars', count.toLocaleString());
}

/** `2 problems` */
export function problemsLabel(count: number): string {
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}

/** In a few signs: `⚠ 3/4 differ`, items found of those announced. Empty for a count that is not compared. */
export function announcementLabel(state: AnnouncementState): string {
  switch (state.kind) {
    case 'agrees':
      return l10n.t('✓ {0}/{1} agree', state.announced, state.announced);
    case 'differs':
      return l10n.t('⚠ {0}/{1} differ', state.items, state.announced);
    case 'unwritten':
      return l10n.t('not written yet');
    case 'unchecked':
      return '';
  }
}

/**
 * What stands beside the words of a row. The sidebar cuts its end off where it is narrow, so the amount comes first and
 * what matters least, that all agrees and how much of the text is the row's own, last.
 */
export function rowDescription(entry: OutlineEntry, { measures, own, problems, lists }: RowFacts): string {
  const pieces: string[] = [];
  if (measures) pieces.push(amountLabel(measures));
  const budget = budgetLabel(measures);
  if (budget !== '') pieces.push(budget);
  if (problems) pieces.push(problemsLabel(problems.all));
  if (entry.announced) pieces.push(announcementLabel(entry.announced));
  const open = lists.filter(({ state }) => state.kind === 'differs' || state.kind === 'unwritten');
  for (const { state } of open) pieces.push(announcementLabel(state));
  const agreeing = lists.filter(({ state }) => state.kind === 'agrees');
  const [only] = agreeing;
  if (agreeing.length > 1) pieces.push(l10n.t('✓ {0} lists agree', agreeing.length));
  else if (only) pieces.push(announcementLabel(only.state));
  if (own !== undefined) pieces.push(l10n.t('own {0}', own.toLocaleString()));
  return pieces.reduce((all, piece) => (all === '' ? piece : l10n.t('{0} · {1}', all, piece)), '');
}

/** A row as it is read aloud: the sort of the entry first, for a list of headings is heard, not seen. */
export function spokenRow(entry: OutlineEntry, { measures, own, problems, lists }: RowFacts): string {
  const kind = outlineKindName(entry);
  const label = outlineLabel(entry);
  const pieces = [label === kind ? label : l10n.t('{0}: {1}', kind, label)];
  if (measures) {
    pieces.push(l10n.t('{0} characters', measures.characters));
    const minutes = minutesLabel(measures.duration);
    if (minutes !== '') pieces.push(l10n.t('{0} minutes', minutes));
  }
  const budget = spokenBudget(measures);
  if (budget !== '') pieces.push(budget);
  if (problems) pieces.push(problemsLabel(problems.all));
  if (entry.announced) pieces.push(spokenAnnouncement(entry.announced));
  for (const { text, state } of lists) {
    const found = spokenAnnouncement(state);
    if (found !== '') pieces.push(l10n.t('{0}: {1}', text, found));
  }
  if (own !== undefined) pieces.push(l10n.t('{0} characters of its own', own));
  return pieces.reduce((all, piece) => l10n.t('{0}, {1}', all, piece));
}

/** Equal for facts of which a row tells the same, in a fraction of the time that the words take. */
export function factsSign({ measures, own, problems, lists }: RowFacts): string {
  const over = measures && overBudget(measures);
  const budget = over === undefined ? [] : [tenths(over), tenths(-over)];
  const amounts = measures && [measures.characters, tenths(measures.duration), ...budget];
  return JSON.stringify([amounts, own, problems?.all, problems?.worst, lists.map(({ text, state }) => [text, state])]);
}

function spokenAnnouncement(state: AnnouncementState): string {
  switch (state.kind) {
    case 'agrees':
      return l10n.t('{0} items, as announced', state.announced);
    case 'differs':
      return l10n.t('{0} items announced, {1} found', state.announced, state.items);
    case 'unwritten':
      return l10n.t('not written yet');
    case 'unchecked':
      return '';
  }
}

function amountLabel({ characters, duration }: EntryMeasures): string {
  const minutes = minutesLabel(duration);
  return minutes === '' ? countLabel(characters) : l10n.t('{0} chars · {1} min', characters.toLocaleString(), minutes);
}

/** By how many minutes it is over its budget or under it; empty without one. */
function budgetLabel(measures: EntryMeasures | undefined): string {
  const over = measures && overBudget(measures);
  if (over === undefined) return '';
  if (tenths(over) > 0) return l10n.t('{0} min over', minutesLabel(over));
  return tenths(-over) > 0 ? l10n.t('{0} min left', minutesLabel(-over)) : l10n.t('on time');
}

function spokenBudget(measures: EntryMeasures | undefined): string {
  const over = measures && overBudget(measures);
  if (over === undefined) return '';
  if (tenths(over) > 0) return l10n.t('{0} minutes more than planned', minutesLabel(over));
  return tenths(-over) > 0
    ? l10n.t('{0} minutes less than planned', minutesLabel(-over))
    : l10n.t('as long as planned');
}

/** Nobody speaks to the second: tenths of a minute, from ten minutes on whole ones. Empty for less than a tenth. */
function minutesLabel(seconds: number): string {
  const rounded = tenths(seconds);
  if (rounded < 1) return '';
  return rounded < 100 ? (rounded / 10).toFixed(1) : Math.round(seconds / 60).toLocaleString();
}

/** Tenths of a minute; 0 for less, also for less than nothing. */
function tenths(seconds: number): number {
  return Math.max(0, Math.round(seconds / 6));
}
