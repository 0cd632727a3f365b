import { type Decode, decodeFile, type TextEncoding } from './decodeFile.ts';
import { DOCX_LIMITS, DocxError, type DocxFault, type DocxNeeds, type DocxText, docxText } from './docxText.ts';
import { htmlText } from './htmlText.ts';

/** What a file holds that is to become a speech. */
export type OpenedFile =
  | { readonly kind: 'docx'; readonly text: string; readonly docx: DocxText }
  | { readonly kind: 'html'; readonly text: string; readonly images: number }
  | { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncoding }
  | { readonly kind: 'fault'; readonly fault: OpeningFault };

export type OpeningFault = DocxFault | 'noText';

export interface OpeningNeeds extends Omit<DocxNeeds, 'decode'> {
  readonly decode: Decode;
}

const HTML_NAME = /\.(?:html?|xhtml|mht(?:ml)?)$/i;
const HTML_START = /^\ufeff?\s*<(?:!doctype html|html|head|body)\b/i;
const WORD_NAME = /\.(?:docx|docm|dotx|doc)$/i;

/** Reads a Word file, a page or a text, told by its bytes first and by its name then. Nothing in it is run or fetched. */
export async function openedFile(bytes: Uint8Array, name: string, needs: OpeningNeeds): Promise<OpenedFile> {
  if (bytes.length > DOCX_LIMITS.file) return { kind: 'fault', fault: 'tooLarge' };
  if (WORD_NAME.test(name) || isPacked(bytes)) return openedDocx(bytes, name, needs);
  const decoded = decodeFile(bytes, needs.decode);
  // A text holds no zero character.
  if (decoded === undefined || decoded.text.includes('\u0000')) return { kind: 'fault', fault: 'noText' };
  if (!HTML_NAME.test(name) && !HTML_START.test(decoded.text.slice(0, 200))) return { kind: 'text', ...decoded };
  const { text, images } = htmlText(decoded.text);
  if (text === '') return { kind: 'fault', fault: images > 0 ? 'imagesOnly' : 'empty' };
  return { kind: 'html', text, images };
}

/** Begins as a zip or as a compound file does. */
function isPacked(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) ||
    (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
  );
}

async function openedDocx(bytes: Uint8Array, name: string, needs: OpeningNeeds): Promise<OpenedFile> {
  try {
    const decode = (part: Uint8Array): string => needs.decode(part, 'utf-8', false) ?? '';
    const docx = await docxText(bytes, { ...needs, decode });
    return { kind: 'docx', text: docx.text, docx };
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
    // What is called .doc may be a page, or a text, all the same.
    if (error.fault === 'notAZip' && /\.doc$/i.test(name)) return openedFile(bytes, '', needs);
    return { kind: 'fault', fault: error.fault };
  }
}
