import { characterWidth, type DocxLook } from './look.ts';
import { runFonts } from './runProperties.ts';
import { element, WORD_NAMESPACES, xmlFile } from './xml.ts';

/** On the pages of a speaker that are to be turned. */
const TURN = '翻页→';

/**
 * The page number — 1 — of odd pages (right) or even ones (left), one character in; `turns`: in the middle, and at the right
 * the mark that the page is to be turned.
 */
export function footerXml({ pageNumber, page }: DocxLook, side: 'odd' | 'even', turns = false): string {
  const measure = page.width - page.left - page.right;
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
          ...(turns ? turning(measure) : place === 'middle' ? [] : outside(side, characterWidth(size))),
        ),
        ...(turns ? [run('<w:tab/>')] : []),
        words('— '),
        field('begin'),
        run('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
        field('separate'),
        words('1'),
        field('end'),
        words(' —'),
        ...(turns ? [run('<w:tab/>'), words(TURN)] : []),
      ),
    ),
  );
}

/** Stops in the middle and at the right edge. */
function turning(measure: number): readonly string[] {
  const stop = (kind: string, at: number) => element('w:tab', { 'w:val': kind, 'w:pos': at });
  return [
    element('w:tabs', {}, stop('center', Math.round(measure / 2)), stop('right', measure)),
    element('w:jc', { 'w:val': 'left' }),
  ];
}

function outside(side: 'odd' | 'even', width: number): readonly string[] {
  const edge = side === 'odd' ? 'right' : 'left';
  return [element('w:ind', { [`w:${edge}Chars`]: 100, [`w:${edge}`]: width }), element('w:jc', { 'w:val': edge })];
}
