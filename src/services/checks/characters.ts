import { isHan } from '../../core/text/countCharacters.ts';

const CHINESE_MARKS = '。，、；：？！…—“”‘’《》（）「」『』〈〉【】〔〕％';
const CLOSING_MARKS = '”’》）」』〉】〕％';

const HAN = 1;
const MARK = 2;
const DIGIT = 4;
const LATIN = 8;
const CLOSING = 16;

const KIND_OF = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) if (isHan(code)) KIND_OF[code] = HAN;
for (const mark of CHINESE_MARKS) KIND_OF[mark.charCodeAt(0)] = MARK;
for (const mark of CLOSING_MARKS) KIND_OF[mark.charCodeAt(0)] = MARK | CLOSING;
for (const digit of '0123456789０１２３４５６７８９') KIND_OF[digit.charCodeAt(0)] = DIGIT;
for (let code = 0x41; code <= 0x5a; code++) {
  KIND_OF[code] = LATIN;
  KIND_OF[code + 0x20] = LATIN;
}

function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (KIND_OF[text.charCodeAt(at)] ?? 0) : 0;
}

/** Whether a Chinese character stands at an offset; not beyond the text's ends. */
export function isHanAt(text: string, at: number): boolean {
  return (kindAt(text, at) & HAN) !== 0;
}

/** A Chinese character or a full-width mark. */
export function isChineseAt(text: string, at: number): boolean {
  return (kindAt(text, at) & (HAN | MARK)) !== 0;
}

/** A full-width mark. */
export function isMarkAt(text: string, at: number): boolean {
  return (kindAt(text, at) & MARK) !== 0;
}

/** A Chinese character, or a full-width mark that closes something. */
export function endsChineseAt(text: string, at: number): boolean {
  return (kindAt(text, at) & (HAN | CLOSING)) !== 0;
}

export function isDigitAt(text: string, at: number): boolean {
  return (kindAt(text, at) & DIGIT) !== 0;
}

export function isLatinAt(text: string, at: number): boolean {
  return (kindAt(text, at) & LATIN) !== 0;
}

/** The end of the text, a line end, or what is no prose. */
export function isEdgeAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d || code === 0;
}

/** How often the character at an offset stands there in a row. */
export function runLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) === code) end++;
  return end - at;
}
