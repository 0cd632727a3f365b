import { l10n } from 'vscode';
import type { AnnouncementFinding, HoverFact, NotComparedReason, SectionFact } from '../services/hoverFacts.ts';
import type { PlaceInSeries } from '../services/placeInSeries.ts';
import { roughly } from '../services/toldTime.ts';
import { durationLabel } from './durationLabel.ts';
import { countLabel } from './outlineLabels.ts';

/** One line about a heading, an item or an announcement. Holds no words of the speech. */
export function hoverText(fact: HoverFact): string {
  switch (fact.kind) {
    case 'section':
      return sectionText(fact);
    case 'announcement':
      return findingText(fact.found);
  }
}

/** What became of an announced count. */
export function findingText(found: AnnouncementFinding): string {
  if (found.kind === 'unchecked') return reasonText(found.reason);
  return found.announced === found.items
    ? l10n.t('{0} items, as announced', found.items)
    : l10n.t('{0} items announced, {1} found', found.announced, found.items);
}

function sectionText({ place, characters, duration, budget }: SectionFact): string {
  const facts: string[] = [];
  if (place) facts.push(placeText(place));
  facts.push(countLabel(characters));
  if (duration > 0) facts.push(l10n.t('about {0}', durationLabel(roughly(duration))));
  if (budget !== undefined) facts.push(l10n.t('planned {0}', durationLabel(budget)));
  return facts.join(' · ');
}

/** `Point 2 of 3` */
export function placeText({ position, count }: PlaceInSeries): string {
  return count === undefined ? l10n.t('Point {0}', position) : l10n.t('Point {0} of {1}', position, count);
}

function reasonText(reason: NotComparedReason): string {
  switch (reason) {
    case 'setTerm':
      return l10n.t('A set term: not compared with a list');
    case 'backReference':
      return l10n.t('Speaks of a list given before: not compared');
    case 'fact':
      return l10n.t('A quantity, not a list: not compared');
    case 'unlisted':
      return l10n.t('No list found behind it yet');
    case 'inexact':
      return l10n.t('No exact number: not compared');
    case 'gap':
      return l10n.t('Text is missing in the list: not compared');
    case 'skippedOrdinal':
      return l10n.t('The numbers of the list skip one: not compared');
    case 'goesOn':
      return l10n.t('The list goes on without markers: not compared');
    case 'ambiguous':
      return l10n.t('The list behind it may be another one: not compared');
  }
}
