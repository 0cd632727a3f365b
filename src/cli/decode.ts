import { decodeFile } from '../services/opening/decodeFile.ts';

/** Thrown for a file that is no text. */
export class UndecodableError extends Error {}

/** The text of a file, in whatever encoding it is. */
export function decodeText(bytes: Uint8Array): string {
  const decoded = decodeFile(bytes, (each, encoding, fatal) => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(each);
    } catch {
      // Not this encoding: that is the answer.
      return undefined;
    }
  });
  if (decoded === undefined) throw new UndecodableError();
  return decoded.text;
}
