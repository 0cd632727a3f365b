import { podiumSetup } from '../../layout/podiumSetup.ts';
import { FANGSONG, HEITI, KAITI, LATIN, SONGTI, XIAOBIAOSONG } from './fonts.ts';
import type { DocxLook, StyleLook } from './look.ts';

const TWIPS_A_POINT = 20;

/** The copy to be read at the lectern: large and bold, lines far apart. `size` is that of the text, in points. */
export function podiumLook(size: number): DocxLook {
  const text: StyleLook = { eastAsia: FANGSONG, size, bold: true, align: 'both', indent: 2 };
  const flush = { align: 'left', indent: 0 } as const;
  const middle = { align: 'center', indent: 0 } as const;
  const { width, height, top, right, bottom, left, linePitch, titleSize, spacing } = podiumSetup(size);
  return {
    page: { width, height, top, right, bottom, left, header: 851, footer: 794 },
    characterSpacing: spacing,
    pitch: linePitch,
    lineGrid: false,
    keepsTogether: 0,
    forSpeaker: true,
    latin: LATIN,
    styles: {
      title: { ...middle, eastAsia: XIAOBIAOSONG, size: titleSize / TWIPS_A_POINT, bold: false },
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
