import { isBlank } from '../../core/text/blank.ts';

export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Where the blanks begin that stand before an offset. */
export function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== 0xfeff) at--;
  return at;
}
