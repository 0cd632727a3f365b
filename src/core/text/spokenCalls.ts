import { codesOf } from './characterClasses.ts';
import { matchesAt } from './scanner.ts';
import type { SpokenToken } from './spokenCharacters.ts';

/** What counts follows, so that the digits are a quantity after all: 500个 1万 500余次 120起. */
const NO_CODE =
  '(?![0-9０-９]|[.．,，][0-9０-９]|\\s?[余多万亿千百%％‰个件次条人名起部台门户家位元年天分亩吨辆所张套只头米克度处倍平公株册枚批例宗份场片棵艘架斤座栋间项款种笔票])';

const EMERGENCY = '1(?:10|19|2[02])';
const AND = '[、和与及/]';

/** 0571-88888888 （010）88888888 13800000000 138-0000-0000 400-800-1234 4008001234; not 138000元. */
const TELEPHONE =
  /0[0-9]{2,3}(?:[-—]|[)）]\s?)[0-9]{7,8}(?![0-9])|1[3-9][0-9](?:[0-9]{8}|([- ])[0-9]{4}\1[0-9]{4})(?![0-9])|[48]00(?:[0-9]{7}|-[0-9]{3}-[0-9]{4}|-[0-9]{4}-[0-9]{3})(?![0-9万亿元])/y;
/** 110报警 119消防 120急救 12345热线 12315投诉举报 12306网站; not 120个, 12345人. */
const SERVICE =
  /1[12][0-9](?=报警|急救|火警|接警|指挥|救护|电话|消防|出警|联动)|12[0-9]{3}(?=市长|政务|便民|服务|消费|投诉|举报|客服|热线|电话|平台|网|系统|铁路|维权|监督|纪检|医保|卫生|妇女|税务|法律|公共|公益|分中心)/y;
/** The government's own services, which are hardly ever a quantity: 12306 12345 12388 96110; not 12345人. */
const GOVERNMENT_SERVICE = new RegExp(`(?:123(?:06|15|20|28|33|45|48|55|66|69|80|88|93)|96110)${NO_CODE}`, 'y');
/** Those of companies, by the word behind them: 95598供电热线 10086客服; not 96000平台, 10086客户. */
const COMPANY_SERVICE = /(?:10(?:000|010|086|099)|9[56][0-9]{3})(?=客服|热线|专线|供电|供水|电力|反诈|预警|电话)/y;
/** 110、119、120 119、122 110和120接警: several together; not 110、120 alone, 119、120个. */
const EMERGENCIES = new RegExp(
  `(?:110(?=${AND}119)|119(?=${AND}1(?:10|2[02]))|(?<=110${AND})119|(?<=119${AND}(?:1[12][02]${AND})?)1(?:10|2[02]))(?=(?:${AND}${EMERGENCY})*(?!${AND}${EMERGENCY})${NO_CODE})|${EMERGENCY}(?=(?:${AND}${EMERGENCY})+(?:报警|急救|接警|指挥|消防|联动|电话|热线))`,
  'y',
);
/** 拨打110 电话：88886666 热线12345 邮编100017; not 电话500个. */
const BEHIND_ITS_NAME = new RegExp(
  `(?<=(?:拨打|致电|电话|热线|专线|号码|邮编|客服|账号|卡号|学号|编号)[是为：:（(“]?\\s?)(?:1[12][0-9]|[0-9]{5,12})${NO_CODE}`,
  'y',
);
/** 分机8123 密码：1234 编号为1203 股票代码600519 QQ群123456789; not 编号500个, 代码3000行, 会议室150平方米. */
const BEHIND_ITS_LABEL = new RegExp(
  `(?<=(?:分机|内线|密码|编号|代码|工号|会议号|群号|Q群|会议室)[是为：:]?\\s?)[0-9]{3,12}(?!行)${NO_CODE}`,
  'y',
);
/** “1236”工作法 “985” “369” “415X”; not “100”, “1000”工程. */
const IN_QUOTATION_MARKS = /(?<=[“"‘「])[0-9]{3,8}(?<!00)(?=[A-Z]?[”"’」])/y;
/** 211工程 985高校 985、211高校 863计划 996工作制; not 211所, 996项. */
const PROGRAMME =
  /(?:(?:211|985|863|973)(?=(?:[、和/](?:211|985|973))?(?:工程|计划|高校|大学|院校|项目))|996(?=工作制|加班))/y;
/** 107国道 301医院 101中学 1203室 205房间 332路公交 1462次列车 516厂: places and lines that are called by a number; not 120室, 300厂家, 500房间. */
const PLACE =
  /[0-9]{3,4}(?<!0)(?=[国省县乡]道|医院|中学|研究所|室(?![内外温])|号?房间|路公交|次列车|厂(?![家房商区矿]))|[0-9]{3}0(?=国道|省道|路公交|次列车)/y;
/** 国道318线 省道305改造; not 国道318公里. */
const ROAD = /(?<=[国省县乡]道)[0-9]{3}(?=线|段|改建|改造|扩建)/y;

/** The forms by the digits with which their numbers begin, and behind what they stand: most numbers are of none. */
const BY_FIRST_DIGIT: ReadonlyMap<number, readonly RegExp[]> = new Map(
  [...'0123456789'].map((digit) => [
    digit.charCodeAt(0),
    [
      ...('0148'.includes(digit) ? [TELEPHONE] : []),
      ...(digit === '1' ? [SERVICE, GOVERNMENT_SERVICE, EMERGENCIES, COMPANY_SERVICE] : []),
      ...(digit === '9' ? [GOVERNMENT_SERVICE, COMPANY_SERVICE] : []),
      ...('289'.includes(digit) ? [PROGRAMME] : []),
    ],
  ]),
);
const BEHIND_NAMES = [BEHIND_ITS_NAME, BEHIND_ITS_LABEL];
const NAME_ENDS = codesOf('打电话线码编服号机群室是为：:（(“ \u3000\u00a0');
/** Behind the digits of a {@link PLACE} or {@link ROAD}. */
const PLACE_BEGINS = codesOf('国省县乡医中研室号房路次厂线段改扩');
const QUOTATION_OPENERS = codesOf('“"‘「');

/** A number of three digits or more, up to `end`, that is called out by its digits: of a telephone, a service, a programme, a place. */
export function calledDigitsAt(text: string, at: number, end: number): SpokenToken | undefined {
  for (const form of BY_FIRST_DIGIT.get(text.charCodeAt(at)) ?? []) {
    if (matchesAt(form, text, at)) return digitsUpTo(text, at, form.lastIndex);
  }
  const before = text.charCodeAt(at - 1);
  for (const form of NAME_ENDS.has(before) ? BEHIND_NAMES : []) {
    if (matchesAt(form, text, at)) return digitsUpTo(text, at, form.lastIndex);
  }
  if (PLACE_BEGINS.has(text.charCodeAt(end)) && (matchesAt(PLACE, text, at) || matchesAt(ROAD, text, at))) {
    return digitsUpTo(text, at, end);
  }
  const isTerm = QUOTATION_OPENERS.has(before) && matchesAt(IN_QUOTATION_MARKS, text, at);
  return isTerm ? digitsUpTo(text, at, IN_QUOTATION_MARKS.lastIndex) : undefined;
}

function digitsUpTo(text: string, at: number, end: number): SpokenToken {
  return { end, syllables: text.slice(at, end).replace(/[^0-9]/g, '').length };
}
