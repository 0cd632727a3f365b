import { CharacterClass, classesAt, codesOf } from '../text/characterClasses.ts';
import { ordinalValue } from '../text/numerals.ts';
import { matchesAt, standsAt } from '../text/scanner.ts';
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

/** The measure words behind the number of an announced count: 点 个方面 条; not 个2, nor 年 (三十年). */
const UNIT = /(?:个方面|方面|个层面|层面|个|点|项|条|大|层|句|步|种|类|件|道|对|组|关|场|支|张|块|篇|环|招)(?![0-9])/y;
const SEVERAL = '若干';
/** 几 十几 二十几 几十 若干; not 几三. */
const VAGUE = /^(?:[二三四五六七八九]?十几|几十?|若干)$/;
/** 十六大 二十大, and 党的七大 八大以来: congresses, not counts. */
const CONGRESS = /^(?:十[一二三四五六七八九]|[二三]十[一二三四五六七八九]?)$/;
const CONGRESS_BEHIND = /(?:以来|报告|党章|路线|代表)/y;
/** 三点钟 三点半 五个月 十个百分点 两个小时 三个亿 十个工作日 三个之一: times and quantities, not items. */
const QUANTITY = /(?:钟|半|多?月|百分点|小时|星期|季度|亿|工作日|多|左右|之[一二三四五六七八九十])/y;
const QUANTITY_OPENERS = codesOf('钟半多月百小星季亿工左之');
const COMMAS = codesOf('，,');
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
  if (classesAt(masked, start - 1) & CharacterClass.numberPart) return undefined;
  let numberEnd = start + (standsAt(SEVERAL, masked, start) ? SEVERAL.length : 1);
  while (classesAt(masked, numberEnd) & CharacterClass.count) numberEnd++;
  if (!matchesAt(UNIT, masked, numberEnd)) return undefined;
  const end = UNIT.lastIndex;
  const numeral = masked.slice(start, numberEnd);
  const count = ordinalValue(numeral);
  // 一个, 一项 is practically never an announcement.
  if (count === undefined ? !VAGUE.test(numeral) : count < 2) return undefined;
  const unit = masked.slice(numberEnd, end);
  if (unit === '大' && isCongress(masked, start, numeral, end)) return undefined;
  if (unit === '方面' && isOrdinal(masked, start, end)) return undefined;
  if (QUANTITY_OPENERS.has(masked.charCodeAt(end)) && matchesAt(QUANTITY, masked, end)) return undefined;
  return unit === '点' && matchesAt(DECIMAL, masked, end) ? undefined : { start, numberEnd, end, count, unit };
}

/** 一方面，…；二方面，…；三方面，…: opening a clause of its own, the number says which. */
function isOrdinal(masked: string, start: number, end: number): boolean {
  const opens = classesAt(masked, start - 1) & CharacterClass.clauseBoundary;
  return opens !== 0 && COMMAS.has(masked.charCodeAt(end));
}

function isCongress(masked: string, start: number, numeral: string, end: number): boolean {
  return CONGRESS.test(numeral) || masked.startsWith('党的', start - 2) || matchesAt(CONGRESS_BEHIND, masked, end);
}
