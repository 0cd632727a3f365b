import { codesOf } from './characterClasses.ts';
import { isLetter } from './letters.ts';
import { matchesAt } from './scanner.ts';
import { calledDigitsAt } from './spokenCalls.ts';
import type { SpokenToken } from './spokenCharacters.ts';
import { eventDayAt } from './spokenEvents.ts';
import { digitOf } from './spokenNumbers.ts';

/** 2020年 1998—2002年 1998至2002年 2020一2025年 (as it is mistyped) 2019、2020年 2025及2026年 2025、2026两年 2021至2025五年 １９７９、１９８０两年; not 5000年, 2500年, 1000年, 1500年历史, 2020人, 2000学生. */
const YEAR =
  /(?!1000|.{2}[0０]{2}\s?年的?(?:历史|文明|建城|建县|文脉))(?:[1１][0-9０-９]{3}|[2２](?:[0０][0-9０-９]{2}|[1１][0０]{2}))(?=(?:(?:[—–―～~〜－-]{1,2}|[至到、和及与/／一])[12１２][0-9０-９]{3}){0,4}\s?[两三四五学财]?年)/y;
/** 2025上半年 2025学年 2024财年 2025版 2025届 2024级 2025赛季 2025春节 2026新年 2026全市 2026马年 2025第3期 2024世界互联网大会 2025-2030规划; not 3000版, 2000国企. */
const NAMED_YEAR =
  /(?:19|20)[0-9]{2}(?=(?:[—–―～~〜－-](?:19|20)[0-9]{2})?(?:[上下]半年|[学财]年|[一二三四]季度|[版款届级]|赛季|春节|春运|春季|秋季|新年|新春|元旦|论坛|峰会|两会|全[国省市县区球]|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年|国庆|第[0-9一二三四]|世界|中国|全球|国际|规划|行动|远景|可持续))|(?<=(?:19|20)[0-9]{2}[—–―～~〜－-])(?:19|20)[0-9]{2}(?=规划|行动)/y;
/** 〔2026〕5号 【2026】5号 国发[2026]5号 （2026）5号 （2025）京01民终 “健康中国2030” 《制造2025》 《报告（2025）》; not 〔150〕, （2026）. */
const YEAR_IN_MARKS =
  /(?<=[〔﹝【])(?:19|20)[0-9]{2}(?=[〕﹞】])|(?<=[[［（(])(?:19|20)[0-9]{2}(?=[\]］）)](?:第?[0-9]|[\u4e00-\u9fff]{1,2}[0-9]{2,4}[民刑行执]))|(?<=[》”][（(])(?:19|20)[0-9]{2}(?=[）)])|(?<=[（(])(?:19|20)[0-9]{2}(?=[）)][》〉])|(?<=[\u4e00-\u9fff])20[0-9]{2}(?=[”》〉])/y;
/** Both years of （2021—2025）; not 1900—2000元. */
const YEARS_IN_MARKS =
  /(?:19|20)[0-9]{2}(?=[—–―～~〜－-]{1,2}(?:19|20)[0-9]{2}[）)”》〉])|(?<=(?:19|20)[0-9]{2}[—–―～~〜－-]{1,2})(?:19|20)[0-9]{2}(?=[）)”》〉])/y;
/** 回首2025， 面向2035的 2035目标, and the 2026 with which a sentence opens: 2026，我们; not 迎接2000名, 总数2025，, 2000目标. */
const YEAR_AS_NAME =
  /(?<=回首|回望|回顾|展望|走过|告别|挥别|辞别|送别|迎接|面向|迈向|走向|奔向|迈入|步入|跨入|拥抱|再见|你好|奋进|决胜|逐梦|相约)20[0-9]{2}(?=[，。、！；：？,!;?”]|的|\s|$)|20[2-6][05](?=目标|愿景|议程)|(?<![^\s。！？；])20[0-9]{2}(?=[，,][\u4e00-\u9fff])/y;
/** The 2023 of 2023—24年度 2025/26赛季 2024-25学年: the short one is read by its digits too; not 2000—30年, 2025/26. */
const YEAR_BEFORE_SHORT =
  /(?:19|20)[0-9]{2}(?=[—–―～~〜－/／-][0-9]{2}(?:年度|学年|财年|赛季|雪季|榨季|年采暖季|年[春夏秋冬]))/y;
const SHORT_YEAR =
  /(?<=(?:19|20)[0-9]{2}[—–―～~〜－/／-])[0-9]{2}(?=年度|学年|财年|赛季|雪季|榨季|年采暖季|年[春夏秋冬])/y;
/** The year of a standard: GB/T 9704—2012. */
const YEAR_OF_STANDARD = /(?<=[A-Z][ -]?[0-9.]{2,8}[—–-])(?:19|20)[0-9]{2}(?![0-9万亿元人个])/y;
const YEARS = [YEAR, NAMED_YEAR, YEAR_IN_MARKS, YEARS_IN_MARKS, YEAR_AS_NAME, YEAR_BEFORE_SHORT, YEAR_OF_STANDARD];
/** N95: of masks. */
const MASK_CLASS = /(?<=N)9[05]/y;
/** 后 in 95后: those born since then. */
const SINCE = 0x540e;
/** The 95 of 95、00后 85和95后 “95”后; not of 95、100后. */
const BORN_SINCE = /[0-9][05](?=(?:[、/／和][0-9][05]){0,3}[”"]?后)/y;
const BEFORE_SINCE = codesOf('”"、/／和');
const YEAR_LINKS = codesOf('—–―～~〜－/／-');
/** The 12 of GDP 12万亿, the 101 of CPI 101.5: behind letters a quantity all the same; not the 9001 of ISO 9001, the 318 of G318国道. */
const QUANTITY = /[0-9０-９]+(?:[.．][0-9０-９]|\s?[万亿%％‰元个项家名余多]|美元)/y;

/** The number whose digits stand from `at` to `end`, where it is read digit by digit: years, codes, telephone numbers. */
export function digitByDigitAt(text: string, at: number, end: number): SpokenToken | undefined {
  const length = end - at;
  const day = eventDayAt(text, at, end);
  if (day) return day;
  const isNamed =
    length === 2
      ? isNamedByTwo(text, at, end)
      : (length >= 3 && followsLetter(text, at) && !matchesAt(QUANTITY, text, at)) ||
        (length === 4 && mayBeYear(text, at) && YEARS.some((pattern) => matchesAt(pattern, text, at)));
  if (isNamed) return { end, syllables: length };
  return length >= 3 ? calledDigitsAt(text, at, end) : undefined;
}

/** 95后, N95, the 24 of 2023—24年度. */
function isNamedByTwo(text: string, at: number, end: number): boolean {
  const behind = text.charCodeAt(end);
  if (behind === SINCE || (BEFORE_SINCE.has(behind) && matchesAt(BORN_SINCE, text, at))) return true;
  const before = text.charCodeAt(at - 1);
  if (before === LETTER_N) return matchesAt(MASK_CLASS, text, at);
  return YEAR_LINKS.has(before) && matchesAt(SHORT_YEAR, text, at);
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
