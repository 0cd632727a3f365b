import { type Part, packageBytes, type Relation, ROOT_RELATIONS, relationsXml, wordType } from './packageParts.ts';
import { type AboutDocument, appPropertiesXml, corePropertiesXml } from './propertiesXml.ts';

/** What a Word file is put together from. */
export interface DocumentParts {
  /** `word/document.xml` */
  readonly document: string;
  /** The parts that it refers to. */
  readonly linked: readonly LinkedPart[];
  readonly about: AboutDocument;
  /** When the file is made. */
  readonly at: Date;
}

export interface LinkedPart {
  /** `styles`, `footer2`: the file's name; without its number, its kind. */
  readonly name: string;
  readonly content: string;
  readonly id: string;
}

/** The bytes of a Word file. */
export function documentFile({ document, linked, about, at }: DocumentParts): Uint8Array {
  const relations = linked.map(({ name, id }): Relation => ({ id, type: kindOf(name), target: `${name}.xml` }));
  const parts: readonly Part[] = [
    { path: '_rels/.rels', content: relationsXml(ROOT_RELATIONS) },
    { path: 'word/document.xml', content: document, contentType: wordType('document.main') },
    { path: 'word/_rels/document.xml.rels', content: relationsXml(relations) },
    ...linked.map(({ name, content }) => ({ path: `word/${name}.xml`, content, contentType: wordType(kindOf(name)) })),
    ...aboutParts(about, at),
  ];
  return packageBytes(parts, at);
}

/** `footer` of `footer2`. */
function kindOf(name: string): string {
  return name.replace(/\d+$/, '');
}

/** What is told of the document. */
export function aboutParts(about: AboutDocument, at: Date): readonly Part[] {
  return [
    {
      path: 'docProps/core.xml',
      content: corePropertiesXml(about, at),
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    },
    {
      path: 'docProps/app.xml',
      content: appPropertiesXml(),
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    },
  ];
}
