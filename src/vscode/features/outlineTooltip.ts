import { l10n, MarkdownString } from 'vscode';
import type { Speech } from '../../core/speech.ts';
import type { AnnouncementFinding } from '../../services/hoverFacts.ts';
import { type AnnouncementState, announcedListsIn } from '../../services/outlineAnnouncements.ts';
import { outlineExcerpt } from '../../services/outlineExcerpt.ts';
import { type EntryMeasures, measuresOf, sharesOf } from '../../services/outlineMeasures.ts';
import type { RowProblems } from '../../services/outlineProblems.ts';
import type { OutlineEntry } from '../../services/outlineTree.ts';
import { placeInSeries } from '../../services/placeInSeries.ts';
import type { Timing } from '../../services/timing.ts';
import { toldTime } from '../../services/toldTime.ts';
import { durationLabel, timeLabel } from '../durationLabel.ts';
import { findingText, placeText } from '../hoverTexts.ts';
import { countLabel, outlineLabel, problemsLabel } from '../outlineLabels.ts';

/** All that is told of a row, a line each. The words of the speech are shown as they are, whatever signs they hold. */
export function outlineTooltip(
  speech: Speech,
  entry: OutlineEntry,
  problems: RowProblems | undefined,
  timing: Timing,
): MarkdownString {
  const tooltip = new MarkdownString();
  const excerpt = outlineExcerpt(speech, entry);
  const lines = [
    outlineLabel(entry),
    ...(excerpt === '' ? [] : [excerpt]),
    ...factsOf(speech, entry, problems, timing),
  ];
  lines.forEach((line, index) => {
    if (index > 0) tooltip.appendMarkdown('\n\n');
    tooltip.appendText(line);
  });
  return tooltip;
}

function factsOf(
  speech: Speech,
  entry: OutlineEntry,
  problems: RowProblems | undefined,
  timing: Timing,
): readonly string[] {
  const lines: string[] = [];
  const place = entry.node && placeInSeries(speech, entry.node);
  if (place) lines.push(placeText(place));
  const measures = measuresOf(speech, entry, timing);
  if (measures) lines.push(...amountLines(speech, entry, measures, timing));
  if (entry.announced) lines.push(stateText(entry.announced));
  for (const { text, state } of announcedListsIn(speech, entry)) lines.push(l10n.t('{0}: {1}', text, stateText(state)));
  if (problems) lines.push(problemsLine(problems));
  return lines;
}

function amountLines(speech: Speech, entry: OutlineEntry, measures: EntryMeasures, timing: Timing): readonly string[] {
  const lines: string[] = [];
  const { own, share } = sharesOf(speech, entry, timing) ?? {};
  const all = amount(measures);
  lines.push(share === undefined ? all : l10n.t('{0}, {1}% of the speech', all, Math.round(share * 100)));
  if (own) lines.push(l10n.t('Without what stands under it: {0}', amount(own)));
  if (measures.budget !== undefined) lines.push(budgetText(measures.duration, measures.budget));
  return lines;
}

function amount({ characters, duration, budget }: Partial<EntryMeasures> & Omit<EntryMeasures, 'budget'>): string {
  const count = countLabel(characters);
  if (duration === 0) return count;
  return l10n.t('{0}, about {1}', count, timeLabel(duration, budget));
}

function budgetText(duration: number, budget: number): string {
  const planned = durationLabel(budget);
  const { over } = toldTime(duration, budget);
  const difference = durationLabel(Math.abs(over));
  if (over === 0) return l10n.t('Planned {0}: just right', planned);
  return over > 0
    ? l10n.t('Planned {0}: about {1} too long', planned, difference)
    : l10n.t('Planned {0}: about {1} left', planned, difference);
}

function problemsLine({ all, own }: RowProblems): string {
  const label = problemsLabel(all);
  return own < all ? l10n.t('{0}, of these {1} under it', label, all - own) : label;
}

function stateText(state: AnnouncementState): string {
  return findingText(findingOf(state));
}

function findingOf(state: AnnouncementState): AnnouncementFinding {
  switch (state.kind) {
    case 'agrees':
      return { kind: 'compared', announced: state.announced, items: state.announced };
    case 'differs':
      return { kind: 'compared', announced: state.announced, items: state.items };
    case 'unwritten':
      return { kind: 'unchecked', reason: 'unlisted' };
    case 'unchecked':
      return { kind: 'unchecked', reason: state.reason };
  }
}
