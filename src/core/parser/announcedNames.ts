import { withoutMask } from '../text/blank.ts';
import { standsAt } from '../text/scanner.ts';
import type { CountedExpression } from './counts.ts';
import type { TextLine } from './lines.ts';
import { nounEnd } from './nouns.ts';

/** What is announced: 意见 in 三点意见, 进一步增强 in 四个“进一步增强”. */
export interface AnnouncedName {
  readonly noun: string | undefined;
  readonly refrain: string | undefined;
  readonly end: number;
}

/** The quoted refrain behind the measure word: “进一步增强”. */
const LONGEST_REFRAIN = 16;

/** The name behind a number and its measure word; without one its end is theirs. */
export function readName(masked: string, line: TextLine, { end: from }: CountedExpression): AnnouncedName {
  if (masked.charAt(from) === '“') {
    const quoted = masked.slice(from + 1, from + LONGEST_REFRAIN + 2);
    const length = quoted.search(/[“”]/);
    if (length > 0 && quoted.charAt(length) === '”') {
      return { noun: undefined, refrain: withoutMask(quoted.slice(0, length)), end: from + length + 2 };
    }
  }
  // 三个方面的学习: the 的 belongs to neither.
  const start = masked.charAt(from) === '的' ? from + 1 : from;
  const end = nounEnd(masked, start, line.textEnd);
  if (end === start) return { noun: undefined, refrain: undefined, end: from };
  return { noun: withoutMask(masked.slice(start, end)), refrain: undefined, end };
}

/** 涉及三个村：一是…: the colon says that the things are listed, whatever they are. */
export function introduces(masked: string, end: number): boolean {
  const mark = masked.charAt(end);
  return mark === '：' || mark === ':' || standsAt('，即', masked, end);
}
