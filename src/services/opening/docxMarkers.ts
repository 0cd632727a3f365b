import { type Numbering, NumberingCounter } from './docxNumbering.ts';
import { attributeOf, type XmlTag, xmlTags } from './xmlTags.ts';

/** What is in a document besides its text. */
export interface DocxRemarks {
  readonly insertions: number;
  readonly deletions: number;
  readonly images: number;
}

/** Which numbering a paragraph style has. */
export type StyleNumbers = ReadonlyMap<string, { readonly id: string; readonly level: number }>;

/** Reads from `styles.xml` which styles number their paragraphs; a style has the numbers of the one that it is based on. */
export function readStyleNumbers(xml: string, { instances }: Numbering): StyleNumbers {
  const own = new Map<string, { id: string | undefined; level: number; based: string | undefined }>();
  let style: { id: string | undefined; level: number; based: string | undefined } | undefined;
  for (const tag of xmlTags(xml)) {
    if (tag.kind === 'close') continue;
    const value = attributeOf(tag, 'w:val');
    if (tag.name === 'w:style') {
      style = { id: undefined, level: 0, based: undefined };
      own.set(attributeOf(tag, 'w:styleId') ?? '', style);
    } else if (!style) continue;
    else if (tag.name === 'w:basedOn') style.based = value;
    else if (tag.name === 'w:numId') style.id = value;
    else if (tag.name === 'w:ilvl') style.level = Number(value ?? 0);
  }
  const numbers = new Map<string, { id: string; level: number }>();
  for (const name of own.keys()) {
    const seen = new Set<string>();
    for (let at: string | undefined = name; at !== undefined && !seen.has(at); at = own.get(at)?.based) {
      seen.add(at);
      const found = own.get(at);
      if (found?.id === undefined) continue;
      const levels = instances.get(found.id)?.levels ?? new Map();
      const byStyle = [...levels].find(([, level]) => level.style === name)?.[0];
      numbers.set(name, { id: found.id, level: byStyle ?? found.level });
      break;
    }
  }
  return numbers;
}

interface OpenParagraph {
  /** Where a run can be put in: behind the properties, or behind the opening tag. */
  place: number;
  style: string | undefined;
  id: string | undefined;
  level: number | undefined;
  isDeleted: boolean;
  /** The numbering that it names itself, to be taken out. */
  numbered: { start: number; end: number } | undefined;
}

const IMAGES = new Set(['pic:pic', 'v:imagedata']);

/** `document.xml` with the automatic numbers of its paragraphs written as text, and what else is in it. */
export function writeMarkers(
  xml: string,
  numbering: Numbering,
  styles: StyleNumbers,
): { readonly xml: string; readonly remarks: DocxRemarks } {
  const counter = new NumberingCounter(numbering);
  const pieces: string[] = [];
  const open: OpenParagraph[] = [];
  const remarks = { insertions: 0, deletions: 0, images: 0 };
  let copied = 0;
  let inProperties = 0;
  const finishProperties = (paragraph: OpenParagraph): void => {
    const named = paragraph.id === undefined ? styles.get(paragraph.style ?? '') : undefined;
    const id = paragraph.id ?? named?.id;
    const label =
      id === undefined || id === '0' || paragraph.isDeleted
        ? ''
        : counter.next(id, paragraph.level ?? named?.level ?? 0);
    if (paragraph.numbered) {
      pieces.push(xml.slice(copied, paragraph.numbered.start));
      copied = paragraph.numbered.end;
    }
    if (label === '') return;
    pieces.push(xml.slice(copied, paragraph.place), `<w:r><w:t xml:space="preserve">${escaped(label)}</w:t></w:r>`);
    copied = paragraph.place;
  };
  for (const tag of xmlTags(xml)) {
    count(tag, inProperties > 0, remarks);
    const paragraph = open.at(-1);
    if (tag.name === 'w:p') {
      if (tag.kind === 'open') {
        const opened: OpenParagraph = {
          place: tag.end,
          style: undefined,
          id: undefined,
          level: undefined,
          isDeleted: false,
          numbered: undefined,
        };
        open.push(opened);
        if (!xml.startsWith('<w:pPr', skipSpace(xml, tag.end))) finishProperties(opened);
      } else if (tag.kind === 'close') open.pop();
    } else if (tag.name === 'w:pPr' && paragraph) {
      if (tag.kind === 'open') inProperties++;
      else {
        if (tag.kind === 'close') inProperties--;
        paragraph.place = tag.end;
        finishProperties(paragraph);
      }
    } else if (inProperties > 0 && paragraph) readProperty(tag, paragraph);
  }
  pieces.push(xml.slice(copied));
  return { xml: pieces.join(''), remarks };
}

function readProperty(tag: XmlTag, paragraph: OpenParagraph): void {
  const value = attributeOf(tag, 'w:val');
  if (tag.name === 'w:pStyle') paragraph.style ??= value;
  else if (tag.name === 'w:numId') paragraph.id ??= value;
  else if (tag.name === 'w:ilvl') paragraph.level ??= Number(value ?? 0);
  else if (tag.name === 'w:del') paragraph.isDeleted = true;
  else if (tag.name === 'w:numPr') {
    if (tag.kind === 'open') paragraph.numbered ??= { start: tag.start, end: tag.end };
    else if (tag.kind === 'close' && paragraph.numbered) paragraph.numbered.end = tag.end;
  }
}

function count(
  { name, kind }: XmlTag,
  inProperties: boolean,
  remarks: { insertions: number; deletions: number; images: number },
): void {
  if (kind === 'close' || inProperties) return;
  if (name === 'w:ins') remarks.insertions++;
  else if (name === 'w:del') remarks.deletions++;
  else if (IMAGES.has(name)) remarks.images++;
}

function skipSpace(xml: string, from: number): number {
  let at = from;
  while (/\s/.test(xml.charAt(at))) at++;
  return at;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}
