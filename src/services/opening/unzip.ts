/** Why a file is no .docx that can be read. */
export type ArchiveFault =
  /** It does not begin as a zip does. */
  | 'notAZip'
  /** It is one, but its directory or an entry is broken. */
  | 'broken'
  /** It, or what is in it, is larger than {@link ArchiveLimits} allow. */
  | 'tooLarge'
  /** An entry is encrypted. */
  | 'encrypted';

/** Thrown by {@link readArchive}. */
export class ArchiveError extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface ArchiveLimits {
  /** Bytes of the file. */
  readonly file: number;
  /** Bytes of all that is unpacked. */
  readonly unpacked: number;
}

/** Unpacks the bytes of one entry; stops after so many bytes by throwing {@link ArchiveError} `tooLarge`. The platform's. */
export type Inflate = (bytes: Uint8Array, most: number) => Promise<Uint8Array>;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 5_000;

/** Names and unpacked bytes of the entries that are wanted. No more is ever unpacked than the limits allow. */
export async function readArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  inflate: Inflate,
  limits: ArchiveLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (bytes.length > limits.file) throw new ArchiveError('tooLarge');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_LENGTH || view.getUint32(0, true) !== LOCAL) throw new ArchiveError('notAZip');
  const found = new Map<string, Uint8Array>();
  let left = limits.unpacked;
  for (const entry of entriesOf(bytes, view)) {
    if (!isWanted(entry.name)) continue;
    if (entry.encrypted) throw new ArchiveError('encrypted');
    if (entry.unpacked > left) throw new ArchiveError('tooLarge');
    const content = await contentOf(bytes, view, entry, inflate, left);
    left -= content.length;
    found.set(entry.name, content);
  }
  return found;
}

/** The names of all entries, without unpacking any. */
export function archiveNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return entriesOf(bytes, view).map(({ name }) => name);
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  /** As the directory says: an entry may hold more. */
  readonly unpacked: number;
  readonly offset: number;
}

function entriesOf(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ArchiveError('tooLarge');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new ArchiveError('broken');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new ArchiveError('broken');
}

/** The names within a .docx are of ASCII; others are not looked for. */
function nameOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .replaceAll('\\', '/');
}

async function contentOf(
  bytes: Uint8Array,
  view: DataView,
  { offset, packed, method }: Entry,
  inflate: Inflate,
  most: number,
): Promise<Uint8Array> {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new ArchiveError('broken');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new ArchiveError('broken');
  const content = bytes.subarray(start, start + packed);
  if (method === STORED) return content;
  if (method !== DEFLATED) throw new ArchiveError('broken');
  return inflate(content, most);
}
