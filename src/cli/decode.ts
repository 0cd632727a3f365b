/** Thrown for a file that is no text. */
export class UndecodableError extends Error {}

type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * Decodes a file: by its byte order mark, else as UTF-8, else as UTF-16 where it reads as a text in Chinese or Latin
 * letters, else as GB18030. The text has no byte order mark; line ends stand as they are.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== undefined && zeroShare(bytes) < LATIN_ZERO_SHARE) return utf8;
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  const text = utf8 ?? decodeStrictly('gb18030', bytes);
  if (text !== undefined) return text;
  throw new UndecodableError();
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Latin letters in UTF-16 are valid UTF-8 as well, with every other byte zero. A stray zero makes no UTF-16. */
const LATIN_ZERO_SHARE = 0.25;

/** In a Chinese text in UTF-16 only line feeds, digits, indentation and 一 hold a zero byte; other encodings hold none. */
const CHINESE_ZERO_SHARE = 0.002;

/** Of the characters of a text in its own encoding; read with its bytes the wrong way round it has far fewer. */
const FAMILIAR_SHARE = 0.9;

/** As much as tells an encoding. */
const SAMPLE_BYTES = 65_536;

function utf16WithoutMark(bytes: Uint8Array): Utf16 | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || zeroShare(bytes) < CHINESE_ZERO_SHARE) return undefined;
  const little = familiarShare(bytes, 'utf-16le');
  const big = familiarShare(bytes, 'utf-16be');
  if (Math.max(little, big) < FAMILIAR_SHARE) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function zeroShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return sample.reduce((zeros, byte) => (byte === 0 ? zeros + 1 : zeros), 0) / Math.max(1, sample.length);
}

function familiarShare(bytes: Uint8Array, encoding: Utf16): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE_BYTES));
  return (text.match(FAMILIAR)?.length ?? 0) / text.length;
}

/** White space and printing characters of ASCII, “” — …, circled numbers, 、 to 】, Han, fullwidth forms. Not NUL. */
const FAMILIAR = /[\t\r\n\u0020-\u007e\u00b7\u2010-\u2027\u2460-\u249b\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]/g;
