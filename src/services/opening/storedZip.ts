/** A zip of some entries, none of them packed: what other programs' readers of archives take. */
export function storedZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const nameBytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
    const sum = crc32(content);
    const local = record(30, nameBytes, (view) => {
      view.setUint32(0, 0x04034b50, true);
      common(view, 4, sum, content.length, nameBytes.length);
    });
    centrals.push(
      record(46, nameBytes, (view) => {
        view.setUint32(0, 0x02014b50, true);
        view.setUint16(4, 20, true);
        common(view, 6, sum, content.length, nameBytes.length);
        view.setUint32(42, offset, true);
      }),
    );
    locals.push(local, content);
    offset += local.length + content.length;
  }
  const directory = centrals.reduce((sum, { length }) => sum + length, 0);
  const end = record(22, new Uint8Array(), (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, entries.size, true);
    view.setUint16(10, entries.size, true);
    view.setUint32(12, directory, true);
    view.setUint32(16, offset, true);
  });
  return joined([...locals, ...centrals, end]);
}

/** What both records of an entry hold, from the version that reads it to the length of its name. */
function common(view: DataView, at: number, sum: number, length: number, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint32(at + 10, sum, true);
  view.setUint32(at + 14, length, true);
  view.setUint32(at + 18, length, true);
  view.setUint16(at + 22, nameLength, true);
}

function record(length: number, name: Uint8Array, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  write(new DataView(bytes.buffer));
  bytes.set(name, length);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
