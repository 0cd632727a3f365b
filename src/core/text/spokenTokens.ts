import { codesOf } from './characterClasses.ts';
import { isHan } from './countCharacters.ts';
import { isLetter } from './letters.ts';
import { matchAt } from './scanner.ts';
import { digitByDigitAt } from './spokenDigits.ts';
import { lettersSyllables } from './spokenLetters.ts';
import { clockSyllables, digitOf, numberSyllables, quantitySyllables } from './spokenNumbers.ts';
import { isPer } from './spokenPer.ts';

/** What is read as one: a number with what belongs to it, a run of letters, a symbol. */
export interface SpokenToken {
  /** Offset after its last character. */
  readonly end: number;
  /** 0 for a mark that is not read where it stands. */
  readonly syllables: number;
}

/** How a character is read. The values are those of {@link SPEECH_OF}. */
export const UNSPOKEN = 0;
/** One syllable, whatever stands around it: Han characters, ○, ①. */
export const SYLLABLE = 1;
/** To be read with what follows, by {@link spokenTokenAt}: digits, letters, symbols, the dash of 3—5. */
export const TOKEN = 2;

/** {@link UNSPOKEN}, {@link SYLLABLE} or {@link TOKEN} for each UTF-16 code unit. */
export const SPEECH_OF: Uint8Array = new Uint8Array(0x10000);

/** Syllables of the symbols that are read, wherever they stand; in brackets how. */
const SYMBOLS: ReadonlyMap<number, number> = symbolTable([
  // 号 和 度; ¥100 is 一百元; CO₂ is C-O-二
  [1, '+＋&＆№°¥￥₀₁₂₃₄₅₆₇₈₉'],
  // 等于 除以 正负 美元 欧元 英镑 平方 立方; 公里 公斤 厘米 毫米
  [2, '=＝÷±$＄€£²³㎞㎏㎝㎜'],
  // 百分之 千分之 摄氏度 华氏度 约等于 平方米 立方米
  [3, '%％‰℃℉≈㎡㎥'],
  // 大于等于 小于等于; 二分之一 and the like
  [4, '≥≤½¼¾⅓⅔⅕⅛'],
  // 十一 … 二十
  [2, 'ⅪⅫⅺⅻ⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'],
]);

/** Marks that are read between numbers alone: 3—5月 至, 1:2 比, 7×24 乘以, 5.1.2 点; before one, − 负 > 大于; in 元/吨 每. */
const BETWEEN_NUMBERS = '—–―～~〜－-−:：∶.．×<>＜＞/／';

for (const [from, to] of [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x3007, 0x3007],
  // ○ as it is typed for 〇
  [0x25cb, 0x25cb],
  // Ⅰ…Ⅹ ⅰ…ⅹ ①…⑩ ⑴…⑽ ⒈…⒑ ㈠…㈩
  [0x2160, 0x2169],
  [0x2170, 0x2179],
  [0x2460, 0x2469],
  [0x2474, 0x247d],
  [0x2488, 0x2491],
  [0x3220, 0x3229],
] as const) {
  SPEECH_OF.fill(SYLLABLE, from, to + 1);
}
for (const [from, to] of [
  ['0', '9'],
  ['０', '９'],
  ['A', 'Z'],
  ['a', 'z'],
  ['Ａ', 'Ｚ'],
  ['ａ', 'ｚ'],
  // The first halves of the Han characters beyond the first plane, among others.
  ['\ud800', '\udbff'],
] as const) {
  SPEECH_OF.fill(TOKEN, from.charCodeAt(0), to.charCodeAt(0) + 1);
}
for (const code of SYMBOLS.keys()) SPEECH_OF[code] = TOKEN;
for (const mark of BETWEEN_NUMBERS) SPEECH_OF[mark.charCodeAt(0)] = TOKEN;

function symbolTable(rows: readonly (readonly [syllables: number, symbols: string])[]): Map<number, number> {
  return new Map(
    rows.flatMap(([syllables, symbols]) => [...symbols].map((symbol) => [symbol.charCodeAt(0), syllables] as const)),
  );
}

/** The token that begins at `at`, where {@link SPEECH_OF} says {@link TOKEN}. What stands before `at` is looked at too. */
export function spokenTokenAt(text: string, at: number): SpokenToken {
  const code = text.charCodeAt(at);
  if (digitOf(code) >= 0) return numberAt(text, at);
  if (isLetter(code)) return lettersAt(text, at);
  const syllables = SYMBOLS.get(code);
  if (syllables !== undefined) return { end: at + 1, syllables };
  if (code >= 0xd800 && code <= 0xdbff) return { end: at + 1, syllables: isHan(text.codePointAt(at) ?? 0) ? 1 : 0 };
  return markAt(text, at);
}

/** 2026-01-05 2026/1/5 2026.1.5; not 26.1.5, 2026.15. */
const DATE = /[12][0-9]{3}([-/.])([0-9]{1,2})\1([0-9]{1,2})(?![0-9.])/y;
/** 18:30 9：00 24:00; not 1:2, 16:9, 10:300, 10:45:45. */
const CLOCK = /([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?![0-9]|[:：][0-9])/y;
/** 1/3 2／3; not 2020/21, 1/2/3. */
const FRACTION = /([0-9０-９]{1,3})[/／]([0-9０-９]{1,3})(?![0-9０-９/])/y;
/** 38 1,000 3.5 １２ with its sign: 5.2% 30℃ 30°C, 19·5% with the point of older print; of 1,00 and 1,0000 only the 1, of 2020,300 only the 2020. */
const NUMBER =
  /([0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)([.．][0-9０-９]+|·[0-9０-９]+(?=[%％‰]))?(?:\s?([%％‰℃℉]|°C))?/y;

const COLONS = codesOf(':：');
const SLASHES = codesOf('/／');
/** Behind digits, what may belong to a quantity: the point, the comma, the sign. \s in the pattern is any blank. */
const QUANTITY_GOES_ON = codesOf(' \u3000\u00a0.．·,，%％‰℃℉°');

function numberAt(text: string, at: number): SpokenToken {
  let end = at + 1;
  while (digitOf(text.charCodeAt(end)) >= 0) end++;
  const code = digitByDigitAt(text, at, end);
  if (code) return code;
  const mark = text.charCodeAt(end);
  // Behind most numbers stands a measure word.
  if (mark >= FIRST_HAN && mark <= LAST_HAN) return { end, syllables: quantitySyllables(text.slice(at, end)) };
  const more = end - at === YEAR_DIGITS ? dateAt(text, at) : clockOrFractionAt(text, at, mark);
  if (more) return more;
  if (!QUANTITY_GOES_ON.has(mark)) return { end, syllables: quantitySyllables(text.slice(at, end)) };
  const [all = '', whole = '', fraction = '', sign] = matchAt(NUMBER, text, at) ?? [];
  // 百分之百, not 百分之一百
  if (sign !== undefined && HUNDRED_PERCENT.test(all)) return { end: at + all.length, syllables: '百分之百'.length };
  const syllables = numberSyllables(whole, fraction) + (sign === undefined ? 0 : '百分之'.length);
  return { end: at + all.length, syllables };
}

const YEAR_DIGITS = 4;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

function dateAt(text: string, at: number): SpokenToken | undefined {
  const date = matchAt(DATE, text, at);
  if (!date) return undefined;
  const syllables = '二〇〇〇年月日'.length + monthOrDay(date[2]) + monthOrDay(date[3]);
  return { end: at + date[0].length, syllables };
}

/** `mark` is the code of what stands behind the digits that begin at `at`. */
function clockOrFractionAt(text: string, at: number, mark: number): SpokenToken | undefined {
  const clock = COLONS.has(mark) ? matchAt(CLOCK, text, at) : null;
  if (clock) return { end: at + clock[0].length, syllables: clockSyllables(clock[1] ?? '', clock[2] ?? '') };
  const fraction = SLASHES.has(mark) ? matchAt(FRACTION, text, at) : null;
  if (!fraction) return undefined;
  const syllables = quantitySyllables(fraction[2] ?? '') + '分之'.length + quantitySyllables(fraction[1] ?? '');
  return { end: at + fraction[0].length, syllables };
}

function monthOrDay(digits = ''): number {
  return quantitySyllables(digits.replace(/^0(?=.)/, ''));
}

/** 100% １００ ％; not 100‰, 1100%. */
const HUNDRED_PERCENT = /^[1１][0０]{2}\s?[%％]$/;

function lettersAt(text: string, at: number): SpokenToken {
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  // 5km 五公里, 300km/h 三百公里每小时
  const measures = digitOf(text.charCodeAt(at - 1)) >= 0 || (text.charAt(at - 1) === '/' && isPer(text, at - 1));
  return { end, syllables: lettersSyllables(halfwidth(text.slice(at, end)), measures) };
}

function halfwidth(letters: string): string {
  return letters.replace(/[Ａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/** The Han characters behind which a hyphen before a digit is 至: 2023年-2025年 3万-5万; not 歼-20. */
const RANGE_UNITS = '年月日时分万亿';
const HAN_DIGITS = '一二三四五六七八九十百千万亿两';

/** A mark of {@link BETWEEN_NUMBERS}. */
function markAt(text: string, at: number): SpokenToken {
  const mark = text.charAt(at);
  const afterDigit = digitOf(text.charCodeAt(at - 1)) >= 0;
  const beforeDigit = digitOf(text.charCodeAt(at + 1)) >= 0;
  switch (mark) {
    case ':':
    case '：':
    case '∶':
      return { end: at + 1, syllables: afterDigit && beforeDigit ? 1 : 0 };
    case '.':
    case '．':
      // .5 is 零点五; No.5 has no point.
      if (!beforeDigit || isLetter(text.charCodeAt(at - 1))) return { end: at + 1, syllables: 0 };
      return { end: at + 1, syllables: afterDigit ? 1 : 2 };
    case '×':
      // ×月×日 is 某月某日: one × stands for one character.
      return { end: at + 1, syllables: afterDigit && beforeDigit ? 2 : 1 };
    case '−':
      return { end: at + 1, syllables: beforeDigit ? 1 : 0 };
    case '<':
    case '>':
    case '＜':
    case '＞':
      return { end: at + 1, syllables: beforeDigit ? 2 : 0 };
    case '/':
    case '／':
      return { end: at + 1, syllables: isPer(text, at) ? 1 : 0 };
    default:
      return dashAt(text, at, mark);
  }
}

function dashAt(text: string, at: number, mark: string): SpokenToken {
  // 1998——2002年 and 1998—2002年 are read alike.
  const end = text.charAt(at + 1) === mark ? at + 2 : at + 1;
  const before = text.charAt(at - 1);
  const afterNumber = digitOf(before.charCodeAt(0)) >= 0 || (before !== '' && '%％‰℃'.includes(before));
  const afterUnit = SPEECH_OF[before.charCodeAt(0)] === SYLLABLE && (mark !== '-' || RANGE_UNITS.includes(before));
  const after = text.charAt(end);
  if (digitOf(after.charCodeAt(0)) >= 0) {
    if (afterNumber || (afterUnit && end === at + 1)) return { end, syllables: 1 };
    // −5 at the start, in brackets or behind a mark; the hyphen of COVID-19 and of 歼-20 is not read.
    const negative = mark === '-' && SPEECH_OF[before.charCodeAt(0)] !== SYLLABLE && !isLetter(before.charCodeAt(0));
    return negative ? { end: at + 1, syllables: 1 } : { end: at + 1, syllables: 0 };
  }
  const hanRange = after !== '' && HAN_DIGITS.includes(after) && before !== '' && HAN_DIGITS.includes(before);
  return hanRange && end === at + 1 ? { end, syllables: 1 } : { end: at + 1, syllables: 0 };
}
