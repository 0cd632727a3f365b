import { MOST_MINUTES } from './minutesAnswer.ts';

/** What was last answered for a new speech. Everything may be absent. */
export interface RememberedAnswers {
  /** The key of the template: a kind's id, or the name of a file of the writer's own. */
  readonly template?: string;
  /** Office and name, as they were given. */
  readonly speaker?: string;
  /** By the template's key. */
  readonly minutes: Readonly<Record<string, number>>;
  /** What stood for the places of titles, by their names with the brackets: 【会议名称】. */
  readonly places: Readonly<Record<string, string>>;
}

const LONGEST = 100;
const MOST_ENTRIES = 50;

/** Reads what was stored, whatever it is: what has not the expected form is left out. */
export function rememberedAnswers(stored: unknown): RememberedAnswers {
  const record = recordOf(stored);
  const template = record['template'];
  const speaker = record['speaker'];
  return {
    ...(isWords(template) ? { template } : {}),
    ...(isWords(speaker) ? { speaker } : {}),
    minutes: entriesOf(record['minutes'], isMinutes),
    places: entriesOf(record['places'], isWords),
  };
}

/** Adds what was answered now. Of minutes and places the latest are kept. */
export function rememberAnswers(known: RememberedAnswers, now: Partial<RememberedAnswers>): RememberedAnswers {
  return rememberedAnswers({
    ...known,
    ...now,
    minutes: latest(known.minutes, now.minutes),
    places: latest(known.places, now.places),
  });
}

function latest<T>(known: Readonly<Record<string, T>>, now: Readonly<Record<string, T>> = {}): Record<string, T> {
  const kept = Object.entries(known).filter(([name]) => !Object.hasOwn(now, name));
  return Object.fromEntries([...kept, ...Object.entries(now)].slice(-MOST_ENTRIES));
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}

function isMinutes(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_MINUTES;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function entriesOf<T>(value: unknown, passes: (each: unknown) => each is T): Readonly<Record<string, T>> {
  const entries: [string, T][] = [];
  for (const [name, each] of Object.entries(recordOf(value))) if (passes(each)) entries.push([name, each]);
  return Object.fromEntries(entries.slice(-MOST_ENTRIES));
}
