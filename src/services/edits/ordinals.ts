const HAN_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const CIRCLED_ONE = 0x2460; // ①
const FULLWIDTH_SHIFT = 0xfee0; // from 0 to ０

/** The highest ordinal that a marker can have: 九十九、 or 99. */
export const LAST_ORDINAL = 99;
/** The highest circled number: ⑳ */
export const LAST_CIRCLED = 20;

/** An ordinal in Chinese characters as markers write it: 一, 十, 十二, 二十, 九十九. `undefined` outside of 1 to 99. */
export function hanNumeral(ordinal: number): string | undefined {
  if (!isOrdinal(ordinal, LAST_ORDINAL)) return undefined;
  const tens = Math.floor(ordinal / 10);
  const ones = HAN_DIGITS[ordinal % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (HAN_DIGITS[tens] ?? '')}十${ones}`;
}

/**
 * An ordinal in digits, in the style of `like`: full-width after ３, and with a leading zero after 03. `undefined` outside
 * of 1 to 99.
 */
export function digitNumeral(ordinal: number, like: string): string | undefined {
  if (!isOrdinal(ordinal, LAST_ORDINAL)) return undefined;
  const digits = /^[0０]/.test(like) ? String(ordinal).padStart(like.length, '0') : String(ordinal);
  if (!/^[０-９]/.test(like)) return digits;
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULLWIDTH_SHIFT));
}

/** ① to ⑳; `undefined` for other numbers. */
export function circledNumeral(ordinal: number): string | undefined {
  return isOrdinal(ordinal, LAST_CIRCLED) ? String.fromCharCode(CIRCLED_ONE + ordinal - 1) : undefined;
}

function isOrdinal(value: number, last: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= last;
}
