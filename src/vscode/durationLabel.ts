import { l10n } from 'vscode';
import { roughly, toldTime } from '../services/toldTime.ts';

/** Seconds, rounded to whole ones, as minutes and seconds; what is zero is left out, but for no time at all. */
export function durationLabel(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return l10n.t('{0} s', rest);
  return rest === 0 ? l10n.t('{0} min', minutes) : l10n.t('{0} min {1} s', minutes, rest);
}

/** About how long something takes: where there is a plan in seconds, so that it agrees with what is told of that. */
export function timeLabel(duration: number, plan: number | undefined): string {
  return durationLabel(plan === undefined ? roughly(duration) : toldTime(duration, plan).duration);
}
