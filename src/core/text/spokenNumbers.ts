/** The digit that a half-width or full-width character stands for; -1 for any other. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/**
 * How many syllables a number takes, read as a quantity: 38 三十八, 100 一百, 10086 一万零八十六, 5.2 五点二, 1,000 and
 * 1 000 一千.
 * `fraction` is the decimal point with the digits behind it, empty for none: each is read. Digits may be full-width. With a
 * zero at its head (007) or over 16 digits a number is a code: read digit by digit.
 */
export function numberSyllables(whole: string, fraction: string): number {
  return quantitySyllables(whole.length > 3 ? whole.replace(/[,，\s]/g, '') : whole) + fraction.length;
}

/** The same for the digits of a text from `start` to `end`, without commas or blanks. */
export function quantitySyllables(text: string, start = 0, end = text.length): number {
  const length = end - start;
  if (length === 1) return 1;
  const first = digitOf(text.charCodeAt(start));
  if (length > 16 || first === 0) return length;
  let syllables = 0;
  // Digits are read in groups of four, each closed by its 万 or 亿; zeros between digits are read once, at the end not.
  let zeroPending = false;
  let groupRead = false;
  for (let at = start; at < end; at++) {
    const place = end - 1 - at;
    if (digitOf(text.charCodeAt(at)) === 0) {
      zeroPending = true;
    } else {
      if (zeroPending) syllables++;
      zeroPending = false;
      groupRead = true;
      syllables += place % 4 === 0 ? 1 : 2;
    }
    if (place % 4 === 0 && groupRead) {
      if (place > 0) syllables++;
      // 十万五千: the zero before 万 is not read.
      zeroPending = false;
      // 一万亿: 亿 is read even where nothing stands between 万 and it.
      groupRead = place === 12;
    }
  }
  // 十二, not 一十二, at the head of a number only.
  return length % 4 === 2 && first === 1 ? syllables - 1 : syllables;
}

/** 18:30 is 十八点三十分; 9:00 is 九点; 8:05 is 八点零五分. */
export function clockSyllables(hour: string, minute: string): number {
  const oClock = quantitySyllables(hour.replace(/^0(?=[0-9])/, '')) + 1;
  return minute === '00' ? oClock : oClock + quantitySyllables(minute) + 1;
}
