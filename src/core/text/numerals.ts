/** The values of the numerals, by code unit. */
const DIGITS: ReadonlyMap<number, number> = new Map(
  Object.entries({ 〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }).map(
    ([character, value]) => [character.charCodeAt(0), value],
  ),
);
const TEN = 0x5341; // 十

const ZERO = 0x30;
const FULLWIDTH_ZERO = 0xff10;

/** A Chinese numeral as ordinals use it. Matches 一, 十, 十二, 九十九; to be used inside larger patterns. */
export const HAN_ORDINAL = '[一二三四五六七八九十]{1,3}';

/**
 * The value of a Chinese numeral from 一 to 九十九 (两 is 2), or `undefined` when the characters make none:
 * 一一, 十十 and 二三 are no numerals.
 */
export function hanValue(numeral: string): number | undefined {
  const { length } = numeral;
  if (length === 0 || length > 3) return undefined;
  const first = numeral.charCodeAt(0);
  if (length === 1) return first === TEN ? 10 : DIGITS.get(first) || undefined;
  const ten = first === TEN ? 0 : 1;
  if (length > ten + 2 || numeral.charCodeAt(ten) !== TEN) return undefined;
  const tens = ten === 0 ? 1 : DIGITS.get(first);
  const ones = length === ten + 1 ? 0 : DIGITS.get(numeral.charCodeAt(ten + 1));
  if (!tens || ones === undefined || (ones === 0 && length > ten + 1)) return undefined;
  return tens * 10 + ones;
}

/** The value of half-width or full-width digits; `undefined` for anything else, or nothing. */
export function digitValue(digits: string): number | undefined {
  let value = 0;
  for (let at = 0; at < digits.length; at++) {
    const code = digits.charCodeAt(at);
    const digit = code >= FULLWIDTH_ZERO ? code - FULLWIDTH_ZERO : code - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return digits.length > 0 ? value : undefined;
}

/** The value of a numeral in Chinese characters or in digits, from 1 to 99; otherwise `undefined`. */
export function ordinalValue(numeral: string): number | undefined {
  const value = digitValue(numeral) ?? hanValue(numeral);
  return value !== undefined && value >= 1 && value <= 99 ? value : undefined;
}
