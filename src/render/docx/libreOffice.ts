import { element } from './xml.ts';

/**
 * For parts that say something to LibreOffice alone. It chooses among alternatives by the letters of a prefix, where all
 * others are to go by the namespace that the prefix stands for (ISO/IEC 29500-3, 7.6). This namespace is known to nobody, so
 * that whoever keeps to the standard passes over the alternative.
 */
export const LIBRE_OFFICE_NAMESPACES = {
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'urn:rostrum:libreoffice',
} as const;

/** XML that LibreOffice alone reads, in a part with those namespaces. */
export function forLibreOffice(xml: string): string {
  return element('mc:AlternateContent', {}, element('mc:Choice', { Requires: 'w14' }, xml));
}

/**
 * LibreOffice reads `overflowPunct` the wrong way round and then hangs marks over the edge, some of which it does not even
 * draw. This turns it back.
 */
export const NO_HANGING_MARKS = forLibreOffice(element('w:overflowPunct', { 'w:val': 1 }));

/**
 * LibreOffice does not read `autoSpaceDE` and `autoSpaceDN`, and parts Han from letters and digits by a fifth of their size.
 * It does not where something stands between them that is no text: here an empty field, which it neither shows, prints,
 * counts nor copies.
 */
export const CLOSE_UP = forLibreOffice(
  [
    element('w:fldChar', { 'w:fldCharType': 'begin' }),
    element('w:instrText', {}, 'PRIVATE'),
    element('w:fldChar', { 'w:fldCharType': 'end' }),
  ].join(''),
);
