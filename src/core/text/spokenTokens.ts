import { codesOf } from './characterClasses.ts';
import { isHan } from './countCharacters.ts';
import { isLetter } from './letters.ts';
import { matchAt, matchesAt } from './scanner.ts';
import { type SpokenToken, SYMBOLS } from './spokenCharacters.ts';
import { digitByDigitAt } from './spokenDigits.ts';
import { lettersAt } from './spokenLetters.ts';
import { markAt } from './spokenMarks.ts';
import { clockSyllables, digitOf, numberSyllables, quantitySyllables } from './spokenNumbers.ts';

/** The token that begins at `at`, where `SPEECH_OF` says `TOKEN`. What stands before `at` is looked at too. */
export function spokenTokenAt(text: string, at: number): SpokenToken {
  const code = text.charCodeAt(at);
  if (digitOf(code) >= 0) return numberAt(text, at);
  if (isLetter(code)) return lettersAt(text, at);
  const syllables = SYMBOLS.get(code);
  if (syllables !== undefined) return { end: at + 1, syllables };
  if (code >= 0xd800 && code <= 0xdbff) return { end: at + 1, syllables: isHan(text.codePointAt(at) ?? 0) ? 1 : 0 };
  return markAt(text, at);
}

/** 2026-01-05 2026/1/5 2026.1.5; not 26.1.5, 2026.15. */
const DATE = /[12][0-9]{3}([-/.])([0-9]{1,2})\1([0-9]{1,2})(?![0-9.])/y;
/** 18:30 9：00 24:00; not 1:2, 16:9, 10:300, 10:45:45. */
const CLOCK = /([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?![0-9]|[:：][0-9])/y;
/** 1/3 2／3 1/1000; not 2020/21, 1/2/3. */
const FRACTION = /([0-9０-９]{1,3})[/／∕⁄]([0-9０-９]{1,5})(?![0-9０-９/])/y;
/** The 05 of 05日 09月 08时, in dates and clock times alone: the zero is not read; not of 05分. */
const PADDED = /[0０][0-9０-９](?=[月日时点])|(?<=月)[0０][0-9０-９](?=号)/y;
/**
 * 38 1,000 3.5 １２ with its sign: 5.2% 30℃ 30°C, 19·5% with the point of older print, 12 345 with the blanks of the standard;
 * of 1,00 and 1,0000 only the 1, of 2020,300 only the 2020.
 */
const NUMBER =
  /([0-9０-９]{1,3}(?:(?:[,，][0-9０-９]{3})+|(?:[ \u00a0\u2009\u202f][0-9０-９]{3})+)(?![0-9０-９])|[0-9０-９]+)([.．][0-9０-９]+|·[0-9０-９]+(?=[%％﹪‰‱]))?(?:\s?([%％﹪‰‱℃℉]|°C))?/y;

const COLONS = codesOf(':：');
const SLASHES = codesOf('/／∕⁄');
/** Behind digits, what may belong to a quantity: the point, the comma, the sign. \s in the pattern is any blank. */
const QUANTITY_GOES_ON = codesOf(' \u3000\u00a0\u2009\u202f.．·,，%％﹪‰‱℃℉°');

function numberAt(text: string, at: number): SpokenToken {
  let end = at + 1;
  while (digitOf(text.charCodeAt(end)) >= 0) end++;
  const code = digitByDigitAt(text, at, end);
  if (code) return code;
  if (end - at === 2 && digitOf(text.charCodeAt(at)) === 0 && matchesAt(PADDED, text, at)) return { end, syllables: 1 };
  const mark = text.charCodeAt(end);
  // Behind most numbers stands a measure word.
  if (mark >= FIRST_HAN && mark <= LAST_HAN) return { end, syllables: quantitySyllables(text, at, end) };
  const more = end - at === YEAR_DIGITS ? dateAt(text, at) : clockOrFractionAt(text, at, mark);
  if (more) return more;
  if (!QUANTITY_GOES_ON.has(mark)) return { end, syllables: quantitySyllables(text, at, end) };
  const [all = '', whole = '', fraction = '', sign] = matchAt(NUMBER, text, at) ?? [];
  // 百分之百, not 百分之一百
  if (sign !== undefined && HUNDRED_PERCENT.test(all)) return { end: at + all.length, syllables: '百分之百'.length };
  const syllables = numberSyllables(whole, fraction) + (sign === undefined ? 0 : '百分之'.length);
  return { end: at + all.length, syllables };
}

const YEAR_DIGITS = 4;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

function dateAt(text: string, at: number): SpokenToken | undefined {
  const date = matchAt(DATE, text, at);
  if (!date) return undefined;
  const syllables = '二〇〇〇年月日'.length + monthOrDay(date[2]) + monthOrDay(date[3]);
  return { end: at + date[0].length, syllables };
}

/** `mark` is the code of what stands behind the digits that begin at `at`. */
function clockOrFractionAt(text: string, at: number, mark: number): SpokenToken | undefined {
  const clock = COLONS.has(mark) ? matchAt(CLOCK, text, at) : null;
  if (clock) return { end: at + clock[0].length, syllables: clockSyllables(clock[1] ?? '', clock[2] ?? '') };
  const fraction = SLASHES.has(mark) ? matchAt(FRACTION, text, at) : null;
  const [, part = '', whole = ''] = fraction ?? [];
  // 24/7 and 120/80 are two numbers.
  if (!fraction || part.length > whole.length || (part.length === whole.length && part > whole)) return undefined;
  const syllables = quantitySyllables(whole) + '分之'.length + quantitySyllables(part);
  return { end: at + fraction[0].length, syllables };
}

function monthOrDay(digits = ''): number {
  return quantitySyllables(digits.replace(/^0(?=.)/, ''));
}

/** 100% １００ ％; not 100‰, 1100%. */
const HUNDRED_PERCENT = /^[1１][0０]{2}\s?[%％﹪]$/;
