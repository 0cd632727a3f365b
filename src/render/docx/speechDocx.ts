import type { Speech } from '../../core/speech.ts';
import type { PrintOptions } from '../../layout/print/printedSpeech.ts';
import { printSpeech } from '../../layout/print/printSpeech.ts';
import { wordComments } from './comments.ts';
import { contentsField } from './contentsField.ts';
import { documentFile, type LinkedPart } from './documentFile.ts';
import { documentXml } from './documentXml.ts';
import { fontTableXml } from './fontTableXml.ts';
import { footerXml } from './footerXml.ts';
import type { DocxLook, StyleKey } from './look.ts';
import { officialLook } from './officialLook.ts';
import { podiumLook } from './podiumLook.ts';
import { aboutSpeech } from './propertiesXml.ts';
import { FOOTERS, sectionXml } from './sectionXml.ts';
import { settingsXml } from './settingsXml.ts';
import { entryStyleId, runInStyleId, STYLE_NAMES } from './styleNames.ts';
import { stylesXml } from './stylesXml.ts';
import { withTitleLines } from './titleLineBreaks.ts';

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
  const contents = contentsField(speech, paragraphs, look, options);
  const frame = {
    look,
    styleId: (key: StyleKey) => STYLE_NAMES[key].id,
    entryStyleId,
    runInStyleId,
    namesFonts: true,
    comments,
    contents,
  };
  // The comments are known when the text is written.
  const document = documentXml(withTitleLines(paragraphs, look), frame, sectionXml(look));
  return documentFile({
    document,
    linked: linkedParts(look, comments?.part()),
    about: aboutSpeech(speech.facts),
    at: options.at,
  });
}

function lookOf(layout: DocxLayout): DocxLook {
  switch (layout.kind) {
    case 'official':
      return officialLook;
    case 'podium':
      return podiumLook(layout.size);
  }
}

function linkedParts(look: DocxLook, comments: string | undefined): readonly LinkedPart[] {
  return [
    { name: 'styles', content: stylesXml(look), id: 'rIdStyles' },
    { name: 'settings', content: settingsXml(look), id: 'rIdSettings' },
    { name: 'fontTable', content: fontTableXml(), id: 'rIdFonts' },
    { name: 'footer1', content: footerXml(look, 'odd'), id: FOOTERS.odd },
    ...(look.pageNumber.place === 'outside'
      ? [{ name: 'footer2', content: footerXml(look, 'even'), id: FOOTERS.even }]
      : []),
    ...(comments === undefined ? [] : [{ name: 'comments', content: comments, id: 'rIdComments' }]),
  ];
}
