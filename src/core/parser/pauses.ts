import { withoutMask } from '../text/blank.ts';
import { codesOf } from '../text/characterClasses.ts';
import type { Span } from '../text/span.ts';

const PAUSE = '／';

/** The pauses of a text from an offset on: ／, and ／／ for a long one. */
export function findPauses(text: string, from: number): Span[] {
  const pauses: Span[] = [];
  for (let start = text.indexOf(PAUSE, from); start >= 0; ) {
    let end = start + 1;
    while (text.charAt(end) === PAUSE) end++;
    if (end - start <= 2 && isPause(text, start, end)) pauses.push({ start, end });
    start = text.indexOf(PAUSE, end);
  }
  return pauses;
}

/** So much of the text on each side decides. */
const AROUND = 12;

/** Words that ／ parts wherever it stands: 和／或, 与／及, 是／否, 有／无, 男／女. */
const ALTERNATIVES = /(?:[和与及或]／[或和与及]|是／否|有／无|男／女|能／否)/;
/** Who wrote or took it: 文／张三, 摄影／李四; not 我们的新闻／…. */
const CREDIT = /(?:^|[\s（(，。；、])(?:文|图|摄|摄影|撰文|供图|图文|记者|通讯员|编辑|来源)$/;
/** 每 or a number before a unit, or the unit alone in brackets: 30元, 每吨, （立方米. */
const MEASURED =
  /(?:[0-9０-９.．一二三四五六七八九十百千万亿两几余多每（(：:]\s*)(?:[万亿]?元|[万亿]?美元|吨|公?斤|千?克|公?里|千?米|厘米|[立平]方米|平方公里|立方|亩|公顷|人次?|次|户|件|台|辆|桶|千瓦时|千瓦|度|毫?升|毫克|微克|贝克|只|头|株|套|部|名|位)$/;
const PER =
  /^(?:年(?![年终底初末度轻])|月(?![月底初末])|日|天|小?时|分钟?|秒|亩|公顷|人次?(?!民|们|大|才|类|员|心|家)|户|吨|公?斤|千?克|公?里|千?米|[立平]方米|平方公里|立方|毫?升|次|件|台|辆|只|头|株|套|部|班)/;

/**
 * Whether ／ stands where a speaker may pause: behind a Chinese character or mark, before one or before a number. In 1／4,
 * km／h, 和／或, 30元／平方米, 文／张三 and within a parenthesis without a clause of its own it parts alternatives.
 */
function isPause(text: string, start: number, end: number): boolean {
  const before = withoutMask(text.slice(Math.max(0, start - AROUND), start));
  const after = withoutMask(text.slice(end, end + AROUND));
  if (!ENDS_CHINESE.test(before) || STARTS_LATIN.test(after)) return false;
  if (ALTERNATIVES.test(text.slice(Math.max(0, start - 1), end + 1))) return false;
  if (MEASURED.test(before) && PER.test(after)) return false;
  if (CREDIT.test(before)) return false;
  return !isInBareParenthesis(text, start, end);
}

/** A Chinese character or mark in the line; blanks and other reading marks may stand between. */
const ENDS_CHINESE =
  /(?:[\p{Script=Han}。，、；：！？”’》）】…—]|[\p{Script=Han}][{｛][^{}｛｝\r\n]{1,8}[}｝])[ \t\u3000*]*$/u;
const STARTS_LATIN = /^[ \t\u3000*]*[A-Za-zＡ-Ｚａ-ｚ]/;

const BARE = codesOf('，。；：！？\r\n');
const OPENING = codesOf('（(');
const CLOSING = codesOf('）)');
const LONGEST_PARENTHESIS = 20;

/** （男／女）, （元／吨）: no clause begins or ends in it, and it is short. */
function isInBareParenthesis(text: string, start: number, end: number): boolean {
  let opening = start - 1;
  for (; opening >= Math.max(0, start - LONGEST_PARENTHESIS); opening--) {
    const code = text.charCodeAt(opening);
    if (OPENING.has(code)) break;
    if (BARE.has(code) || CLOSING.has(code)) return false;
  }
  if (opening < 0 || !OPENING.has(text.charCodeAt(opening))) return false;
  for (let at = end; at < Math.min(text.length, end + LONGEST_PARENTHESIS); at++) {
    const code = text.charCodeAt(at);
    if (CLOSING.has(code)) return true;
    if (BARE.has(code)) return false;
  }
  return false;
}
