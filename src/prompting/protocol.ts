/** The messages between the extension's host and the page of the teleprompter. */

import type { Readings } from './readings.ts';
import { isAmount, isRehearsal, type Rehearsal } from './rehearsal.ts';
import type { PromptedScript } from './script.ts';

/** White on black, or the colours of the theme. */
export type PrompterColors = 'black' | 'theme';

/** Smoothly; by itself, but a sentence at a time; or only when somebody presses a key. */
export type PrompterMotion = 'smooth' | 'sentences' | 'byHand';

/** How the page looks and moves by the settings. */
export interface PrompterLook {
  readonly colors: PrompterColors;
  /** Where the line that is read stands, in hundredths of the height. */
  readonly eyeHeight: number;
  /** `auto`: smoothly, unless less motion is wished for. */
  readonly motion: PrompterMotion | 'auto';
}

/** What was chosen by keys and is kept for the next time. */
export interface PrompterHabits {
  /** Size of the type: 1 is what fits the window. */
  readonly scale: number;
  /** Left and right are exchanged, for a pane of glass. */
  readonly mirrored: boolean;
}

/** A speech as the page shows it. */
export interface PromptedSpeech {
  /** Uri of the speech. */
  readonly uri: string;
  /** Name of the page. */
  readonly title: string;
  readonly script: PromptedScript;
}

/** The words of the page that are not the speech's. `{0}` and `{1}` are filled in. */
export type PrompterWords = Readonly<Record<PrompterWord, string>>;

export type PrompterWord = (typeof PROMPTER_WORDS)[number];

export const PROMPTER_WORDS = [
  'stage',
  'empty',
  'start',
  'pause',
  'started',
  'paused',
  'ended',
  'slower',
  'faster',
  'rate',
  'smaller',
  'larger',
  'size',
  'sections',
  'section',
  'mirror',
  'mirrored',
  'unmirrored',
  'motion',
  'smooth',
  'sentences',
  'byHand',
  'black',
  'blackOn',
  'blackOff',
  'fullScreen',
  'edit',
  'keys',
  'times',
  'whole',
  'elapsed',
  'remaining',
  'planned',
  'about',
  'over',
  'left',
  'onTime',
  'waiting',
  'newText',
  'close',
  'timesOf',
  'noTimes',
  'plannedTime',
  'byRate',
  'usedTime',
  'difference',
  'notRead',
  'unfinished',
  'measured',
  'useRate',
  'again',
  'past',
  'when',
  'present',
  'controls',
  'space',
  'keySpace',
  'keyRate',
  'keySentence',
  'keyRemote',
  'keySection',
  'keyHome',
  'keySize',
  'keyEscape',
] as const;

/** What the page is made with, as JSON in an element of its html. */
export interface PrompterPageData {
  readonly words: PrompterWords;
  readonly speech: PromptedSpeech;
  readonly look: PrompterLook;
  readonly habits: PrompterHabits;
  /** The newest first. */
  readonly rehearsals: readonly Rehearsal[];
}

export type PrompterHostMessage =
  /** The speech as it is: first of all, then whenever its text, its time or its plan has changed. */
  | { readonly type: 'speech'; readonly speech: PromptedSpeech }
  /** The speech has another uri, and is the same. */
  | { readonly type: 'renamed'; readonly from: string; readonly to: string }
  | { readonly type: 'look'; readonly look: PrompterLook }
  | { readonly type: 'rehearsals'; readonly rehearsals: readonly Rehearsal[] }
  /** To the words behind so many syllables. */
  | { readonly type: 'jump'; readonly syllables: number }
  /** The page is not seen any more: nothing may run on. */
  | { readonly type: 'hidden' };

/** `uri` is that of the speech that the page shows: the host may have gone on to another. */
export type PrompterPageMessage =
  | { readonly type: 'ready' }
  /** A rehearsal as far as it has come. */
  | { readonly type: 'rehearsed'; readonly uri: string; readonly rehearsal: Rehearsal }
  /** The rate of so many syllables in so many seconds is to become the speech's. */
  | { readonly type: 'useRate'; readonly uri: string; readonly syllables: number; readonly seconds: number }
  /** The text at this offset of the speech is to be edited. */
  | { readonly type: 'edit'; readonly uri: string; readonly offset: number }
  | { readonly type: 'habits'; readonly habits: PrompterHabits }
  | { readonly type: 'fullScreen' }
  | { readonly type: 'leave' };

/** What the page remembers over a reload. */
export interface PrompterState {
  readonly uri: string;
  readonly syllables: number;
  /** Chosen by key; absent where the speech's own is used. */
  readonly rate?: number;
  readonly motion?: PrompterMotion;
  readonly readings: Readings;
  readonly startedAt?: number;
  /** Whether that rehearsal came to the end; absent: it did not. */
  readonly finished?: boolean;
}

export const SCALES = { smallest: 0.4, largest: 3 } as const;

export function isPrompterHostMessage(value: unknown): value is PrompterHostMessage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'speech':
      return isPromptedSpeech(value['speech']);
    case 'renamed':
      return typeof value['from'] === 'string' && typeof value['to'] === 'string';
    case 'look':
      return isLook(value['look']);
    case 'rehearsals':
      return isRehearsals(value['rehearsals']);
    case 'jump':
      return isAmount(value['syllables']);
    case 'hidden':
      return true;
    default:
      return false;
  }
}

export function isPrompterPageMessage(value: unknown): value is PrompterPageMessage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready':
    case 'fullScreen':
    case 'leave':
      return true;
    case 'rehearsed':
      return typeof value['uri'] === 'string' && isRehearsal(value['rehearsal']);
    case 'useRate':
      return typeof value['uri'] === 'string' && isAmount(value['syllables']) && isAmount(value['seconds']);
    case 'edit':
      return typeof value['uri'] === 'string' && isAmount(value['offset']) && Number.isInteger(value['offset']);
    case 'habits':
      return isHabits(value['habits']);
    default:
      return false;
  }
}

export function isPrompterPageData(value: unknown): value is PrompterPageData {
  const words = isRecord(value) ? value['words'] : undefined;
  return (
    isRecord(value) &&
    isRecord(words) &&
    PROMPTER_WORDS.every((word) => typeof words[word] === 'string') &&
    isPromptedSpeech(value['speech']) &&
    isLook(value['look']) &&
    isHabits(value['habits']) &&
    isRehearsals(value['rehearsals'])
  );
}

export function isPrompterState(value: unknown): value is PrompterState {
  return (
    isRecord(value) &&
    typeof value['uri'] === 'string' &&
    isAmount(value['syllables']) &&
    (value['rate'] === undefined || isAmount(value['rate'])) &&
    (value['motion'] === undefined || isMotion(value['motion'])) &&
    (value['startedAt'] === undefined || isAmount(value['startedAt'])) &&
    (value['finished'] === undefined || typeof value['finished'] === 'boolean') &&
    Array.isArray(value['readings']) &&
    value['readings'].every(
      (each) => isRecord(each) && ['seconds', 'waited', 'syllables'].every((name) => isAmount(each[name])),
    )
  );
}

export function isHabits(value: unknown): value is PrompterHabits {
  return (
    isRecord(value) &&
    isAmount(value['scale']) &&
    value['scale'] >= SCALES.smallest &&
    value['scale'] <= SCALES.largest &&
    typeof value['mirrored'] === 'boolean'
  );
}

export function isMotion(value: unknown): value is PrompterMotion {
  return value === 'smooth' || value === 'sentences' || value === 'byHand';
}

function isPromptedSpeech(value: unknown): value is PromptedSpeech {
  if (!isRecord(value) || typeof value['uri'] !== 'string' || typeof value['title'] !== 'string') return false;
  const script = value['script'];
  return (
    isRecord(script) &&
    ['paragraphs', 'pauses', 'sections'].every((name) => Array.isArray(script[name])) &&
    isAmount(script['syllables']) &&
    isRecord(script['pace']) &&
    isAmount(script['pace']['rate']) &&
    script['pace']['rate'] > 0 &&
    isAmount(script['pace']['pause'])
  );
}

function isLook(value: unknown): value is PrompterLook {
  return (
    isRecord(value) &&
    (value['colors'] === 'black' || value['colors'] === 'theme') &&
    isAmount(value['eyeHeight']) &&
    (value['motion'] === 'auto' || isMotion(value['motion']))
  );
}

function isRehearsals(value: unknown): value is readonly Rehearsal[] {
  return Array.isArray(value) && value.every(isRehearsal);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
