import type { RhetoricalPair } from '../speech.ts';
import { CharacterClass, classesAt, codesOf } from '../text/characterClasses.ts';
import { matchesAt } from '../text/scanner.ts';
import type { Landmarks } from './landmarks.ts';

/** 另一方面, 另一个是, 另一类就是, 另一是; not 另一个问题, 另一种看法. */
const OTHER = /另(?:一方面|一[个句种类条点项](?=就?[是叫为则要在，：]))/y;
/** 既要发展又要保护, 既是机遇，也是挑战; not 既然, 既定. */
const BOTH = /既(?![然定往得成存而])[^。！？；：既\r\n]{1,60}?[，、]?[又也]/y;
/** What makes 一方面 a part of something else: 另一方面, 这一方面, 第一个. */
const NOT_BEFORE_FIRST = codesOf('另这那第每同某十唯统');
/** How far before 另一方面 its 一方面 may stand. */
const REACH = 600;

const BOTH_OPENER = 0x65e2; // 既

/** The rhetorical pairs of a text. */
export function findPairs(masked: string, { pairMarks }: Landmarks): RhetoricalPair[] {
  return pairMarks
    .map((at) => (masked.charCodeAt(at) === BOTH_OPENER ? bothAt(masked, at) : otherAt(masked, at)))
    .filter((pair) => pair !== undefined)
    .sort((a, b) => a.first.start - b.first.start);
}

/** Those of the form 一方面…另一方面 alone. */
export function findSides(masked: string, { pairMarks }: Landmarks): RhetoricalPair[] {
  const sides: RhetoricalPair[] = [];
  for (const at of pairMarks) {
    const pair = masked.charCodeAt(at) === BOTH_OPENER ? undefined : otherAt(masked, at);
    if (pair?.form === 'sides') sides.push(pair);
  }
  return sides;
}

function otherAt(masked: string, at: number): RhetoricalPair | undefined {
  if (!matchesAt(OTHER, masked, at)) return undefined;
  const one = masked.slice(at + 1, OTHER.lastIndex);
  const from = Math.max(0, at - REACH);
  let first = masked.lastIndexOf(one, at - 1);
  while (first >= from && NOT_BEFORE_FIRST.has(masked.charCodeAt(first - 1))) {
    // 另一方面 … 另一方面: the first of them has its own partner, and this one none.
    if (masked.charAt(first - 1) === '另') return undefined;
    first = first === 0 ? -1 : masked.lastIndexOf(one, first - 1);
  }
  if (first < from) return undefined;
  const form = one === '一方面' ? 'sides' : 'oneOther';
  return { form, first: { start: first, end: at }, second: { start: at, end: sentenceEnd(masked, at) } };
}

function bothAt(masked: string, at: number): RhetoricalPair | undefined {
  if (!matchesAt(BOTH, masked, at)) return undefined;
  const second = BOTH.lastIndex - 1;
  return {
    form: 'both',
    first: { start: at, end: second },
    second: { start: second, end: sentenceEnd(masked, second) },
  };
}

const LONGEST_MEMBER = 300;

function sentenceEnd(masked: string, from: number): number {
  const limit = Math.min(masked.length, from + LONGEST_MEMBER);
  for (let at = from; at < limit; at++) {
    const classes = classesAt(masked, at);
    if (classes & CharacterClass.lineEnd) return at;
    if (classes & CharacterClass.leadEnd && !'；;'.includes(masked.charAt(at))) return at + 1;
  }
  return limit;
}
