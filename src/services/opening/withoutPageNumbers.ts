import type { Span } from '../../core/text/span.ts';
import { type XmlTag, xmlTags } from './xmlTags.ts';

/**
 * `document.xml` without the page numbers that contents and references show, and the dots before them: they are those of
 * the Word file, not of the speech. Throws {@link XmlError}.
 */
export function withoutPageNumbers(xml: string): string {
  if (!xml.includes('PAGEREF')) return xml;
  const fields: Field[] = [];
  const removed: Span[] = [];
  let tab: XmlTag | undefined;
  let inProperties = 0;
  let textStart = 0;
  for (const tag of xmlTags(xml)) {
    const { name, kind, start, end } = tag;
    const field = fields.at(-1);
    if (name === 'w:p') tab = undefined;
    else if (name === 'w:pPr') inProperties += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    else if (name === 'w:tab' && kind === 'empty' && inProperties === 0) tab = tag;
    else if (name === 'w:instrText') {
      if (kind === 'open') textStart = end;
      else if (field !== undefined) field.instruction += xml.slice(textStart, start);
    } else if (name === 'w:t' && kind !== 'empty') {
      if (kind === 'open') textStart = start;
      else if (fields.some(showsPage)) removed.push({ start: textStart, end });
      else tab = undefined;
    } else if (name === 'w:fldChar') {
      const type = /w:fldCharType="(\w+)"/.exec(tag.attributes)?.[1];
      if (type === 'begin') fields.push({ instruction: '', isShown: false });
      else if (type === 'end') fields.pop();
      else if (type === 'separate' && field !== undefined) {
        field.isShown = true;
        if (showsPage(field) && tab !== undefined) removed.push(tab);
      }
    }
  }
  let kept = '';
  let at = 0;
  for (const { start, end } of removed) {
    kept += xml.slice(at, start);
    at = end;
  }
  return kept + xml.slice(at);
}

interface Field {
  instruction: string;
  /** Whether what follows is what the field shows. */
  isShown: boolean;
}

function showsPage({ instruction, isShown }: Field): boolean {
  return isShown && /^\s*PAGEREF\b/.test(instruction);
}
