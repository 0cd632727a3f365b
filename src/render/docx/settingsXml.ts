import { NO_LINE_END, NO_LINE_START } from '../../layout/characterTraits.ts';
import type { DocxLook } from './look.ts';
import { element, WORD_NAMESPACES, xmlFile } from './xml.ts';

/** `word/settings.xml`: odd and even pages differ, marks keep their width, the file is of today's Word. */
export function settingsXml(look: DocxLook): string {
  return xmlFile(
    element(
      'w:settings',
      WORD_NAMESPACES,
      element('w:zoom', { 'w:percent': 100 }),
      element('w:bordersDoNotSurroundHeader'),
      element('w:bordersDoNotSurroundFooter'),
      element('w:defaultTabStop', { 'w:val': 420 }),
      ...(look.pageNumber.place === 'outside' ? [element('w:evenAndOddHeaders')] : []),
      element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
      // Word's own list lets — begin a line, and parts ——.
      element('w:noLineBreaksAfter', { 'w:lang': 'zh-CN', 'w:val': NO_LINE_END }),
      element('w:noLineBreaksBefore', { 'w:lang': 'zh-CN', 'w:val': NO_LINE_START }),
      element(
        'w:compat',
        {},
        element('w:doNotExpandShiftReturn'),
        element('w:useFELayout'),
        ...COMPATIBILITY.map(([name, value]) =>
          element('w:compatSetting', {
            'w:name': name,
            'w:uri': 'http://schemas.microsoft.com/office/word',
            'w:val': value,
          }),
        ),
      ),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
      element('w:decimalSymbol', { 'w:val': '.' }),
      element('w:listSeparator', { 'w:val': ',' }),
    ),
  );
}

/** Without the first, Word would take the file for one of an old Word and say so in its title bar. */
const COMPATIBILITY = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
  ['useWord2013TrackBottomHyphenation', 0],
] as const;
