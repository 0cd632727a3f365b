import { hanValue } from '../../core/text/numerals.ts';

/** A day of the calendar; `month` and `day` count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 2026年1月5日, 2026-1-5, 2026/01/05, 2026.1.5, 2026 1 5; not 20260105, 2026年1月. */
const FULL_DATE = /^(\d{4})\s*[年./\s-]\s*(\d{1,2})\s*[月./\s-]\s*(\d{1,2})\s*[日号]?$/;
/** 1月5日, 1月5号, 1-5, 1/5; not 1.5, which is mostly another number. */
const SHORT_DATE = /^(\d{1,2})\s*(?:月\s*(\d{1,2})\s*[日号]?|[/-]\s*(\d{1,2}))$/;
/** 二〇二六年一月五日, 一月五日; not 二十六年. */
const HAN_DATE =
  /^(?:([一二三四五六七八九〇零○]{4})年)?([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/;

/** How long after its day a speech may still be written under that day, before the same day of the next year is meant. */
const MONTHS_AFTER = 3;

/** A date as speeches write it: 2026年1月5日. */
export function dateText({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}

/**
 * The date that is meant, as speeches write it; `undefined` where none is, or no such day exists (2月30日). Without a year
 * it is of this year, or of the next where the day is more than three months past.
 */
export function standardDate(input: string, today: CalendarDay): string | undefined {
  // NFKC would turn ○ into something else than a zero's other forms: only digits and marks are narrowed.
  const plain = input
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/^[\s(]+|[\s)]+$/g, '');
  const day = fullDate(plain) ?? shortDate(plain, today) ?? hanDate(plain, today);
  return day !== undefined && exists(day) ? dateText(day) : undefined;
}

function fullDate(text: string): CalendarDay | undefined {
  const match = FULL_DATE.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

function shortDate(text: string, today: CalendarDay): CalendarDay | undefined {
  const match = SHORT_DATE.exec(text);
  return match ? nearYear(Number(match[1]), Number(match[2] ?? match[3]), today) : undefined;
}

function hanDate(text: string, today: CalendarDay): CalendarDay | undefined {
  const [, year, month = '', day = ''] = HAN_DATE.exec(text) ?? [];
  const [monthValue, dayValue] = [hanValue(month), hanValue(day)];
  if (monthValue === undefined || dayValue === undefined) return undefined;
  if (year === undefined) return nearYear(monthValue, dayValue, today);
  const digits = [...year].map((character) => hanValue(character) ?? 0);
  return { year: Number(digits.join('')), month: monthValue, day: dayValue };
}

function nearYear(month: number, day: number, today: CalendarDay): CalendarDay {
  const past = (today.month - month) * 31 + today.day - day;
  return { year: past > MONTHS_AFTER * 31 ? today.year + 1 : today.year, month, day };
}

function exists({ year, month, day }: CalendarDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
