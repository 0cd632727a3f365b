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
    case '/':
    case '／':
      return { end: at + 1, syllables: isPer(text, at) ? 1 : 0 };
    default:
      return dashAt(text, at, mark);
  }
}

const HAN_DIGITS = '〇○零一二三四五六七八九十百千万亿两';

function dashAt(text: string, at: number, mark: string): SpokenToken {
  // 1998——2002年 and 1998—2002年 are read alike.
  const end = text.charAt(at + 1) === mark ? at + 2 : at + 1;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (digitOf(after.charCodeAt(0)) < 0) {
    const isRange = after !== '' && HAN_DIGITS.includes(after) && before !== '' && HAN_DIGITS.includes(before);
    return isRange && end === at + 1 ? { end, syllables: 1 } : { end: at + 1, syllables: 0 };
  }
  if (digitOf(before.charCodeAt(0)) >= 0 || (before !== '' && '%％‰℃'.includes(before))) return { end, syllables: 1 };
  const isHyphen = mark === '-' || mark === '－';
  const afterUnit = SPEECH_OF[before.charCodeAt(0)] === SYLLABLE;
  if (afterUnit && end === at + 1 && (mark !== '-' || joinsUnits(text, at))) return { end, syllables: 1 };
  // −5 at the start, in brackets or behind a mark, 增长-3.2%; the hyphen of COVID-19 and of 歼-20 is not read.
  const mayBeSign = isHyphen && end === at + 1 && before !== mark;
  const isNegative = mayBeSign && (afterUnit ? matchesAt(SIGNED, text, end) : !isLetter(before.charCodeAt(0)));
  return { end: at + 1, syllables: isNegative ? negativeSyllables(text, end) : 0 };
}

/** The Han characters behind which a hyphen before a digit is 至: 2023年-2025年 3万-5万; not 歼-20. */
const RANGE_UNITS = '年月日时分万亿';
/** The 5元 of 5元-10元. */
const UNIT_BEFORE = /[0-9０-９]([\u4e00-\u9fff])$/;
const QUANTITY = /[0-9０-９]+(?:[.．][0-9０-９]+)?/y;

/** Whether the hyphen at `at`, behind a Han character and before a digit, stands between two numbers with their units. */
function joinsUnits(text: string, at: number): boolean {
  if (RANGE_UNITS.includes(text.charAt(at - 1))) return true;
  const unit = UNIT_BEFORE.exec(text.slice(Math.max(0, at - 2), at))?.[1];
  const [quantity = ''] = (unit !== undefined && matchAt(QUANTITY, text, at + 1)) || [];
  return unit !== undefined && text.startsWith(unit, at + 1 + quantity.length);
}

/** Behind a Han character and a hyphen what can be less than nothing: 同比-3.2%; not the 20 of 歼-20. */
const SIGNED = /[0-9０-９]+(?:[.．][0-9０-９]+)?\s?(?:[%％‰℃℉]|°C|个百分点)/y;
const DEGREES = /[0-9０-９]+(?:[.．][0-9０-９]+)?\s?(?:℃|°C)/y;

/** 负 before the number at `at`, 零下 before degrees. */
function negativeSyllables(text: string, at: number): number {
  return matchesAt(DEGREES, text, at) ? '零下'.length : '负'.length;
}
