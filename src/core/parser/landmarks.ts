import { CharacterClass, CLASSES_OF, classesAt } from '../text/characterClasses.ts';

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
  /** What a marker begins with where a clause begins; 一是 and 首先 anywhere. */
  readonly markerOpeners: readonly number[];
  /** The numbers that stand right before a measure word: 三个, 12项, 几点, 若干条; not 一个 */
  readonly countOpeners: readonly number[];
  /** 另 既 */
  readonly pairMarks: readonly number[];
  /** ： ！ : ! */
  readonly addressEnds: readonly number[];
}

/** The classes of what opens a construct; the others only tell what stands around one. */
const CONSTRUCTS =
  CharacterClass.gap |
  CharacterClass.parenthesis |
  CharacterClass.placeholder |
  CharacterClass.quotation |
  CharacterClass.marker |
  CharacterClass.measure |
  CharacterClass.addressEnd |
  CharacterClass.pair;

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
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (OPENS_CONSTRUCT[code] === 0) continue;
    const classes = CLASSES_OF[code] ?? 0;
    if (classes & CharacterClass.marker) {
      if (mayOpenMarker(text, at)) markerOpeners.push(at);
      if (classes & CharacterClass.parenthesis) parentheses.push(at);
    } else if (classes & CharacterClass.measure) {
      if (classesAt(text, at - 1) & CharacterClass.count) {
        const number = numberBefore(text, at);
        // 一个 counts nothing.
        if (number < at - 1 || text.charCodeAt(number) !== ONE) countOpeners.push(number);
      }
    } else if (classes & CharacterClass.quotation) quotationMarks.push(at);
    else if (classes & CharacterClass.addressEnd) addressEnds.push(at);
    else if (classes & CharacterClass.pair) pairMarks.push(at);
    else if (classes & CharacterClass.placeholder) placeholderOpeners.push(at);
    else gapOpeners.push(at);
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
  };
}

const ONE = 0x4e00; // 一
const IS = 0x662f; // 是
const FIRST = 0x9996; // 首

/** Whether a clause begins at `at`, only blanks between it and the mark before; 一是 and 首先 may stand within one. */
function mayOpenMarker(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && classesAt(text, before) & CharacterClass.blank) before--;
  if (before < 0 || classesAt(text, before) & (CharacterClass.clauseBoundary | CharacterClass.lineEnd)) return true;
  const code = text.charCodeAt(at);
  return code === FIRST || (code === ONE && text.charCodeAt(at + 1) === IS);
}

/** Where the number before `at` begins, of at most three characters. */
function numberBefore(text: string, at: number): number {
  let start = at - 1;
  while (start > 0 && at - start < 3 && classesAt(text, start - 1) & CharacterClass.count) start--;
  return start;
}
