import { isIndented } from '../text/blank.ts';
import { CharacterClass, CLASSES_OF, classesAt, codesOf } from '../text/characterClasses.ts';
import { isHan } from '../text/countCharacters.ts';
import { standsAt } from '../text/scanner.ts';

/**
 * Where the constructs of a speech can begin: the offsets of the characters that open them, ascending. One pass over the
 * text finds them all, so that no construct's pattern has to read what lies between.
 */
export interface Landmarks {
  /** 〔 */
  readonly gapOpeners: readonly number[];
  /** （ ( */
  readonly parentheses: readonly number[];
  /** 【 × ＿ _ */
  readonly placeholderOpeners: readonly number[];
  /** “ ” ‘ ’ 《 》 */
  readonly quotationMarks: readonly number[];
  /** What a marker begins with where a clause begins; 一是, 一要, 首先, （一）, （1） anywhere, 1. behind a Chinese character. */
  readonly markerOpeners: readonly number[];
  /** The numbers that stand right before a measure word: 三个, 12项, 几点, 若干条; not 一个 */
  readonly countOpeners: readonly number[];
  /** 另 既 */
  readonly pairMarks: readonly number[];
  /** ： ！ : ! */
  readonly addressEnds: readonly number[];
  /** Where each line begins; the first at 0. Lines end with LF, CRLF or a lone CR, as in an editor. */
  readonly lineStarts: readonly number[];
  /** Whether a < or * stands anywhere: without one there is neither a comment nor a stressed passage. */
  readonly mayHoldAsides: boolean;
  /** Whether a ／, * or opening brace stands anywhere: without one there is no reading mark. */
  readonly mayHoldMarks: boolean;
}

/** The classes of what opens a construct; the others only tell what stands around one. */
const CONSTRUCTS =
  CharacterClass.gap |
  CharacterClass.parenthesis |
  CharacterClass.placeholder |
  CharacterClass.quotation |
  CharacterClass.marker |
  CharacterClass.count |
  CharacterClass.addressEnd |
  CharacterClass.pair |
  CharacterClass.aside |
  CharacterClass.lineEnd |
  CharacterClass.several;

/** 1 for each code unit of those classes: small enough to stay in the processor's nearest cache. */
const OPENS_CONSTRUCT = Uint8Array.from(CLASSES_OF, (classes) => (classes & CONSTRUCTS ? 1 : 0));

export function readLandmarks(text: string): Landmarks {
  const gapOpeners: number[] = [];
  const parentheses: number[] = [];
  const placeholderOpeners: number[] = [];
  const quotationMarks: number[] = [];
  const markerOpeners: number[] = [];
  const countOpeners: number[] = [];
  const pairMarks: number[] = [];
  const addressEnds: number[] = [];
  const lineStarts = [0];
  let mayHoldAsides = false;
  let mayHoldMarks = false;
  let numberEnd = 0;
  const { length } = text;
  const opens = OPENS_CONSTRUCT;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (opens[code] === 0) continue;
    const classes = CLASSES_OF[code] ?? 0;
    if (classes & CharacterClass.count && at >= numberEnd) {
      numberEnd = endOfNumber(text, at);
      if (classesAt(text, numberEnd) & CharacterClass.measure) {
        const number = Math.max(at, numberEnd - LONGEST_NUMBER);
        // 一个 counts nothing.
        if (number < numberEnd - 1 || code !== ONE) countOpeners.push(number);
      }
    }
    if (classes & CharacterClass.marker) {
      if (mayOpenMarker(text, at)) markerOpeners.push(at);
      if (classes & CharacterClass.parenthesis) parentheses.push(at);
      else if (classes & CharacterClass.pair) pairMarks.push(at);
    } else if (classes & CharacterClass.quotation) quotationMarks.push(at);
    else if (classes & CharacterClass.addressEnd) addressEnds.push(at);
    else if (classes & CharacterClass.pair) pairMarks.push(at);
    else if (classes & CharacterClass.placeholder) placeholderOpeners.push(at);
    else if (classes & CharacterClass.lineEnd) {
      if (code === LINE_FEED || !standsAt('\n', text, at + 1)) lineStarts.push(at + 1);
    } else if (classes & CharacterClass.gap) gapOpeners.push(at);
    else if (classes & CharacterClass.aside) {
      if (code === LESS_THAN || code === ASTERISK) mayHoldAsides = true;
      if (code !== LESS_THAN) mayHoldMarks = true;
    } else if (classes & CharacterClass.several && standsAt('干', text, at + 1)) {
      if (classesAt(text, at + 2) & CharacterClass.measure) countOpeners.push(at);
    }
  }
  return {
    gapOpeners,
    parentheses,
    placeholderOpeners,
    quotationMarks,
    markerOpeners,
    countOpeners,
    pairMarks,
    addressEnds,
    lineStarts,
    mayHoldAsides,
    mayHoldMarks,
  };
}

const ONE = 0x4e00; // 一
const FIRST = 0x9996; // 首
const CLOSING = 0xff09; // ）
const HALF_CLOSING = 0x29;
const STILL = 0x8fd8; // 还
const OTHER = 0x53e6; // 另
const ZERO = 0x30;
const NINE = 0x39;
const LINE_FEED = 0x0a;
const LESS_THAN = 0x3c;
const ASTERISK = 0x2a;

/** Whether a clause begins at `at`, only blanks between it and the mark before; 一是, 一要, 首先, （一）, （1）, 1. may stand within one. */
function mayOpenMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const opener = classesAt(text, at);
  const next = classesAt(text, at + 1);
  // 首先 其次 再次, not 首要 其他 再好; （一） （ 1 ）, not （掌声）.
  if (opener & CharacterClass.markerWord && !(next & CharacterClass.markerWordGoesOn)) return false;
  if (opener & CharacterClass.parenthesis && !(next & (CharacterClass.count | CharacterClass.blank))) return false;
  // Only 还有一个是 and 另一个是 begin with these.
  if (code === STILL && !standsAt('有一个是', text, at + 1)) return false;
  if (code === OTHER && !standsAt('一个是', text, at + 1)) return false;
  if (code >= ZERO && code <= NINE && !pointFollows(text, at)) return false;
  let before = at - 1;
  let classes = classesAt(text, before);
  while (classes & CharacterClass.blank) classes = classesAt(text, --before);
  if (before < 0 || classes & (CharacterClass.clauseBoundary | CharacterClass.lineEnd)) return true;
  if (before < at - 2 && isIndented(text, at)) return true;
  if (code === ONE) return at + 1 < text.length && ITEM_WORDS.has(text.charCodeAt(at + 1));
  if (code === ZERO + 1) return before === at - 1 && isHan(text.charCodeAt(before));
  return code === FIRST || ((opener & CharacterClass.parenthesis) !== 0 && isFirstInBrackets(text, at));
}

/** （一） （1） (一) (1) */
function isFirstInBrackets(text: string, at: number): boolean {
  const number = text.charCodeAt(at + 1);
  const closing = text.charCodeAt(at + 2);
  return (number === ONE || number === ZERO + 1) && (closing === CLOSING || closing === HALF_CLOSING);
}

/** What makes 一是 and 一要 of 一. */
const ITEM_WORDS = codesOf('是要');

/** Whether one or two digits and a point stand at `at`: 1. 12、 １．; behind most digits stands something else. */
function pointFollows(text: string, at: number): boolean {
  return ((classesAt(text, at + 1) | classesAt(text, at + 2)) & CharacterClass.point) !== 0;
}

/** The number of a count is no longer. */
const LONGEST_NUMBER = 3;

/** Where the number that begins at `at` ends. */
function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  while (classesAt(text, end) & CharacterClass.count) end++;
  return end;
}
