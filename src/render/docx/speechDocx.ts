import type { Speech } from '../../core/speech.ts';
import { type PrintOptions, printSpeech } from '../print/printSpeech.ts';
import { wordComments } from './comments.ts';
import { documentXml } from './documentXml.ts';
import { fontTableXml } from './fontTableXml.ts';
import { footerXml } from './footerXml.ts';
import type { DocxLook } from './look.ts';
import { officialLook } from './officialLook.ts';
import { type Part, packageBytes, type Relation, ROOT_RELATIONS, relationsXml, wordType } from './packageParts.ts';
import { podiumLook } from './podiumLook.ts';
import { appPropertiesXml, corePropertiesXml } from './propertiesXml.ts';
import { FOOTERS, sectionXml } from './sectionXml.ts';
import { settingsXml } from './settingsXml.ts';
import { STYLE_NAMES } from './styleNames.ts';
import { stylesXml } from './stylesXml.ts';

export interface DocxOptions extends PrintOptions {
  readonly layout: DocxLayout;
  /** Whether the writer's comments and the unfinished places become comments of the Word file. */
  readonly comments: boolean;
  /** When the file is made. */
  readonly at: Date;
}

export type DocxLayout =
  | { readonly kind: 'official' }
  /** Large type for the lectern; the size of the text in points. */
  | { readonly kind: 'podium'; readonly size: number };

/** The Word file of a speech. */
export function speechDocx(speech: Speech, options: DocxOptions): Uint8Array {
  const look = lookOf(options.layout);
  const comments = options.comments ? wordComments(options.at) : undefined;
  const { paragraphs } = printSpeech(speech, options);
  const frame = { look, styleId: (key: keyof typeof STYLE_NAMES) => STYLE_NAMES[key].id, namesFonts: true, comments };
  const document = documentXml(paragraphs, frame, sectionXml(look));
  return packageBytes([...textParts(document, look, comments?.part()), ...aboutParts(speech, options.at)], options.at);
}

function lookOf(layout: DocxLayout): DocxLook {
  switch (layout.kind) {
    case 'official':
      return officialLook;
    case 'podium':
      return podiumLook(layout.size);
  }
}

function textParts(document: string, look: DocxLook, comments: string | undefined): readonly Part[] {
  const linked: readonly LinkedPart[] = [
    { name: 'styles', content: stylesXml(look), id: 'rIdStyles' },
    { name: 'settings', content: settingsXml(look), id: 'rIdSettings' },
    { name: 'fontTable', content: fontTableXml(), id: 'rIdFonts' },
    { name: 'footer1', content: footerXml(look, 'odd'), id: FOOTERS.odd },
    ...(look.pageNumber.place === 'outside'
      ? [{ name: 'footer2', content: footerXml(look, 'even'), id: FOOTERS.even }]
      : []),
    ...(comments === undefined ? [] : [{ name: 'comments', content: comments, id: 'rIdComments' }]),
  ];
  const relations = linked.map(({ name, id }): Relation => ({ id, type: kindOf(name), target: `${name}.xml` }));
  return [
    { path: '_rels/.rels', content: relationsXml(ROOT_RELATIONS) },
    { path: 'word/document.xml', content: document, contentType: wordType('document.main') },
    { path: 'word/_rels/document.xml.rels', content: relationsXml(relations) },
    ...linked.map(({ name, content }) => ({
      path: `word/${name}.xml`,
      content,
      contentType: wordType(kindOf(name)),
    })),
  ];
}

interface LinkedPart {
  readonly name: string;
  readonly content: string;
  readonly id: string;
}

/** `footer` of `footer2`. */
function kindOf(name: string): string {
  return name.replace(/\d+$/, '');
}

function aboutParts(speech: Speech, at: Date): readonly Part[] {
  return [
    {
      path: 'docProps/core.xml',
      content: corePropertiesXml(speech, at),
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    },
    {
      path: 'docProps/app.xml',
      content: appPropertiesXml(),
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    },
  ];
}
