import type { BlockPiece, PrintedBlock, PrintedText } from '../../layout/print/printedSpeech.ts';
import type { HeadingRank } from '../../layout/printedParagraph.ts';
import type { WordComments } from './comments.ts';
import { characterWidth, type DocxLook, type RunLook, type StyleKey } from './look.ts';
import { runFonts } from './runProperties.ts';
import { element, escapeXml, WORD_NAMESPACES, xmlFile } from './xml.ts';

/** What the text of a document needs to know of the rest of the file. */
export interface TextFrame {
  readonly look: DocxLook;
  /** The id of a style in this file; `undefined` for the style that every paragraph has by itself. */
  readonly styleId: (key: StyleKey) => string | undefined;
  /** The character style of a heading that runs into its text. */
  readonly runInStyleId: (rank: HeadingRank) => string;
  /** Whether runs name their typefaces; without, they have those of their styles. */
  readonly namesFonts: boolean;
  /** Takes the comments; absent: none are wanted. */
  readonly comments: WordComments | undefined;
}

/** `word/document.xml`; `section` is its last `w:sectPr`. */
export function documentXml(paragraphs: readonly PrintedBlock[], frame: TextFrame, section: string): string {
  return xmlFile(element('w:document', WORD_NAMESPACES, element('w:body', {}, bodyXml(paragraphs, frame), section)));
}

/** The paragraphs. */
export function bodyXml(paragraphs: readonly PrintedBlock[], frame: TextFrame): string {
  return paragraphs.map((paragraph) => paragraphXml(paragraph, frame)).join('');
}

function paragraphXml(paragraph: PrintedBlock, frame: TextFrame): string {
  const { look } = frame;
  if (paragraph.role === 'blank') return '<w:p/>';
  const key = paragraph.role === 'heading' ? (`heading${paragraph.rank}` as const) : paragraph.role;
  const id = frame.styleId(key);
  const style = id === undefined ? '' : element('w:pStyle', { 'w:val': id });
  const properties = style + keptLines(paragraph, look) + indentOf(paragraph, look);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runsXml(paragraph.pieces, look.styles[key], frame)}</w:p>`;
}

function keptLines({ role, pieces }: Exclude<PrintedBlock, { readonly role: 'blank' }>, look: DocxLook): string {
  if (look.keepsTogether === 0 || role !== 'body') return '';
  const length = pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 0), 0);
  return length <= look.keepsTogether ? '<w:keepLines/>' : '';
}

/** The indents that differ from one paragraph to the next. */
function indentOf(paragraph: PrintedBlock, look: DocxLook): string {
  switch (paragraph.role) {
    case 'signature':
      return sideIndent('right', paragraph.fromRight, look.styles.signature);
    case 'contents':
      return sideIndent('left', (paragraph.level - 1) * 2, look.styles.contents);
    default:
      return '';
  }
}

function sideIndent(side: 'left' | 'right', characters: number, { size }: RunLook): string {
  return element('w:ind', {
    [`w:${side}Chars`]: Math.round(characters * 100),
    [`w:${side}`]: Math.round(characters * characterWidth(size)),
  });
}

function runsXml(pieces: readonly BlockPiece[], own: RunLook, frame: TextFrame): string {
  return pieces.map((piece) => pieceXml(piece, own, frame)).join('');
}

function pieceXml(piece: BlockPiece, own: RunLook, frame: TextFrame): string {
  switch (piece.kind) {
    case 'lineBreak':
      return '<w:r><w:br/></w:r>';
    case 'note':
      return frame.comments?.place(piece.text) ?? '';
    case 'text': {
      const run = `<w:r>${propertiesOf(piece, own, frame)}${textXml(piece.text)}</w:r>`;
      return piece.placeholder && frame.comments !== undefined ? frame.comments.around(run, piece.text) : run;
    }
  }
}

function propertiesOf({ face, strong }: PrintedText, own: RunLook, frame: TextFrame): string {
  const { look, namesFonts } = frame;
  const set = faceLook(face, own, look);
  const style = face.kind === 'runIn' ? element('w:rStyle', { 'w:val': frame.runInStyleId(face.rank) }) : '';
  const fonts = namesFonts ? runFonts(set.eastAsia, look.latin) : '<w:rFonts w:hint="eastAsia"/>';
  // A character style would turn the boldness of its paragraph around, so it is said outright.
  const bold = strong ? boldness(true) : namesFonts && set !== own ? boldness(set.bold) : '';
  const size = face.kind === 'stageDirection' ? `<w:sz w:val="${set.size * 2}"/><w:szCs w:val="${set.size * 2}"/>` : '';
  return `<w:rPr>${style}${fonts}${bold}${size}</w:rPr>`;
}

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
