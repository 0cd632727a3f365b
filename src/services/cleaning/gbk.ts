/** Decodes bytes in GB 18030; what is no character becomes U+FFFD. */
export type DecodeGb18030 = (bytes: Uint8Array) => string;

/** The two-byte characters of GBK, its user areas included, both ways. */
export interface GbkTable {
  /** The character of two bytes, `undefined` where they make none. */
  readonly character: (lead: number, trail: number) => string | undefined;
  /** The two bytes of a character as one number, lead × 256 + trail; `undefined` for one that GBK has not. */
  readonly code: (character: string) => number | undefined;
}

export const FIRST_LEAD = 0x81;
export const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const LAST_TRAIL = 0xfe;
/** No trail byte. */
const DELETE = 0x7f;

/** Makes the table from a decoder: the platform has one, and none to encode. */
export function gbkTable(decode: DecodeGb18030): GbkTable {
  const codes: number[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) if (trail !== DELETE) codes.push((lead << 8) | trail);
  }
  // A line end after each pair, so that what is no character cannot take its neighbour with it.
  const bytes = new Uint8Array(codes.length * 3);
  codes.forEach((code, index) => {
    bytes.set([code >> 8, code & 0xff, 0x0a], index * 3);
  });
  const characters: (string | undefined)[] = [];
  const byCharacter = new Map<string, number>();
  decode(bytes)
    .split('\n')
    .forEach((character, index) => {
      const code = codes[index];
      if (code === undefined || character.length !== 1 || character === '\ufffd') return;
      characters[code] = character;
      if (!byCharacter.has(character)) byCharacter.set(character, code);
    });
  return {
    character: (lead, trail) => characters[(lead << 8) | trail],
    code: (character) => byCharacter.get(character),
  };
}

/** Whether a byte can be the second of a pair. */
export function isTrail(byte: number): boolean {
  return byte >= FIRST_TRAIL && byte <= LAST_TRAIL && byte !== DELETE;
}
