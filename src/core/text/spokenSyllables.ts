import { isHan } from './countCharacters.ts';

/**
 * How many syllables a text takes when read aloud: a Han character one; digits and symbols as they are read (2020年 = 5,
 * 38项 = 4, 5.2% = 百分之五点二 = 6, 1/3 = 三分之一 = 4); a Latin abbreviation a syllable a letter (W three); marks none.
 */
export function countSpokenSyllables(text: string): number {
  let syllables = 0;
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    syllables += hanBetween(text, at, match.index);
    syllables += spokenToken(match);
    at = match.index + match[0].length;
  }
  return syllables + hanBetween(text, at, text.length);
}

const NUMBER = '[0-9０-９]+(?:[,，][0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?';
/**
 * What is not read character by character: a year before 年, a clock time, a fraction, a number with its percent sign, a
 * range sign between numbers, Latin letters.
 */
const TOKEN = new RegExp(
  [
    '(?<year>[0-9０-９]{4})(?=\\s?年|[—–～~-][0-9]{4}\\s?年)',
    '(?<hour>[0-9]{1,2})[:：](?<minute>[0-9]{2})(?![0-9])',
    '(?<numerator>[0-9]{1,3})[/／](?<denominator>[0-9]{1,3})(?![0-9/])',
    `(?<number>${NUMBER})\\s?(?<sign>[%％‰℃])?`,
    '(?<connector>(?<=[0-9０-９%％年月日])[—–～~-](?=[0-9０-９]))',
    '(?<letters>[A-Za-zＡ-Ｚａ-ｚ]+)',
    '(?<symbol>[+＋=＝×÷&＆%％℃])',
  ].join('|'),
  'g',
);

function spokenToken({ groups }: RegExpExecArray): number {
  const token = groups ?? {};
  if (token['year'] !== undefined) return token['year'].length;
  if (token['hour'] !== undefined) return clockSyllables(token['hour'], token['minute'] ?? '00');
  if (token['numerator'] !== undefined) {
    return numberSyllables(token['denominator'] ?? '') + '分之'.length + numberSyllables(token['numerator']);
  }
  if (token['number'] !== undefined) {
    return numberSyllables(token['number']) + signSyllables(token['sign']);
  }
  // 3—5月 is read 三至五月.
  if (token['connector'] !== undefined) return 1;
  if (token['letters'] !== undefined) return lettersSyllables(token['letters']);
  return signSyllables(token['symbol']);
}

/** 百分之, 千分之, 摄氏度; 加, 等于, 乘以 and the like. */
function signSyllables(sign: string | undefined): number {
  switch (sign) {
    case undefined:
      return 0;
    case '%':
    case '％':
    case '‰':
    case '℃':
      return 3;
    case '+':
    case '＋':
      return 1;
    case '&':
    case '＆':
      return 1;
    default:
      return 2;
  }
}

/** 18:30 is 十八点三十分; 9:00 is 九点; 8:05 is 八点零五分. */
function clockSyllables(hours: string, minutes: string): number {
  const hour = numberSyllables(String(Number(hours)));
  if (minutes === '00') return hour + 1;
  return hour + 1 + (minutes.startsWith('0') ? 2 : numberSyllables(minutes)) + 1;
}

/** A number read as a quantity: 38 三十八, 100 一百, 10086 一万零八十六, 5.2 五点二; long ones (over 16 digits) digit by digit. */
export function numberSyllables(number: string): number {
  const plain = number
    .replace(/[,，]/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const [whole = '', fraction] = plain.split(/[.．]/);
  const tail = fraction === undefined ? 0 : 1 + fraction.length;
  // 007, 0635: a code, read digit by digit, as is what is too long for a quantity.
  if ((whole.length > 1 && whole.startsWith('0')) || whole.length > 16) return whole.length + tail;
  return Math.max(1, readQuantity(whole).length) + tail;
}

const UNITS = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿', '万亿'];

/** A whole number in Chinese characters, as read: 十八 not 一十八 at the head, 两 and 二 alike. */
function readQuantity(digits: string): string {
  if (/^0*$/.test(digits)) return '零';
  let read = '';
  let pendingZero = false;
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, '0');
  const groupCount = padded.length / 4;
  for (let group = 0; group < groupCount; group++) {
    const four = padded.slice(group * 4, group * 4 + 4);
    if (four === '0000') {
      pendingZero = read !== '';
      continue;
    }
    for (let place = 0; place < 4; place++) {
      const digit = four.charAt(place);
      if (digit === '0') {
        pendingZero = read !== '';
        continue;
      }
      if (pendingZero) read += '零';
      pendingZero = false;
      const ten = read === '' && digit === '1' && place === 2;
      read += (ten ? '' : digit) + (UNITS[3 - place] ?? '');
    }
    read += GROUPS[groupCount - 1 - group] ?? '';
    pendingZero = false;
    if (four.endsWith('0') && group + 1 < groupCount && padded.charAt((group + 1) * 4) !== '0') pendingZero = false;
  }
  return read;
}

/** GDP three; W is read in three syllables; a word in small letters (app) about one for each vowel group. */
function lettersSyllables(letters: string): number {
  if (/^[A-ZＡ-Ｚ]+$/.test(letters) || letters.length === 1) {
    let syllables = 0;
    for (const letter of letters) syllables += letter === 'W' || letter === 'Ｗ' ? 3 : 1;
    return syllables;
  }
  return Math.max(1, (letters.match(/[aeiouy]+/gi) ?? []).length);
}

function hanBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (isHan(code)) count++;
  }
  return count;
}
