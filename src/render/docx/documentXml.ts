import { plain } from '../../layout/print/printedItems.ts';
import type { BlockPiece, PrintedBlock, PrintedText } from '../../layout/print/printedSpeech.ts';
import type { HeadingRank } from '../../layout/printedParagraph.ts';
import { readStretches } from '../readStretches.ts';
import type { WordComments } from './comments.ts';
import type { ContentsField } from './contentsField.ts';
import { CLOSE_UP, LIBRE_OFFICE_NAMESPACES } from './libreOffice.ts';
import { characterWidth, type DocxLook, type RunLook, type StyleKey } from './look.ts';
import { rubyXml } from './rubyXml.ts';
import { runFonts } from './runProperties.ts';
import { scriptSeams } from './scriptSeams.ts';
import type { SpeakerFrame } from './speakerFrame.ts';
import { element, escapeXml, WORD_NAMESPACES, xmlFile } from './xml.ts';

type Filled = Exclude<PrintedBlock, { readonly role: 'blank' }>;

/** What the text of a document needs to know of the rest of the file. */
export interface TextFrame {
  readonly look: DocxLook;
  /** The id of a style in this file; `undefined` for the style that every paragraph has by itself. */
  readonly styleId: (key: StyleKey) => string | undefined;
  /** The style of an entry of contents that leads to a heading of this rank. */
  readonly entryStyleId: (rank: HeadingRank) => string | undefined;
  /** The character style of a heading that runs into its text. */
  readonly runInStyleId: (rank: HeadingRank) => string;
  /** Whether runs name their typefaces; without, they have those of their styles. */
  readonly namesFonts: boolean;
  /** Whether LibreOffice is kept from parting Han and digits. A house's own file may want them parted. */
  readonly closesUp: boolean;
  /** Takes the comments; absent: none are wanted. */
  readonly comments: WordComments | undefined;
  /** Absent where no contents are made. */
  readonly contents: ContentsField | undefined;
  /** Absent where the file is not for a speaker. */
  readonly speaker?: SpeakerFrame | undefined;
  /** The `w:sectPr` of all pages but the last; absent where they are of one section. */
  readonly sectionBeforeLast?: string | undefined;
}

/** `word/document.xml`; `section` is its last `w:sectPr`. */
export function documentXml(paragraphs: readonly PrintedBlock[], frame: TextFrame, section: string): string {
  const body = element('w:body', {}, bodyXml(paragraphs, frame), section);
  return xmlFile(element('w:document', { ...WORD_NAMESPACES, ...LIBRE_OFFICE_NAMESPACES }, body));
}

/** The paragraphs. */
export function bodyXml(paragraphs: readonly PrintedBlock[], frame: TextFrame): string {
  const first = paragraphs.findIndex(isMadeEntry);
  const behind = paragraphs.findLastIndex(isMadeEntry) + 1;
  const { begin = '', end = '' } = frame.contents ?? {};
  return paragraphs
    .map((paragraph, index) => paragraphXml(paragraph, frame, index === first ? begin : index === behind ? end : ''))
    .join('');
}

function isMadeEntry(block: PrintedBlock): boolean {
  return block.role === 'contents' && block.leadsTo !== undefined;
}

/** `field`: the part of a field that stands at its beginning. */
function paragraphXml(paragraph: PrintedBlock, frame: TextFrame, field: string): string {
  const { look, contents } = frame;
  const turn = turnOf(paragraph, frame);
  const section = paragraph === frame.speaker?.beforeLastPage ? (frame.sectionBeforeLast ?? '') : '';
  if (paragraph.role === 'blank') {
    const own = turn + section;
    const inner = `${own === '' ? '' : `<w:pPr>${own}</w:pPr>`}${field}`;
    return inner === '' ? '<w:p/>' : `<w:p>${inner}</w:p>`;
  }
  const key = paragraph.role === 'heading' ? (`heading${paragraph.rank}` as const) : paragraph.role;
  const id = entryStyle(paragraph, frame) ?? frame.styleId(key);
  const style = id === undefined ? '' : element('w:pStyle', { 'w:val': id });
  const isEntry = contents !== undefined && isMadeEntry(paragraph);
  const tabs = isEntry ? contents.tabs : '';
  const goesOn = frame.speaker?.turns.get(paragraph) === 'goesOn';
  const indent = goesOn ? NO_FIRST_LINE : indentOf(paragraph, look);
  const properties = style + keptLines(paragraph, look) + turn + tabs + indent + section;
  const start = paragraph.span?.start;
  const mark = start === undefined || paragraph.role === 'contents' ? '' : (contents?.mark(start) ?? '');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${field}${mark}${contentXml(paragraph, look.styles[key], frame)}</w:p>`;
}

/** The last page begins with a section of its own. */
function turnOf(block: PrintedBlock, { speaker, sectionBeforeLast }: TextFrame): string {
  if (speaker?.turns.has(block) !== true) return '';
  const last = [...speaker.turns.keys()].at(-1);
  return block === last && sectionBeforeLast !== undefined ? '' : '<w:pageBreakBefore/>';
}

const NO_FIRST_LINE = element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 });

function entryStyle(block: Filled, { entryStyleId }: TextFrame): string | undefined {
  const rank = block.role === 'contents' ? block.leadsTo?.rank : undefined;
  return rank === undefined ? undefined : entryStyleId(rank);
}

function contentXml(block: Filled, own: RunLook, frame: TextFrame): string {
  const { contents } = frame;
  if (block.role !== 'contents' || block.leadsTo === undefined || contents === undefined) {
    return runsXml(block.pieces, own, frame);
  }
  const runs = runsXml(contents.pieces(block), own, frame);
  return contents.entry(block.leadsTo, runs, propertiesOf(plain(''), own, frame));
}

function keptLines({ role, pieces }: Filled, look: DocxLook): string {
  if (look.keepsTogether === 0 || role !== 'body') return '';
  const length = pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 0), 0);
  return length <= look.keepsTogether ? '<w:keepLines/>' : '';
}

/** The indents that differ from one paragraph to the next. */
function indentOf(paragraph: PrintedBlock, look: DocxLook): string {
  switch (paragraph.role) {
    case 'signature':
      return element('w:ind', sideIndent('right', paragraph.fromRight, look.styles.signature));
    case 'contents':
      // For some of these LibreOffice has a right indent of its own, and loses the number that stands behind it.
      return element('w:ind', {
        ...sideIndent('left', (paragraph.level - 1) * 2, look.styles.contents),
        ...sideIndent('right', 0, look.styles.contents),
      });
    default:
      return '';
  }
}

function sideIndent(side: 'left' | 'right', characters: number, { size }: RunLook): Readonly<Record<string, number>> {
  return {
    [`w:${side}Chars`]: Math.round(characters * 100),
    [`w:${side}`]: Math.round(characters * characterWidth(size)),
  };
}

function runsXml(pieces: readonly BlockPiece[], own: RunLook, frame: TextFrame): string {
  let before = '';
  return pieces
    .map((piece) => {
      const xml = pieceXml(piece, before, own, frame);
      if (piece.kind !== 'note') before = piece.kind === 'text' ? piece.text : '';
      return xml;
    })
    .join('');
}

/** `before` is the text in front of the piece, in the same line. */
function pieceXml(piece: BlockPiece, before: string, own: RunLook, frame: TextFrame): string {
  switch (piece.kind) {
    case 'lineBreak':
      return '<w:r><w:br/></w:r>';
    case 'note':
      return frame.comments?.place(piece.text) ?? '';
    case 'text': {
      const run = readRuns(piece, before, own, frame);
      return piece.placeholder && frame.comments !== undefined ? frame.comments.around(run, piece.text) : run;
    }
  }
}

/** The text, with Pinyin over the characters that have some. */
function readRuns(piece: PrintedText, before: string, own: RunLook, frame: TextFrame): string {
  const { text, at, face } = piece;
  const properties = propertiesOf(piece, own, frame);
  let last = before;
  const run = (words: string): string => {
    const xml = frame.closesUp ? closedTextXml(words, last) : textXml(words);
    last = words;
    return `<w:r>${properties}${xml}</w:r>`;
  };
  const { readings = [] } = frame.speaker ?? {};
  if (at === undefined || readings.length === 0) return run(text);
  const { size } = faceLook(face, own, frame.look);
  return readStretches(text, at, readings)
    .map(({ text: words, pinyin }) =>
      pinyin === undefined ? run(words) : rubyXml(escapeXml(pinyin), run(words), size, frame.look.latin),
    )
    .join('');
}

function propertiesOf({ face, strong, mark }: PrintedText, own: RunLook, frame: TextFrame): string {
  const { look, namesFonts } = frame;
  const set = faceLook(face, own, look);
  const style = face.kind === 'runIn' ? element('w:rStyle', { 'w:val': frame.runInStyleId(face.rank) }) : '';
  const eastAsia = mark === 'stageDirection' ? look.stageDirection.eastAsia : set.eastAsia;
  const fonts = namesFonts ? runFonts(eastAsia, look.latin) : '<w:rFonts w:hint="eastAsia"/>';
  // A character style would turn the boldness of its paragraph around, so it is said outright.
  const bold =
    mark === 'stageDirection'
      ? boldness(false)
      : strong
        ? boldness(true)
        : namesFonts && set !== own
          ? boldness(set.bold)
          : '';
  const size = face.kind === 'stageDirection' ? `<w:sz w:val="${set.size * 2}"/><w:szCs w:val="${set.size * 2}"/>` : '';
  return `<w:rPr>${style}${fonts}${bold}${mark === 'pause' ? PAUSE : ''}${size}${mark === 'stress' ? STRESS : ''}${mark === 'stageDirection' ? DIRECTION : ''}</w:rPr>`;
}

/** In large type that is bold all over colour, line and ground tell what is for the speaker. */
const PAUSE = '<w:color w:val="C00000"/>';
const STRESS = '<w:u w:val="thick"/>';
const DIRECTION = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>';

function boldness(bold: boolean): string {
  return bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>';
}

function faceLook(face: PrintedText['face'], own: RunLook, look: DocxLook): RunLook {
  switch (face.kind) {
    case 'own':
      return own;
    case 'runIn':
      return look.styles[`heading${face.rank}`];
    case 'stageDirection':
      return look.stageDirection;
  }
}

/** The same with nothing between Han and what is Western; `before` is the text in front. */
function closedTextXml(text: string, before: string): string {
  let from = 0;
  let xml = '';
  for (const at of scriptSeams(text, before)) {
    if (at > from) xml += textXml(text.slice(from, at));
    xml += CLOSE_UP;
    from = at;
  }
  return xml + textXml(text.slice(from));
}

/** Text with its tabs and, where it has any, line ends; blanks are kept. */
export function textXml(text: string): string {
  if (!/[\t\n\r]/.test(text)) return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  return text
    .split(/(\t|\r\n?|\n)/)
    .map((part) => {
      if (part === '') return '';
      if (part === '\t') return '<w:tab/>';
      return /^[\r\n]/.test(part) ? '<w:br/>' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join('');
}
