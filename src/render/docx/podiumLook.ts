import { FANGSONG, HEITI, KAITI, LATIN, SONGTI, XIAOBIAOSONG } from './fonts.ts';
import { characterWidth, type DocxLook, type PageLook, type StyleLook } from './look.ts';

/** From one line to the next, as a multiple of the size. */
const LINE = 1.75;
const SMALLEST_TITLE = 24;
/** A sentence over a page turn is hard to say; whole paragraphs of so many lines leave no large gaps. */
const LINES_TOGETHER = 5;
const page: PageLook = {
  width: 11906,
  height: 16838,
  top: 1417,
  right: 1417,
  bottom: 1701,
  left: 1417,
  header: 851,
  footer: 794,
};

/** The copy to be read at the lectern: large and bold, lines far apart. `size` is that of the text, in points. */
export function podiumLook(size: number): DocxLook {
  const text: StyleLook = { eastAsia: FANGSONG, size, bold: true, align: 'both', indent: 2 };
  const flush = { align: 'left', indent: 0 } as const;
  const middle = { align: 'center', indent: 0 } as const;
  return {
    page,
    characterSpacing: 0,
    pitch: Math.round(characterWidth(size) * LINE),
    lineGrid: false,
    keepsTogether: LINES_TOGETHER * Math.floor((page.width - page.left - page.right) / characterWidth(size)),
    latin: LATIN,
    styles: {
      title: { ...middle, eastAsia: XIAOBIAOSONG, size: Math.max(size, SMALLEST_TITLE), bold: false },
      subtitle: { ...middle, eastAsia: KAITI, size, bold: true },
      byline: { ...middle, eastAsia: KAITI, size, bold: true },
      classification: { ...flush, eastAsia: HEITI, size, bold: false },
      contentsTitle: { ...middle, eastAsia: HEITI, size, bold: false },
      contents: { ...text, ...flush },
      salutation: { ...text, ...flush },
      body: text,
      signature: { ...text, align: 'right', indent: 0 },
      heading1: { ...text, eastAsia: HEITI, bold: false },
      heading2: { ...text, eastAsia: KAITI },
      heading3: text,
      heading4: text,
    },
    stageDirection: { eastAsia: KAITI, size: Math.round(size * 0.8), bold: false },
    pageNumber: { eastAsia: SONGTI, size: 16, bold: true, place: 'middle', line: 400 },
  };
}
