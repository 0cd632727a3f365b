import { isLetter } from './letters.ts';
import { matchesAt } from './scanner.ts';
import { calledDigitsAt } from './spokenCalls.ts';
import type { SpokenToken } from './spokenCharacters.ts';
import { eventDayAt } from './spokenEvents.ts';
import { digitOf } from './spokenNumbers.ts';

/** 2020年 1998—2002年 1998至2002年 2019、2020年 2025及2026年 2025、2026两年 2021至2025五年 １９７９、１９８０两年; not 5000年, 2500年, 1000年, 1500年历史, 2020人, 2000学生. */
const YEAR =
  /(?!1000|.{2}[0０]{2}\s?年的?(?:历史|文明|建城|建县|文脉))(?:[1１][0-9０-９]{3}|[2２](?:[0０][0-9０-９]{2}|[1１][0０]{2}))(?=(?:(?:[—–―～~〜－-]{1,2}|[至到、和及与/／])[12１２][0-9０-９]{3}){0,4}\s?[两三四五学财]?年)/y;
/** 2025上半年 2025学年 2024财年 2025版 2025届 2024级 2025赛季 2025春节 2024世界互联网大会 2025-2030规划; not 3000版, 2000国企. */
const NAMED_YEAR =
  /(?:19|20)[0-9]{2}(?=(?:[—–―～~〜－-](?:19|20)[0-9]{2})?(?:[上下]半年|[学财]年|[一二三四]季度|[版款届级]|赛季|春节|春运|春季|秋季|国庆|世界|中国|全球|国际|规划|行动|远景|可持续))|(?<=(?:19|20)[0-9]{2}[—–―～~〜－-])(?:19|20)[0-9]{2}(?=规划|行动)/y;
/** 〔2026〕5号 国发[2026]5号 （2026）5号 “健康中国2030” 《制造2025》; not 〔150〕, （2026）. */
const YEAR_IN_MARKS =
  /(?<=〔)(?:19|20)[0-9]{2}(?=〕)|(?<=[[［（(])(?:19|20)[0-9]{2}(?=[\]］）)]第?[0-9])|(?<=[\u4e00-\u9fff])20[0-9]{2}(?=[”》〉])/y;
/** Both years of （2021—2025）; not 1900—2000元. */
const YEARS_IN_MARKS =
  /(?:19|20)[0-9]{2}(?=[—–―～~〜－-]{1,2}(?:19|20)[0-9]{2}[）)”》〉])|(?<=(?:19|20)[0-9]{2}[—–―～~〜－-]{1,2})(?:19|20)[0-9]{2}(?=[）)”》〉])/y;
/** The year of a standard: GB/T 9704—2012. */
const YEAR_OF_STANDARD = /(?<=[A-Z][ -]?[0-9.]{2,8}[—–-])(?:19|20)[0-9]{2}(?![0-9万亿元人个])/y;
const YEARS = [YEAR, NAMED_YEAR, YEAR_IN_MARKS, YEARS_IN_MARKS, YEAR_OF_STANDARD];
/** N95: of masks. */
const MASK_CLASS = /(?<=N)9[05]/y;
/** 后 in 95后: those born since then. */
const SINCE = 0x540e;
/** The 12 of GDP 12万亿, the 101 of CPI 101.5: behind letters a quantity all the same; not the 9001 of ISO 9001, the 318 of G318国道. */
const QUANTITY = /[0-9０-９]+(?:[.．][0-9０-９]|\s?[万亿%％‰元个项家名余多]|美元)/y;

/** The number whose digits stand from `at` to `end`, where it is read digit by digit: years, codes, telephone numbers. */
export function digitByDigitAt(text: string, at: number, end: number): SpokenToken | undefined {
  const length = end - at;
  const day = eventDayAt(text, at, end);
  if (day) return day;
  const isNamed =
    length === 2
      ? text.charCodeAt(end) === SINCE || (text.charCodeAt(at - 1) === LETTER_N && matchesAt(MASK_CLASS, text, at))
      : (length >= 3 && followsLetter(text, at) && !matchesAt(QUANTITY, text, at)) ||
        (length === 4 && mayBeYear(text, at) && YEARS.some((pattern) => matchesAt(pattern, text, at)));
  if (isNamed) return { end, syllables: length };
  return length >= 3 ? calledDigitsAt(text, at) : undefined;
}

/** 1… 20… 21…: no year begins otherwise. */
function mayBeYear(text: string, at: number): boolean {
  const first = digitOf(text.charCodeAt(at));
  return first === 1 || (first === 2 && digitOf(text.charCodeAt(at + 1)) <= 1);
}

/** C919 and ISO 9001 are names: 九一九, not 九百一十九. */
function followsLetter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isLetter(before === HYPHEN || before === SPACE ? text.charCodeAt(at - 2) : before);
}

const LETTER_N = 0x4e;
const HYPHEN = 0x2d;
const SPACE = 0x20;
