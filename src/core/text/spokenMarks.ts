import { isLetter } from './letters.ts';
import { matchAt, matchesAt } from './scanner.ts';
import { SPEECH_OF, type SpokenToken, SYLLABLE } from './spokenCharacters.ts';
import { digitOf } from './spokenNumbers.ts';
import { isPer } from './spokenPer.ts';

/** A mark that is read beside numbers alone, with what stands around it; elsewhere it takes no syllable. */
export function markAt(text: string, at: number): SpokenToken {
  const mark = text.charAt(at);
  const afterDigit = digitOf(text.charCodeAt(at - 1)) >= 0;
  const beforeDigit = digitOf(text.charCodeAt(at + 1)) >= 0;
  switch (mark) {
    case ':':
    case '：':
    case '∶':
    case '*':
    case '＊':
      return { end: at + 1, syllables: afterDigit && beforeDigit ? 1 : 0 };
    case '#':
    case '＃':
      // 1#楼 is 一号楼.
      return { end: at + 1, syllables: afterDigit ? 1 : 0 };
    case '.':
    case '．':
      // PM₂.₅
      if (isSubscript(text.charCodeAt(at - 1)) && isSubscript(text.charCodeAt(at + 1))) {
        return { end: at + 1, syllables: 1 };
      }
      // .5 is 零点五; No.5 has no point.
      if (!beforeDigit || isLetter(text.charCodeAt(at - 1))) return { end: at + 1, syllables: 0 };
      return { end: at + 1, syllables: afterDigit ? 1 : 2 };
    case '−':
      return { end: at + 1, syllables: beforeDigit ? negativeSyllables(text, at + 1) : 0 };
    case '<':
    case '>':
    case '＜':
    case '＞':
      return { end: at + 1, syllables: beforeDigit ? 2 : 0 };
    case '′':
    case '″':
      return { end: at + 1, syllables: afterDigit ? 1 : 0 };
    case '/':
    case '／':
    case '∕':
    case '⁄':
      return { end: at + 1, syllables: isPer(text, at) ? 1 : 0 };
    default:
      return dashAt(text, at, mark);
  }
}

/** ₀ … ₉ */
function isSubscript(code: number): boolean {
  return code >= 0x2080 && code <= 0x2089;
}

/** What numbers are written with beside digits. */
const HAN_DIGITS = '〇○零一二三四五六七八九十百千万亿两ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
/** 第1期—第3期 */
const ORDINAL = '第';

function dashAt(text: string, at: number, mark: string): SpokenToken {
  // 1998——2002年 and 1998—2002年 are read alike.
  const end = text.charAt(at + 1) === mark ? at + 2 : at + 1;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (digitOf(after.charCodeAt(0)) < 0) {
    const isRange = after !== '' && HAN_DIGITS.includes(after) && before !== '' && HAN_DIGITS.includes(before);
    const isOrdinal =
      after === ORDINAL &&
      NUMBER_BEFORE.test(text.slice(Math.max(0, at - 6), at)) &&
      digitOf(text.charCodeAt(end + 1)) >= 0;
    const joins = end === at + 1 && (isRange || isOrdinal || (isLetter(after.charCodeAt(0)) && joinsNames(text, at)));
    return joins ? { end, syllables: 1 } : { end: at + 1, syllables: 0 };
  }
  if (digitOf(before.charCodeAt(0)) >= 0 || (before !== '' && '%％﹪‰℃'.includes(before))) return { end, syllables: 1 };
  const isHyphen = HYPHENS.includes(mark);
  const afterUnit = SPEECH_OF[before.charCodeAt(0)] === SYLLABLE;
  if (end === at + 1 && (afterUnit ? joinsUnits(text, at, isHyphen) : joinsLetterUnits(text, at))) {
    return { end, syllables: 1 };
  }
  // −5 at the start, in brackets or behind a mark, 增长-3.2%, also (–3.2%); the hyphen of COVID-19 and of 歼-20 is not read.
  const mayBeSign = (isHyphen || mark === EN_DASH) && end === at + 1 && before !== mark;
  const mustBeSigned = afterUnit || !isHyphen;
  const isNegative = mayBeSign && (mustBeSigned ? matchesAt(SIGNED, text, end) : !isLetter(before.charCodeAt(0)));
  return { end: at + 1, syllables: isNegative ? negativeSyllables(text, end) : 0 };
}

const HYPHENS = '-－‐‑﹣';
const EN_DASH = '–';
/** The Han characters behind which a hyphen before a digit is 至: 2023年-2025年 3万-5万; not 歼-20. */
const RANGE_UNITS = '年月日时分万亿';
/** The 5元 of 5元-10元. */
const UNIT_BEFORE = /[0-9０-９]([\u4e00-\u9fff])$/;
const QUANTITY = /[0-9０-９]+(?:[.．][0-9０-９]+)?/y;

/** Behind a number not far off stands what a longer dash joins: 3月15日—20日 三月—5月; not 歼—20, 东风—5. */
const NUMBER_BEFORE = /[0-9０-９〇○零一二三四五六七八九十百千几两数][^。，、；：！？]{1,5}$/;

/** 年初—5月 即日起—12月31日: behind the dash a date. */
const DATE = /[0-9０-９]{1,4}[年月日时点]/y;

/** Whether the dash at `at`, behind a Han character and before a digit, stands between two numbers with their units. */
function joinsUnits(text: string, at: number, isHyphen: boolean): boolean {
  if (!isHyphen) return matchesAt(DATE, text, at + 1) || NUMBER_BEFORE.test(text.slice(Math.max(0, at - 6), at));
  if (RANGE_UNITS.includes(text.charAt(at - 1))) return true;
  const unit = UNIT_BEFORE.exec(text.slice(Math.max(0, at - 2), at))?.[1];
  return unit !== undefined && followsQuantity(unit, text, at + 1);
}

/** The 5km of 5km—8km, the 90km/h of 90km/h-110km/h. */
const LETTER_UNIT_BEFORE = /[0-9０-９] ?([A-Za-zμ]{1,4}(?:\/[A-Za-z]{1,3})?[²³]?)$/;

/** Whether the dash at `at`, behind a letter and before a digit, stands between two numbers with the same unit; not in 2B-3. */
function joinsLetterUnits(text: string, at: number): boolean {
  const unit = LETTER_UNIT_BEFORE.exec(text.slice(Math.max(0, at - 10), at))?.[1];
  return unit !== undefined && followsQuantity(unit, text, at + 1);
}

function followsQuantity(unit: string, text: string, at: number): boolean {
  const [quantity = ''] = matchAt(QUANTITY, text, at) ?? [];
  return (
    quantity !== '' &&
    text
      .slice(at + quantity.length, at + quantity.length + 1 + unit.length)
      .trimStart()
      .startsWith(unit)
  );
}

/** The T1 of T1—T3, the A1 of A1～A5. */
const NAME_BEFORE = /([A-ZＡ-Ｚ])[0-9０-９]{1,2}$/;

/** The C of A—C级, the III of I-III类; not of A—CEO. */
const GRADE = /(?:[A-Z]|I{2,3}|I?V)(?=[级类等档座栋])/y;

/** Whether the dash at `at` stands between two names of one letter and a number or two grades: T1—T3, A—C级; not in 5G—A, 3—X. */
function joinsNames(text: string, at: number): boolean {
  if (isLetter(text.charCodeAt(at - 1)) && matchesAt(GRADE, text, at + 1)) return true;
  const letter = NAME_BEFORE.exec(text.slice(Math.max(0, at - 3), at))?.[1];
  return letter !== undefined && text.charAt(at + 1) === letter && digitOf(text.charCodeAt(at + 2)) >= 0;
}

/** Behind a Han character and a hyphen what can be less than nothing: 同比-3.2%; not the 20 of 歼-20. */
const SIGNED = /[0-9０-９]+(?:[.．][0-9０-９]+)?\s?(?:[%％‰℃℉]|°C|个百分点)/y;
const DEGREES = /[0-9０-９]+(?:[.．][0-9０-９]+)?\s?(?:℃|°C)/y;

/** 负 before the number at `at`, 零下 before degrees. */
function negativeSyllables(text: string, at: number): number {
  return matchesAt(DEGREES, text, at) ? '零下'.length : '负'.length;
}
