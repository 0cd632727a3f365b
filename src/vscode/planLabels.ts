import { l10n } from 'vscode';
import { durationLabel } from './durationLabel.ts';
import { roughly } from './hoverTexts.ts';

/** Less is no difference that anybody keeps to. */
const JUST_RIGHT_SECONDS = 3;

/** How a time keeps its plan: `over` in seconds, under it where negative. */
export function planState(over: number): string {
  const difference = durationLabel(roughly(Math.abs(over)));
  if (Math.abs(over) < JUST_RIGHT_SECONDS) return l10n.t('just right');
  return over > 0 ? l10n.t('{0} over', difference) : l10n.t('{0} left', difference);
}

export function isOverPlan(over: number): boolean {
  return over >= JUST_RIGHT_SECONDS;
}

/** The same in minutes, for a place where all is in minutes. */
export function planStateInMinutes(over: number): string {
  const minutes = (Math.abs(over) / 60).toFixed(1);
  if (minutes === '0.0') return l10n.t('just right');
  return over > 0 ? l10n.t('over by {0} min', minutes) : l10n.t('{0} min to spare', minutes);
}
