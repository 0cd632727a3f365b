/** Whether a UTF-16 code unit is a Latin letter, half-width or full-width. */
export function isLetter(code: number): boolean {
  const half = code >= 0xff00 ? code - 0xfee0 : code;
  return (half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a);
}
