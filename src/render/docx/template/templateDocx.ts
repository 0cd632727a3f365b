import type { Speech } from '../../../core/speech.ts';
import type { PrintOptions } from '../../../layout/print/printedSpeech.ts';
import { printSpeech } from '../../../layout/print/printSpeech.ts';
import { wordComments } from '../comments.ts';
import { contentsField } from '../contentsField.ts';
import { aboutParts } from '../documentFile.ts';
import { bodyXml } from '../documentXml.ts';
import { footerXml } from '../footerXml.ts';
import { officialLook } from '../officialLook.ts';
import { type Part, packageBytes, type Relation, ROOT_RELATIONS, relationsXml, wordType } from '../packageParts.ts';
import { aboutSpeech } from '../propertiesXml.ts';
import { FOOTERS, sectionXml } from '../sectionXml.ts';
import { withTitleLines } from '../titleLineBreaks.ts';
import { houseStyles, type TemplateLack } from './houseStyles.ts';
import { type KeptParts, keptParts } from './keptParts.ts';
import { templateLook } from './templateLook.ts';
import { packageParts, partText, relationsOf } from './templateParts.ts';

export interface TemplateOptions extends PrintOptions {
  readonly comments: boolean;
  readonly at: Date;
}

export type TemplateOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly lacks: readonly TemplateLack[] }
  /** What was chosen is no Word file, or a broken one. */
  | { readonly kind: 'noWordFile' };

/**
 * The Word file of a speech in the look of a house: page, footers and styles are those of the template, its text is not.
 * What the template lacks is taken from the official layout. Nothing in it is executed, and nothing outside of it fetched.
 */
export function templateDocx(speech: Speech, template: Uint8Array, options: TemplateOptions): TemplateOutcome {
  const parts = packageParts(template);
  const main = parts === undefined ? undefined : relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument');
  if (parts === undefined || main === undefined) return { kind: 'noWordFile' };
  const source = partText(parts, main.path);
  const root = source === undefined ? null : /<w:document\b[^>]*>/.exec(source);
  const stylesPath = relationsOf(parts, main.path).find(({ kind }) => kind === 'styles')?.path;
  const styles = stylesPath === undefined ? undefined : partText(parts, stylesPath);
  if (source === undefined || root === null || stylesPath === undefined || styles === undefined) {
    return { kind: 'noWordFile' };
  }
  const house = houseStyles(styles);
  const section = lastSection(source);
  const kept = keptParts(parts, main.path);
  const comments = options.comments ? wordComments(options.at) : undefined;
  const look = templateLook(house, section);
  const { paragraphs } = printSpeech(speech, options);
  const body = bodyXml(withTitleLines(paragraphs, look), {
    look,
    contents: contentsField(speech, paragraphs, look, options),
    styleId: (key) => house.ids[key],
    entryStyleId: (rank) => house.entries[rank],
    runInStyleId: (rank) => house.runIn[rank] ?? '',
    namesFonts: false,
    closesUp: false,
    comments,
  });
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root[0]}<w:body>${body}${section ?? sectionXml(officialLook)}</w:body></w:document>`;
  const bytes = assembled({
    kept,
    main: main.path,
    document: withRelations(document, root[0]),
    styles: { path: stylesPath, xml: house.stylesXml },
    comments: comments?.part(),
    footers: section === undefined,
    speech,
    at: options.at,
  });
  const lacks: readonly TemplateLack[] = section === undefined ? ['pageSetup', ...house.lacks] : house.lacks;
  return { kind: 'made', bytes, lacks };
}

/** The page of the last section: earlier ones are mostly covers. */
function lastSection(document: string): string | undefined {
  const start = document.lastIndexOf('<w:sectPr');
  const end = document.indexOf('</w:sectPr>', start);
  return start === -1 || end === -1 ? undefined : document.slice(start, end + '</w:sectPr>'.length);
}

/** Some writers leave the namespace of relations out where they need none. */
function withRelations(document: string, root: string): string {
  if (root.includes('xmlns:r=')) return document;
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return document.replace(root, () => root.replace(/>$/, ` xmlns:r="${namespace}">`));
}

interface Assembly {
  readonly kept: KeptParts;
  readonly main: string;
  readonly document: string;
  readonly styles: { readonly path: string; readonly xml: string };
  readonly comments: string | undefined;
  /** Whether the page numbers of the official layout are wanted. */
  readonly footers: boolean;
  readonly speech: Speech;
  readonly at: Date;
}

function assembled({ kept, main, document, styles, comments, footers, speech, at }: Assembly): Uint8Array {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const files = [
    ...(comments === undefined ? [] : [{ id: 'rIdSpeechComments', kind: 'comments', content: comments }]),
    ...(footers
      ? [
          { id: FOOTERS.odd, kind: 'footer', content: footerXml(officialLook, 'odd') },
          { id: FOOTERS.even, kind: 'footer', content: footerXml(officialLook, 'even') },
        ]
      : []),
  ].map((each, index) => ({ ...each, file: `speech${index + 1}.xml` }));
  const relations: readonly Relation[] = [
    ...kept.relations.map(({ id, type, target }) => ({ id, type, target })),
    ...files.map(({ id, kind, file }) => ({ id, type: kind, target: file })),
  ];
  const all: readonly Part[] = [
    {
      path: '_rels/.rels',
      content: relationsXml(
        ROOT_RELATIONS.map((each) => (each.type === 'officeDocument' ? { ...each, target: main } : each)),
      ),
    },
    { path: main, content: document, contentType: wordType('document.main') },
    { path: `${folder}_rels/${main.slice(folder.length)}.rels`, content: relationsXml(relations) },
    ...kept.parts.map((part) => (part.path === styles.path ? { ...part, content: styles.xml } : part)),
    ...files.map(({ kind, file, content }) => ({ path: folder + file, content, contentType: wordType(kind) })),
    ...aboutParts(aboutSpeech(speech.facts), at),
  ];
  return packageBytes(all, at, kept.extensions);
}
