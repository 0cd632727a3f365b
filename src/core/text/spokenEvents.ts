import { matchAt } from './scanner.ts';
import type { SpokenToken } from './spokenCharacters.ts';
import { digitOf } from './spokenNumbers.ts';

/** “3.15” “7.20” 5.1劳动节: a day by which something is known; not “2.0”, “1.5”, “5.20亿”. */
const DAY =
  /(?<=[“"])(?:[1-9]|1[0-2])\.(?:0[1-9]|[12][0-9]|3[01])(?=[”"])|(?:[1-9]|1[0-2])\.[0-9]{1,2}(?=(?:国际)?(?:妇女|劳动|青年|儿童|建党|建军|教师|国庆|植树)节)/y;

/** The day at `at`, whose digits are read without a point, 三一五; also the second half of “3·15”. `end`: of its first digits. */
export function eventDayAt(text: string, at: number, end: number): SpokenToken | undefined {
  // What is a quantity, such as 19·5%, was read up to its sign.
  const isSecondHalf = text.charCodeAt(at - 1) === MIDDLE_DOT && digitOf(text.charCodeAt(at - 2)) >= 0;
  if (isSecondHalf) return { end, syllables: end - at };
  if (end - at > 2 || text.charCodeAt(end) !== POINT) return undefined;
  const [day] = matchAt(DAY, text, at) ?? [];
  return day === undefined ? undefined : { end: at + day.length, syllables: day.length - 1 };
}

const POINT = 0x2e;
const MIDDLE_DOT = 0xb7;
