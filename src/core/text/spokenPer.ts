import { isLetter } from './letters.ts';

/** What may be measured by something: the last character of 元/吨 微克/立方米 人/平方公里 辆/小时 次/周 300km/h 3000r/min 5m³/s 500m3/d 30t/h. */
const MEASURED = /(?:[元克吨升米人斤件度亩辆次个床场里瓦hHmMgGlLsSwWrt²³]|m[23])$/;
/** By what; not the 党 of 人/党小组, the T of GB/T. */
const MEASURE =
  /^(?:吨|亩|千人|万人|平方|立方|公斤|千克|公顷|公里|千瓦|小时|分钟|人次|[㎡㎥]|(?:kWh?|km|kg|min|m[lL]|hm)(?![A-Za-z])|[度人户年月日周天时分次升米秒斤股张组生桶件套辆头只kmhslLgd](?![\u4e00-\u9fffA-Za-z]))/;
/** Behind 元/ also with words after it: 500元/人的标准. */
const PRICED = /^[人户年月日天次件套辆头只]/;
/** The letters of a unit stand behind a number: 5mg. */
const UNIT_OF_NUMBER = /[0-9０-９][kmg\u03bc\u00b5]?[A-Za-z]$/;

/** Whether the stroke at `at` is read 每: of 元/吨 and 5mg/L, not of 和/或, 党委/党组. */
export function isPer(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (!MEASURED.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (isLetter(before.charCodeAt(0)) && !UNIT_OF_NUMBER.test(text.slice(Math.max(0, at - 4), at))) return false;
  const by = text.slice(at + 1, at + 5);
  // 10万人/次 are as many 人次.
  if (before === '人' && by.startsWith('次')) return false;
  return MEASURE.test(by) || (before === '元' && PRICED.test(by));
}
