import type { DocxRemarks } from './docxMarkers.ts';
import { readStyleNumbers, writeMarkers } from './docxMarkers.ts';
import { readNumbering } from './docxNumbering.ts';
import { htmlText } from './htmlText.ts';
import { storedZip } from './storedZip.ts';
import { ArchiveError, type ArchiveFault, archiveNames, type Inflate, readArchive } from './unzip.ts';
import { withoutPageNumbers } from './withoutPageNumbers.ts';
import { attributeOf, XmlError, xmlTags } from './xmlTags.ts';

/** Why a Word file gives no text. */
export type DocxFault =
  | ArchiveFault
  /** A .doc of Word 97 to 2003. */
  | 'oldWord'
  /** A zip, but no Word file. */
  | 'noDocument'
  | 'brokenXml'
  /** Nothing but pictures. */
  | 'imagesOnly'
  | 'empty';

export class DocxError extends Error {
  readonly fault: DocxFault;

  constructor(fault: DocxFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface DocxText extends DocxRemarks {
  readonly text: string;
  readonly comments: number;
  readonly tables: number;
  /** It holds macros, which are not looked at. */
  readonly hasMacros: boolean;
}

/** What is the platform's. */
export interface DocxNeeds {
  readonly inflate: Inflate;
  /** Of UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly encode: (text: string) => Uint8Array;
}

/** Bytes: of the file, and of what is unpacked of it. */
export const DOCX_LIMITS = { file: 50 * 1024 * 1024, unpacked: 200 * 1024 * 1024 } as const;
/** Of one part that is text: a speech of 30,000 characters has less than one. */
const LARGEST_PART = 40 * 1024 * 1024;

/** The parts that are text; pictures, fonts and what is embedded are never unpacked. */
const TEXT_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w.-]+\.xml|word\/_rels\/[\w.-]+\.xml\.rels)$/;

/**
 * The text of a .docx, with its structure as a speech writes it: automatic numbers as markers, headings, tables row by row.
 * Nothing in the file is run or fetched. Rejects with {@link DocxError}.
 */
export async function docxText(bytes: Uint8Array, needs: DocxNeeds): Promise<DocxText> {
  try {
    return await readDocx(bytes, needs);
  } catch (error) {
    if (error instanceof ArchiveError) throw new DocxError(error.fault);
    if (error instanceof XmlError) throw new DocxError('brokenXml');
    throw error;
  }
}

async function readDocx(bytes: Uint8Array, { inflate, decode, encode }: DocxNeeds): Promise<DocxText> {
  const old = compoundFault(bytes);
  if (old !== undefined) throw new DocxError(old);
  const parts = new Map(await readArchive(bytes, (name) => TEXT_PART.test(name), inflate, DOCX_LIMITS));
  if ([...parts.values()].some(({ length }) => length > LARGEST_PART)) throw new DocxError('tooLarge');
  const xmlOf = (name: string): string | undefined => {
    const part = parts.get(name);
    return part === undefined ? undefined : decode(part);
  };
  const main = mainPart(xmlOf('_rels/.rels') ?? '', parts);
  const document = main === undefined ? undefined : xmlOf(main);
  if (main === undefined || document === undefined) throw new DocxError('noDocument');
  for (const name of parts.keys()) for (const _tag of xmlTags(xmlOf(name) ?? ''));
  const numbering = readNumbering(xmlOf('word/numbering.xml') ?? '');
  const styles = readStyleNumbers(xmlOf('word/styles.xml') ?? '', numbering);
  const { xml, remarks } = writeMarkers(withoutPageNumbers(document), numbering, styles);
  parts.set(main, encode(xml));
  // The numbers stand in the text now: for a reader there is no numbering.
  parts.delete('word/numbering.xml');
  const { text, tables } = htmlText(await htmlOf(storedZip(parts)));
  if (text.trim() === '') throw new DocxError(remarks.images > 0 ? 'imagesOnly' : 'empty');
  const comments = (xmlOf('word/comments.xml') ?? '').match(/<w:comment[ >]/g)?.length ?? 0;
  const hasMacros = archiveNames(bytes).some((name) => /vbaProject\.bin$/i.test(name));
  return { text, tables, comments, hasMacros, ...remarks };
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = 'EncryptedPackage';

/** An old .doc and an encrypted .docx are compound files, not zips. */
function compoundFault(bytes: Uint8Array): DocxFault | undefined {
  if (!COMPOUND.every((byte, index) => bytes[index] === byte)) return undefined;
  const sample = bytes.subarray(0, 1024 * 1024);
  // The names in its directory are UTF-16.
  const wanted = [...ENCRYPTED].map((letter) => letter.charCodeAt(0));
  for (let at = 0; at + wanted.length * 2 <= sample.length; at += 2) {
    if (wanted.every((code, index) => sample[at + index * 2] === code && sample[at + index * 2 + 1] === 0))
      return 'encrypted';
  }
  return 'oldWord';
}

/** The part that is the document. */
function mainPart(relations: string, parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  for (const tag of xmlTags(relations)) {
    if (tag.name !== 'Relationship' || !attributeOf(tag, 'Type')?.endsWith('/officeDocument')) continue;
    const target = attributeOf(tag, 'Target')?.replace(/^\//, '');
    if (target !== undefined && parts.has(target)) return target;
  }
  return parts.has('word/document.xml') ? 'word/document.xml' : undefined;
}

async function htmlOf(docx: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const arrayBuffer = docx.slice().buffer;
  const input: { readonly arrayBuffer: ArrayBuffer } = { arrayBuffer };
  // Its build for Node takes the same bytes under another name, as the tests do.
  const both = Object.assign(input, { buffer: arrayBuffer });
  const result = await mammoth.convertToHtml(both, {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return result.value;
}
