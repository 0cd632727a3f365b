import { strToU8, zipSync } from 'fflate';
import { element, xmlFile } from './xml.ts';

/** A part of a Word file. */
export interface Part {
  /** `word/document.xml` */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Absent for what the extension of the path says already: relations, pictures. */
  readonly contentType?: string;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `footer`; or the whole of it, for one of another family. */
  readonly type: string;
  readonly target: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** The content type of a part of the text: `document.main`, `styles`. */
export function wordType(kind: string): string {
  return `${WORD_TYPE}${kind}+xml`;
}

export function relationsXml(relations: readonly Relation[]): string {
  return xmlFile(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...relations.map(({ id, type, target }) =>
        element('Relationship', { Id: id, Type: type.includes(':') ? type : OFFICE + type, Target: target }),
      ),
    ),
  );
}

/** The relations of the whole file. */
export const ROOT_RELATIONS: readonly Relation[] = [
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
];

const TYPES_OF_EXTENSIONS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
};

function contentTypesXml(parts: readonly Part[], extensions: Readonly<Record<string, string>>): string {
  const defaults = Object.entries({ ...TYPES_OF_EXTENSIONS, ...extensions });
  return xmlFile(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ...defaults.map(([extension, type]) => element('Default', { Extension: extension, ContentType: type })),
      ...parts.flatMap(({ path, contentType }) =>
        contentType === undefined ? [] : [element('Override', { PartName: `/${path}`, ContentType: contentType })],
      ),
    ),
  );
}

/**
 * The bytes of a Word file. The list of its parts stands first, as Word writes it; `extensions` gives the types of parts
 * that name none. The same parts and time give the same bytes.
 */
export function packageBytes(
  parts: readonly Part[],
  at: Date,
  extensions: Readonly<Record<string, string>> = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const { path, content } of [
    { path: '[Content_Types].xml', content: contentTypesXml(parts, extensions) },
    ...parts,
  ]) {
    files[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level: 6, mtime: zipTime(at) });
}

/** Zip files hold the time of the clock on the wall, from 1980 on. */
function zipTime(at: Date): Date {
  const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2099);
  return new Date(year, at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
}
