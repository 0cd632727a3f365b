export type TextEncoding = 'utf-8' | 'gb18030' | 'big5' | Utf16;
type Utf16 = 'utf-16le' | 'utf-16be';

/** Decodes bytes, byte order mark left out; with `fatal` gives `undefined` where they are none of that encoding. The platform's. */
export type Decode = (bytes: Uint8Array, encoding: TextEncoding, fatal: boolean) => string | undefined;

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Decodes a file: by its byte order mark, else as UTF-8, else as UTF-16 where it reads as a text in Chinese or Latin
 * letters, else as GB18030 or Big5, whichever gives characters that are in use. `undefined` for what is no text. The text
 * has no byte order mark; line ends stand as they are.
 */
export function decodeFile(bytes: Uint8Array, decode: Decode): DecodedText | undefined {
  const as = (encoding: TextEncoding): DecodedText => ({ text: decode(bytes, encoding, false) ?? '', encoding });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== undefined && zeroShare(bytes) < LATIN_ZERO_SHARE) return { text: utf8, encoding: 'utf-8' };
  const utf16 = utf16WithoutMark(bytes, decode);
  if (utf16 !== undefined) return as(utf16);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const gb = decode(bytes, 'gb18030', true);
  const big5 = decode(bytes, 'big5', true);
  if (big5 !== undefined && commonShare(big5) > (gb === undefined ? 0 : commonShare(gb))) {
    return { text: big5, encoding: 'big5' };
  }
  return gb === undefined ? undefined : { text: gb, encoding: 'gb18030' };
}

/** The most frequent characters of Chinese, in both scripts: read in the wrong encoding a text has hardly any of them. */
const COMMON = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制機机当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處府研',
);

function commonShare(text: string): number {
  const sample = text.slice(0, SAMPLE_BYTES);
  let beyond = 0;
  let common = 0;
  for (const character of sample) {
    if (character <= '\u007f') continue;
    beyond++;
    if (COMMON.has(character)) common++;
  }
  return common / Math.max(1, beyond);
}

/** Latin letters in UTF-16 are valid UTF-8 as well, with every other byte zero. A stray zero makes no UTF-16. */
const LATIN_ZERO_SHARE = 0.25;

/** In a Chinese text in UTF-16 only line feeds, digits, indentation and 一 hold a zero byte; other encodings hold none. */
const CHINESE_ZERO_SHARE = 0.002;

/** Of the characters of a text in its own encoding; read with its bytes the wrong way round it has far fewer. */
const FAMILIAR_SHARE = 0.9;

/** As much as tells an encoding. */
const SAMPLE_BYTES = 65_536;

function utf16WithoutMark(bytes: Uint8Array, decode: Decode): Utf16 | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || zeroShare(bytes) < CHINESE_ZERO_SHARE) return undefined;
  const little = familiarShare(bytes, 'utf-16le', decode);
  const big = familiarShare(bytes, 'utf-16be', decode);
  if (Math.max(little, big) < FAMILIAR_SHARE) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function zeroShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return sample.reduce((zeros, byte) => (byte === 0 ? zeros + 1 : zeros), 0) / Math.max(1, sample.length);
}

function familiarShare(bytes: Uint8Array, encoding: Utf16, decode: Decode): number {
  const text = decode(bytes.subarray(0, SAMPLE_BYTES), encoding, false) ?? '';
  return (text.match(FAMILIAR)?.length ?? 0) / text.length;
}

/** White space and printing characters of ASCII, “” — …, circled numbers, 、 to 】, Han, fullwidth forms. Not NUL. */
const FAMILIAR = /[\t\r\n\u0020-\u007e\u00b7\u2010-\u2027\u2460-\u249b\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]/g;
