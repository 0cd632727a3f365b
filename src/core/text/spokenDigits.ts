import { isLetter } from './letters.ts';
import { matchAt, matchesAt } from './scanner.ts';
import { digitOf } from './spokenNumbers.ts';

/** Digits that name something instead of counting it. */
export interface SpokenDigits {
  /** Offset after the last of them. */
  readonly end: number;
  readonly syllables: number;
}

/** 2020年 1998—2002年 1998至2002年 2019、2020年 2025、2026两年 １９７９、１９８０两年; not 5000年, 1000年, 2020人, 2000学生. */
const YEAR =
  /(?!1000)[12１２][0-9０-９]{3}(?=(?:(?:[—–―～~〜－-]{1,2}|[至到、和/／])[12１２][0-9０-９]{3}){0,4}\s?[两三学财]?年)/y;
/** 2025上半年 2025学年 2024财年 2025版 2025届; not 3000版. */
const NAMED_YEAR = /(?:19|20)[0-9]{2}(?=[上下]半年|[学财]年|[一二三四]季度|[版款届])/y;
/** 〔2026〕5号 国发[2026]5号 （2026）5号 “健康中国2030” 《制造2025》; not 〔150〕, （2026）. */
const YEAR_IN_MARKS =
  /(?<=〔)(?:19|20)[0-9]{2}(?=〕)|(?<=[[［（(])(?:19|20)[0-9]{2}(?=[\]］）)]第?[0-9])|(?<=[\u4e00-\u9fff])20[0-9]{2}(?=[”》〉])/y;
/** Both years of （2021—2025）; not 1900—2000元. */
const YEARS_IN_MARKS =
  /(?:19|20)[0-9]{2}(?=[—–―～~〜－-]{1,2}(?:19|20)[0-9]{2}[）)”》〉])|(?<=(?:19|20)[0-9]{2}[—–―～~〜－-]{1,2})(?:19|20)[0-9]{2}(?=[）)”》〉])/y;
const YEARS = [YEAR, NAMED_YEAR, YEAR_IN_MARKS, YEARS_IN_MARKS];
/** 110报警 120急救 12345热线 12315投诉举报, 0571-88888888, 13800000000; not 120个, 12345人. */
const CALLED =
  /1[12][0-9](?=报警|急救|火警|接警|指挥|救护|电话)|12[0-9]{3}(?=市长|政务|便民|服务|消费|投诉|举报|客服|热线|电话|平台)|0[0-9]{2,3}[-—][0-9]{7,8}(?![0-9])|1[3-9][0-9]{9}(?![0-9])/y;
/** 后 in 95后: those born since then. */
const SINCE = 0x540e;

/** The number whose digits stand from `at` to `end`, where it is read digit by digit: years, codes, telephone numbers. */
export function digitByDigitAt(text: string, at: number, end: number): SpokenDigits | undefined {
  const length = end - at;
  if (isDateOfEvent(text, at) || (length >= 3 && followsLetter(text, at))) return { end, syllables: length };
  if (length === 2) return text.charCodeAt(end) === SINCE ? { end, syllables: length } : undefined;
  if (length === 4 && YEARS.some((pattern) => matchesAt(pattern, text, at))) return { end, syllables: length };
  // Such numbers begin with 0 or 1.
  const [called] = (length > 2 && text.charCodeAt(at) <= DIGIT_ONE && matchAt(CALLED, text, at)) || [];
  return called === undefined ? undefined : { end: at + called.length, syllables: called.replace(/[-—]/, '').length };
}

/** The 23 of “7·23”, the 15 of “3·15”: 七二三, 三一五. What is a quantity, such as 19·5%, was read up to its sign. */
function isDateOfEvent(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === MIDDLE_DOT && digitOf(text.charCodeAt(at - 2)) >= 0;
}

/** C919 and ISO 9001 are names: 九一九, not 九百一十九. */
function followsLetter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isLetter(before === HYPHEN || before === SPACE ? text.charCodeAt(at - 2) : before);
}

const DIGIT_ONE = 0x31;
const HYPHEN = 0x2d;
const SPACE = 0x20;
const MIDDLE_DOT = 0xb7;
