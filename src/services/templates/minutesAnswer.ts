import { ordinalValue } from '../../core/text/numerals.ts';

/** The longest speech that is planned, in minutes. */
export const MOST_MINUTES = 240;

/** 20, ２０, 20分钟, 20 分; not 20.5, 20分30秒. */
const DIGITS = /^([0-9０-９]{1,3})\s*(?:分钟|分)?$/;
/** 二十, 二十分钟; not 半小时. */
const HAN = /^([一二三四五六七八九十]{1,3})(?:分钟|分)?$/;

/** Whole minutes from 1 to {@link MOST_MINUTES}; `undefined` for anything else. */
export function minutesAnswer(input: string): number | undefined {
  const text = input.trim();
  const [, digits] = DIGITS.exec(text) ?? [];
  const value =
    digits === undefined
      ? ordinalValue(HAN.exec(text)?.[1] ?? '')
      : Number(digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
  return value !== undefined && value >= 1 && value <= MOST_MINUTES ? value : undefined;
}
