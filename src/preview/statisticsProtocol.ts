/** The messages between the extension's host and the page of the statistics. Imports nothing. */

/** A stretch of the speech's text that is shown when its mark is chosen: half-open, in UTF-16 code units. */
export type Place = readonly [offset: number, end: number];

/** A line of the summary: 字数 1,234. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

export interface SectionFigure {
  readonly place: Place;
  readonly label: string;
  /** 0 for the highest level, 1 for what stands right under it. */
  readonly depth: number;
  readonly characters: number;
  readonly spoken: number;
  /** Seconds. */
  readonly duration: number;
  /** Planned seconds. */
  readonly budget: number | undefined;
  /** The duration in words. */
  readonly time: string;
  /** The budget in words; empty without one. */
  readonly planned: string;
  /** How the two compare, in words; empty without a budget. */
  readonly state: string;
  readonly isOver: boolean;
  /** Of the whole speech, from 0 to 1. */
  readonly share: number;
  /** How a section compares with the others of the highest level, in words; absent where it is none of them. */
  readonly balance: string | undefined;
  /** Whether it is much longer or shorter than they are. */
  readonly isUneven: boolean;
}

export interface SentenceFigure {
  readonly place: Place;
  readonly characters: number;
  /** Seconds, rounded to whole ones. */
  readonly seconds: number;
  readonly isLong: boolean;
  /** Its first words. */
  readonly text: string;
}

export interface BreathFigure {
  /** Its syllables: `5–8`. */
  readonly range: string;
  readonly isLong: boolean;
  readonly places: readonly Place[];
}

/** A line that leads to one place or, chosen again, to the next. */
export interface PlacedLine {
  readonly text: string;
  /** What is said of it, such as its length. */
  readonly note: string;
  readonly kind: 'plain' | 'fine' | 'open';
  readonly places: readonly Place[];
}

/** What the page shows of one speech, all of its words in the language of the editor. */
export interface StatisticsData {
  /** Uri of the speech. */
  readonly uri: string;
  /** Name of the page. */
  readonly title: string;
  readonly summary: readonly LabelledValue[];
  /** The time against the plan, in words. */
  readonly plan: string;
  readonly isOver: boolean;
  readonly sections: readonly SectionFigure[];
  readonly sentences: readonly SentenceFigure[];
  /** Where in `sentences` a section of the highest level begins, and its marker. */
  readonly beginnings: readonly (readonly [sentence: number, marker: string])[];
  readonly breaths: readonly BreathFigure[];
  readonly structure: readonly PlacedLine[];
  readonly repeated: readonly PlacedLine[];
  readonly longest: readonly PlacedLine[];
}

/** Words to be read aloud against a clock. */
export interface Passage {
  readonly text: string;
  /** How long it takes at the present rate, and what that is, in words. */
  readonly note: string;
}

/** The words of the page that are not the speech's. `{0}` and `{1}` are filled in. */
export interface StatisticsWords {
  readonly empty: string;
  readonly setMinutes: string;
  readonly shareRest: string;
  readonly chooseRate: string;
  readonly calibrate: string;
  readonly calibrateTitle: string;
  readonly calibrateHow: string;
  readonly start: string;
  readonly stop: string;
  readonly close: string;
  readonly rehearsed: string;
  readonly minutes: string;
  readonly seconds: string;
  readonly takeTime: string;
  readonly times: string;
  readonly timesHow: string;
  readonly table: string;
  readonly section: string;
  readonly characters: string;
  readonly spoken: string;
  readonly time: string;
  readonly budget: string;
  readonly comparison: string;
  readonly share: string;
  readonly sentences: string;
  readonly sentencesHow: string;
  readonly sentenceHead: string;
  readonly sentence: string;
  readonly long: string;
  readonly breaths: string;
  readonly breathsHow: string;
  readonly breath: string;
  readonly balance: string;
  readonly balanceHow: string;
  readonly structure: string;
  readonly repeated: string;
  readonly noneRepeated: string;
  readonly longest: string;
  readonly place: string;
  readonly more: string;
}

/** What the page is made with, as JSON in an element of its html. */
export interface StatisticsPageData {
  readonly words: StatisticsWords;
  readonly data: StatisticsData;
  /** The longest breath that one can well say, and the longest sentence. */
  readonly longSentence: number;
}

export type StatisticsHostMessage =
  | { readonly type: 'update'; readonly data: StatisticsData }
  /** Shows the passage and its clock. */
  | { readonly type: 'calibrate'; readonly passage: Passage };

export type StatisticsAction = 'setMinutes' | 'shareRest' | 'chooseRate' | 'calibrate';

export type StatisticsPageMessage =
  | { readonly type: 'ready' }
  /** A mark was chosen. */
  | { readonly type: 'open'; readonly uri: string; readonly place: Place }
  | { readonly type: 'run'; readonly action: StatisticsAction }
  /** The passage, or the whole speech, was read aloud in so many seconds. */
  | { readonly type: 'measured'; readonly of: 'passage' | 'speech'; readonly seconds: number };

/** What the page remembers over a reload. */
export interface StatisticsState {
  readonly uri: string;
}

const ACTIONS: readonly StatisticsAction[] = ['setMinutes', 'shareRest', 'chooseRate', 'calibrate'];

export function isStatisticsHostMessage(value: unknown): value is StatisticsHostMessage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'update':
      return isStatisticsData(value['data']);
    case 'calibrate':
      return isRecord(value['passage']) && typeof value['passage']['text'] === 'string';
    default:
      return false;
  }
}

export function isStatisticsPageMessage(value: unknown): value is StatisticsPageMessage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready':
      return true;
    case 'open':
      return typeof value['uri'] === 'string' && isPlace(value['place']);
    case 'run':
      return ACTIONS.some((action) => action === value['action']);
    case 'measured':
      return (value['of'] === 'passage' || value['of'] === 'speech') && typeof value['seconds'] === 'number';
    default:
      return false;
  }
}

export function isStatisticsPageData(value: unknown): value is StatisticsPageData {
  return (
    isRecord(value) &&
    isRecord(value['words']) &&
    isStatisticsData(value['data']) &&
    typeof value['longSentence'] === 'number'
  );
}

export function isStatisticsState(value: unknown): value is StatisticsState {
  return isRecord(value) && typeof value['uri'] === 'string';
}

function isStatisticsData(value: unknown): value is StatisticsData {
  return (
    isRecord(value) &&
    typeof value['uri'] === 'string' &&
    ['summary', 'sections', 'sentences', 'beginnings', 'breaths', 'structure', 'repeated', 'longest'].every((name) =>
      Array.isArray(value[name]),
    )
  );
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.length === 2 && value.every((each) => Number.isInteger(each) && each >= 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
