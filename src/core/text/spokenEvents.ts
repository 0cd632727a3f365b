import { codesOf } from './characterClasses.ts';
import { matchAt } from './scanner.ts';
import type { SpokenToken } from './spokenCharacters.ts';
import { digitOf } from './spokenNumbers.ts';

/** What a day is of: 劳动节 环境日 国际禁毒日 全民国家安全教育日. */
const OCCASION =
  '(?:国际|世界|全国|国家|全民国家)?(?:妇女|劳动|青年|儿童|建党|建军|教师|国庆|植树|环境|消防|宪法|读书|禁毒|护士|助残|安全教育|公祭|烈士纪念)[节日]';
/** “3.15” “7.20” “6.5”环境日 5.1劳动节 9.18事变: a day by which something is known; not “2.0”, “1.5”, “5.20亿”, 9.18事项. */
const DAY = new RegExp(
  `(?<=[“"])(?:[1-9]|1[0-2])\\.(?:0[1-9]|[12][0-9]|3[01])(?=[”"])|(?:[1-9]|1[0-2])\\.[0-9]{1,2}(?=[”"]?${OCCASION})|(?:[1-9]|1[0-2])\\.(?:0[1-9]|[12][0-9]|3[01])(?=[”"]?(?:事变|事件|事故|惨案|特大|重大|地震|火灾|爆炸))`,
  'y',
);

/** The day at `at`, whose digits are read without a point, 三一五; also the second half of “3·15”. `end`: of its first digits. */
export function eventDayAt(text: string, at: number, end: number): SpokenToken | undefined {
  // What is a quantity, such as 19·5%, was read up to its sign.
  const isSecondHalf = MIDDLE_DOTS.has(text.charCodeAt(at - 1)) && digitOf(text.charCodeAt(at - 2)) >= 0;
  if (isSecondHalf) return { end, syllables: end - at };
  if (end - at > 2 || text.charCodeAt(end) !== POINT) return undefined;
  const [day] = matchAt(DAY, text, at) ?? [];
  return day === undefined ? undefined : { end: at + day.length, syllables: day.length - 1 };
}

const POINT = 0x2e;
/** The dot of 7·20 and those that are typed for it. */
const MIDDLE_DOTS = codesOf('·•・‧∙⋅');
