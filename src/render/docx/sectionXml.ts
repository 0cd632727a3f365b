import type { DocxLook } from './look.ts';
import { element } from './xml.ts';

/** The parts with the page numbers, by the ids under which the document refers to them. */
export const FOOTERS = { odd: 'rIdFooterOdd', even: 'rIdFooterEven', turning: 'rIdFooterTurning' } as const;

/** The page: paper, margins, grid, page numbers; `turns`: of pages that say that they are to be turned. */
export function sectionXml({ page, pitch, lineGrid, pageNumber }: DocxLook, turns = false): string {
  const footer = (type: string, id: string) => element('w:footerReference', { 'w:type': type, 'r:id': id });
  return element(
    'w:sectPr',
    {},
    ...(pageNumber.place === 'outside' ? [footer('even', FOOTERS.even)] : []),
    footer('default', turns ? FOOTERS.turning : FOOTERS.odd),
    element('w:pgSz', { 'w:w': page.width, 'w:h': page.height }),
    element('w:pgMar', {
      'w:top': page.top,
      'w:right': page.right,
      'w:bottom': page.bottom,
      'w:left': page.left,
      'w:header': page.header,
      'w:footer': page.footer,
      'w:gutter': 0,
    }),
    element('w:cols', { 'w:space': 425 }),
    element('w:docGrid', { 'w:type': lineGrid ? 'lines' : undefined, 'w:linePitch': pitch }),
  );
}
