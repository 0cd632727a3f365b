/** Nobody speaks to the second: from a minute on, seconds are told in tens. */
export function roughly(seconds: number): number {
  return seconds < 60 ? Math.ceil(seconds) : Math.round(seconds / 10) * 10;
}

/** A time beside its plan, in whole seconds. */
export interface ToldTime {
  readonly duration: number;
  /** By which it is over the plan, under it where negative, 0 where it is just right: what `duration` and the plan differ by. */
  readonly over: number;
}

/** Less is no difference that anybody keeps to. */
const JUST_RIGHT_SECONDS = 3;

/** Whether a time that differs from its plan by so many seconds, not rounded, is over it. */
export function isOverPlan(over: number): boolean {
  return over >= JUST_RIGHT_SECONDS;
}

/**
 * How a time and its plan are told, in seconds, so that the sums come out for who reads them: 2 min 5 s of 2 min is 5 s over.
 * Told to the second where the time or the difference is less than a minute, else in tens.
 */
export function toldTime(duration: number, plan: number): ToldTime {
  const difference = Math.abs(duration - plan);
  if (difference < JUST_RIGHT_SECONDS) return { duration: plan, over: 0 };
  const told = difference < 60 ? Math.ceil(duration) : roughly(duration);
  return { duration: told, over: told - plan };
}
