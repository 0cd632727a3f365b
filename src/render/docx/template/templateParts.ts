import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file by their paths. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** A template larger than this, zipped or unzipped, is none. */
const LARGEST_PACKED = 20 * 1024 * 1024;
const LARGEST_UNPACKED = 100 * 1024 * 1024;
const MOST_PARTS = 2000;

/** Unzips a Word file; `undefined` for what is none, and for one that is unreasonably large. */
export function packageParts(bytes: Uint8Array): PackageParts | undefined {
  if (bytes.length > LARGEST_PACKED) return undefined;
  let [size, count] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        count += 1;
        if (size > LARGEST_UNPACKED || count > MOST_PARTS) throw new Error('too large');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch {
    // No zip, a broken one, or one that unpacks to too much: to the caller all the same.
    return undefined;
  }
}

/** The text of a part; `undefined` where there is no such part. */
export function partText(parts: PackageParts, path: string): string | undefined {
  const content = parts.get(path);
  return content === undefined ? undefined : strFromU8(content);
}

/** A relation of a part to another one of the same file. */
export interface TemplateRelation {
  readonly id: string;
  /** The last word of its type: `styles`, `footer`, `image`. */
  readonly kind: string;
  readonly type: string;
  /** Path in the file. */
  readonly path: string;
  /** As written. */
  readonly target: string;
}

/** The relations of a part, those that lead out of the file left off: nothing may be fetched because of a template. */
export function relationsOf(parts: PackageParts, path: string): readonly TemplateRelation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = partText(parts, `${folder}_rels/${path.slice(folder.length)}.rels`) ?? '';
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributeOf(attributes, name));
    if (id === undefined || type === undefined || target === undefined) return [];
    if (attributeOf(attributes, 'TargetMode') === 'External') return [];
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), type, path: resolved(folder, target), target }];
  });
}

/** The value of an attribute in the start tag of an element. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2];
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of (folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
