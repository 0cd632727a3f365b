const DIGITS = '零一二三四五六七八九';

/** A whole number from 1 to 99 in Chinese, as an ordinal has it: 3 三, 10 十, 12 十二, 20 二十. */
export function hanNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : DIGITS.charAt(ones));
}

/** The same as a count before a measure word has it: 2 两, otherwise alike. */
export function hanCount(value: number): string {
  return value === 2 ? '两' : hanNumeral(value);
}
