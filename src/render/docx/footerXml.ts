import { characterWidth, type DocxLook } from './look.ts';
import { runFonts } from './runProperties.ts';
import { element, WORD_NAMESPACES, xmlFile } from './xml.ts';

/** The page number — 1 — of odd pages (right) or even ones (left), one character in. */
export function footerXml({ pageNumber }: DocxLook, side: 'odd' | 'even'): string {
  const { eastAsia, place, size } = pageNumber;
  const properties = element('w:rPr', {}, runFonts(eastAsia, eastAsia));
  const run = (child: string) => element('w:r', {}, properties, child);
  const field = (type: string) => run(element('w:fldChar', { 'w:fldCharType': type }));
  const words = (text: string) => run(`<w:t xml:space="preserve">${text}</w:t>`);
  return xmlFile(
    element(
      'w:ftr',
      WORD_NAMESPACES,
      element(
        'w:p',
        {},
        element(
          'w:pPr',
          {},
          element('w:pStyle', { 'w:val': 'Footer' }),
          ...(place === 'middle' ? [] : outside(side, characterWidth(size))),
        ),
        words('— '),
        field('begin'),
        run('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
        field('separate'),
        words('1'),
        field('end'),
        words(' —'),
      ),
    ),
  );
}

function outside(side: 'odd' | 'even', width: number): readonly string[] {
  const edge = side === 'odd' ? 'right' : 'left';
  return [element('w:ind', { [`w:${edge}Chars`]: 100, [`w:${edge}`]: width }), element('w:jc', { 'w:val': edge })];
}
