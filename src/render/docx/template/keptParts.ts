import { strToU8 } from 'fflate';
import type { Part } from '../packageParts.ts';
import { attributeOf, type PackageParts, partText, relationsOf, type TemplateRelation } from './templateParts.ts';

/** What of a template goes into the file that is made from it. */
export interface KeptParts {
  /** The relations of the text to these. */
  readonly relations: readonly TemplateRelation[];
  readonly parts: readonly Part[];
  /** The content types by extension, for parts that name none. */
  readonly extensions: Readonly<Record<string, string>>;
}

/** What belongs to the look; comments, macros, embedded files and whatever else belonged to its text stay behind. */
const KEPT: ReadonlySet<string> = new Set([
  'styles',
  'settings',
  'fontTable',
  'theme',
  'webSettings',
  'numbering',
  'header',
  'footer',
  'footnotes',
  'endnotes',
]);
/** What headers and footers may refer to. */
const PICTURE: ReadonlySet<string> = new Set(['image']);

/** Follows the relations of the text, as far as they belong to the look. */
export function keptParts(template: PackageParts, main: string): KeptParts {
  const { overrides, extensions } = contentTypes(partText(template, '[Content_Types].xml') ?? '');
  const relations = relationsOf(template, main).filter(({ kind, path }) => KEPT.has(kind) && template.has(path));
  const parts = new Map<string, Part>();
  const keep = (path: string): void => {
    const content = template.get(path);
    if (content === undefined || parts.has(path)) return;
    const contentType = overrides.get(path);
    const cleaned = /settings\.xml$/.test(path) ? strToU8(harmlessSettings(partText(template, path) ?? '')) : content;
    parts.set(path, { path, content: cleaned, ...(contentType === undefined ? {} : { contentType }) });
    const inner = relationsOf(template, path).filter(({ kind, path: to }) => PICTURE.has(kind) && template.has(to));
    if (inner.length === 0) return;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const rels = `${folder}_rels/${path.slice(folder.length)}.rels`;
    parts.set(rels, { path: rels, content: innerRelations(partText(template, rels) ?? '', inner) });
    for (const { path: to } of inner) keep(to);
  };
  for (const { path } of relations) keep(path);
  return { relations, parts: [...parts.values()], extensions };
}

/** Without what asks for other files, protects the text or follows its changes. */
function harmlessSettings(xml: string): string {
  return xml
    .replace(
      /<w:(?:attachedTemplate|documentProtection|writeProtection|trackRevisions|linkStyles|updateFields|saveThroughXslt|removePersonalInformation)\b[^>]*\/>/g,
      '',
    )
    .replace(/<w:mailMerge\b[\s\S]*?<\/w:mailMerge>/g, '');
}

/** The relations that are kept, as they were written. */
function innerRelations(xml: string, kept: readonly TemplateRelation[]): string {
  const ids = new Set(kept.map(({ id }) => id));
  return xml.replace(/<(?:\w+:)?Relationship\b([^>]*)\/>/g, (whole, attributes: string) =>
    ids.has(attributeOf(attributes, 'Id') ?? '') ? whole : '',
  );
}

function contentTypes(xml: string): {
  readonly overrides: ReadonlyMap<string, string>;
  readonly extensions: Readonly<Record<string, string>>;
} {
  const overrides = new Map<string, string>();
  const extensions: Record<string, string> = {};
  for (const [, name, attributes = ''] of xml.matchAll(/<(?:\w+:)?(Override|Default)\b([^>]*)>/g)) {
    const type = attributeOf(attributes, 'ContentType');
    const part = attributeOf(attributes, 'PartName');
    const extension = attributeOf(attributes, 'Extension');
    if (type === undefined) continue;
    if (name === 'Override' && part !== undefined) overrides.set(part.slice(1), type);
    if (name === 'Default' && extension !== undefined) extensions[extension.toLowerCase()] = type;
  }
  return { overrides, extensions };
}
