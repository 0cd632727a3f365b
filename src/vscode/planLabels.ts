import { l10n } from 'vscode';
import { toldTime } from '../services/toldTime.ts';
import { durationLabel } from './durationLabel.ts';

/** How a time keeps its plan; both in seconds. */
export function planState(duration: number, plan: number): string {
  const { over } = toldTime(duration, plan);
  if (over === 0) return l10n.t('just right');
  const difference = durationLabel(Math.abs(over));
  return over > 0 ? l10n.t('{0} over', difference) : l10n.t('{0} left', difference);
}

/** The same in minutes, for a place where all is in minutes: the difference to the minutes that are shown. */
export function planStateInMinutes(duration: number, plan: number): string {
  const over = Math.round(duration / 6) / 10 - plan / 60;
  const minutes = Math.abs(over).toFixed(1);
  if (minutes === '0.0') return l10n.t('just right');
  return over > 0 ? l10n.t('over by {0} min', minutes) : l10n.t('{0} min to spare', minutes);
}
