import { ArchiveError, type Inflate } from '../services/opening/unzip.ts';

/** Unpacks with the platform's own stream, piece by piece, and no further than asked. */
export const inflate: Inflate = async (bytes, most) => {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ArchiveError('broken');
    });
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new ArchiveError('tooLarge');
    }
    pieces.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};
