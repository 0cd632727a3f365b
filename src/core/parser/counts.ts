import { CharacterClass, classesAt } from '../text/characterClasses.ts';
import { ordinalValue } from '../text/numerals.ts';
import { matchesAt } from '../text/scanner.ts';
import type { Landmarks } from './landmarks.ts';

/** A number with its measure word, as it stands in the text. */
export interface CountedExpression {
  readonly start: number;
  /** Where the number ends and the measure word begins. */
  readonly numberEnd: number;
  readonly end: number;
  /** `undefined` for 几, 十几 and 若干. */
  readonly count: number | undefined;
  readonly unit: string;
}

const UNIT = '(?:个方面|方面|个层面|层面|个|点|项|条|大|层|句|步|种|类|件|道|对|组|关|场|支|张|块|篇|环|招)';
/** 两, 十一, 二十三, 12, 几, 十几. */
const NUMBER =
  '[二三四五六七八九]?十几|几十|十[一二三四五六七八九]|[二三四五六七八九]十[一二三四五六七八九]?|[两二三四五六七八九十]|[0-9０-９]{1,2}|几|若干';
/**
 * A number with its measure word: 三点 八个方面 4条 几点; not 三十年, 1.5个, 3个2 (what stands before the number is the
 * caller's to see).
 */
const COUNTED = new RegExp(`(?:${NUMBER})${UNIT}(?![0-9])`, 'y');
/** 十六大 二十大, and 党的七大 八大以来: congresses, not counts. */
const CONGRESS = /^(?:十[一二三四五六七八九]|[二三]十[一二三四五六七八九]?)$/;
const CONGRESS_BEHIND = /(?:以来|报告|党章|路线|代表)/y;
/** 三点钟 三点半 五个月 十个百分点 两个小时 三个亿 十个工作日 三个之一: times and quantities, not items. */
const QUANTITY = /(?:钟|半|多?月|百分点|小时|星期|季度|亿|工作日|多|左右|之[一二三四五六七八九十])/y;
/** 百分之七点三, 两点二十分: a decimal point or an hour. */
const DECIMAL = /[零〇○一二三四五六七八九十0-9０-９]/y;

/** Gives the first counted expression at or behind an offset; to be asked in ascending order. */
export function countFinder(masked: string, landmarks: Landmarks): (from: number) => CountedExpression | undefined {
  const openers = landmarks.countOpeners;
  let index = 0;
  return (from) => {
    for (; index < openers.length; index++) {
      const start = openers[index] ?? 0;
      const counted = start < from ? undefined : countedAt(masked, start);
      if (counted) return counted;
    }
    return undefined;
  };
}

function countedAt(masked: string, start: number): CountedExpression | undefined {
  if (classesAt(masked, start - 1) & CharacterClass.numberPart || !matchesAt(COUNTED, masked, start)) return undefined;
  const end = COUNTED.lastIndex;
  let numberEnd = start + 1;
  while (classesAt(masked, numberEnd) & CharacterClass.count) numberEnd++;
  const numeral = masked.slice(start, numberEnd);
  const unit = masked.slice(numberEnd, end);
  if (unit === '大' && isCongress(masked, start, numeral, end)) return undefined;
  if (matchesAt(QUANTITY, masked, end) || (unit === '点' && matchesAt(DECIMAL, masked, end))) return undefined;
  const count = ordinalValue(numeral);
  // 几 十几 几十 若干 are no numerals.
  const vague = count === undefined && (numeral.includes('几') || numeral === '若干');
  // 一个, 一项 is practically never an announcement.
  return vague || (count !== undefined && count > 1) ? { start, numberEnd, end, count, unit } : undefined;
}

function isCongress(masked: string, start: number, numeral: string, end: number): boolean {
  return CONGRESS.test(numeral) || masked.startsWith('党的', start - 2) || matchesAt(CONGRESS_BEHIND, masked, end);
}
