import { FONT_TABLE, type FontEntry } from './fonts.ts';
import { element, WORD_NAMESPACES, xmlFile } from './xml.ts';

/** `word/fontTable.xml`: what takes the place of a typeface that is not installed. */
export function fontTableXml(): string {
  return xmlFile(element('w:fonts', WORD_NAMESPACES, ...FONT_TABLE.map(fontXml)));
}

export function fontXml({ name, fallback, charset, family, pitch }: FontEntry): string {
  return element(
    'w:font',
    { 'w:name': name },
    ...(fallback === undefined ? [] : [element('w:altName', { 'w:val': fallback })]),
    element('w:charset', { 'w:val': charset }),
    element('w:family', { 'w:val': family }),
    element('w:pitch', { 'w:val': pitch }),
  );
}
