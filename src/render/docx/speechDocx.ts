import type { Speech } from '../../core/speech.ts';
import type { PrintedBlock, PrintOptions } from '../../layout/print/printedSpeech.ts';
import { printSpeech } from '../../layout/print/printSpeech.ts';
import type { RareReadings } from '../../layout/reading/rareReadings.ts';
import { wordComments } from './comments.ts';
import { contentsField } from './contentsField.ts';
import { documentFile, type LinkedPart } from './documentFile.ts';
import { documentXml } from './documentXml.ts';
import { fontTableXml } from './fontTableXml.ts';
import { footerXml } from './footerXml.ts';
import type { DocxLook, StyleKey } from './look.ts';
import { setupOfLook } from './lookSetup.ts';
import { officialLook } from './officialLook.ts';
import { podiumLook } from './podiumLook.ts';
import { aboutSpeech } from './propertiesXml.ts';
import { FOOTERS, sectionXml } from './sectionXml.ts';
import { settingsXml } from './settingsXml.ts';
import { type SpeakerFrame, speakerBlocks } from './speakerFrame.ts';
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
  /** Large type for the lectern; the size of the text in points, and how rare characters are read, where that is known. */
  | { readonly kind: 'podium'; readonly size: number; readonly rare?: RareReadings | undefined };

/** The Word file of a speech. */
export function speechDocx(speech: Speech, options: DocxOptions): Uint8Array {
  const look = lookOf(options.layout);
  const comments = options.comments ? wordComments(options.at) : undefined;
  const print = look.forSpeaker ? { ...options, forSpeaker: true } : options;
  const { paragraphs } = printSpeech(speech, print);
  const contents = contentsField(speech, paragraphs, look, options);
  const { blocks, speaker } = pagedBlocks(speech, paragraphs, look, options);
  const turns = speaker?.beforeLastPage !== undefined;
  const frame = {
    look,
    styleId: (key: StyleKey) => STYLE_NAMES[key].id,
    entryStyleId,
    runInStyleId,
    namesFonts: true,
    closesUp: true,
    comments,
    contents,
    speaker,
    sectionBeforeLast: turns ? sectionXml(look, true) : undefined,
  };
  // The comments are known when the text is written.
  const document = documentXml(blocks, frame, sectionXml(look));
  return documentFile({
    document,
    linked: linkedParts(look, comments?.part(), turns),
    about: aboutSpeech(speech.facts),
    at: options.at,
  });
}

interface PagedBlocks {
  readonly blocks: readonly PrintedBlock[];
  readonly speaker: SpeakerFrame | undefined;
}

/** The paragraphs as they are written; for a speaker they are put on pages. */
function pagedBlocks(
  speech: Speech,
  paragraphs: readonly PrintedBlock[],
  look: DocxLook,
  { layout, stageDirections, contents }: DocxOptions,
): PagedBlocks {
  const titled = withTitleLines(paragraphs, look);
  if (layout.kind !== 'podium') return { blocks: titled, speaker: undefined };
  const setup = setupOfLook(look);
  const { blocks, frame } = speakerBlocks(speech, titled, setup, { stageDirections, contents }, layout.rare);
  return { blocks, speaker: frame };
}

function lookOf(layout: DocxLayout): DocxLook {
  switch (layout.kind) {
    case 'official':
      return officialLook;
    case 'podium':
      return podiumLook(layout.size);
  }
}

function linkedParts(look: DocxLook, comments: string | undefined, turns: boolean): readonly LinkedPart[] {
  return [
    { name: 'styles', content: stylesXml(look), id: 'rIdStyles' },
    { name: 'settings', content: settingsXml(look), id: 'rIdSettings' },
    { name: 'fontTable', content: fontTableXml(), id: 'rIdFonts' },
    { name: 'footer1', content: footerXml(look, 'odd'), id: FOOTERS.odd },
    ...(look.pageNumber.place === 'outside'
      ? [{ name: 'footer2', content: footerXml(look, 'even'), id: FOOTERS.even }]
      : []),
    ...(turns ? [{ name: 'footer3', content: footerXml(look, 'odd', true), id: FOOTERS.turning }] : []),
    ...(comments === undefined ? [] : [{ name: 'comments', content: comments, id: 'rIdComments' }]),
  ];
}
