/** Thrown for a file that is no text. */
export class UndecodableError extends Error {}

/**
 * Decodes a file: by its byte order mark, else as UTF-8, else as UTF-16 where every other byte of a plain text would be
 * zero, else as GB18030. The text has no byte order mark; line ends stand as they are.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const gb18030 = decodeStrictly('gb18030', bytes);
  if (gb18030 !== undefined) return gb18030;
  throw new UndecodableError();
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Line feeds and spaces of a UTF-16 text show as a zero byte before or behind: in UTF-8 and GB18030 texts no byte is zero. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < Math.min(bytes.length, 65_536); at += 2) {
    if (bytes[at] !== 0 && bytes[at + 1] === 0) little++;
    if (bytes[at] === 0 && bytes[at + 1] !== 0) big++;
  }
  if (little > 0 && big === 0) return 'utf-16le';
  if (big > 0 && little === 0) return 'utf-16be';
  return undefined;
}
