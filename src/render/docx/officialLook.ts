import { FANGSONG, HEITI, KAITI, LATIN, SONGTI, XIAOBIAOSONG } from './fonts.ts';
import type { DocxLook, StyleLook } from './look.ts';

/** 三号, in points. */
const THREE = 16;
const text: StyleLook = { eastAsia: FANGSONG, size: THREE, bold: false, align: 'both', indent: 2 };

/**
 * The layout of official documents (GB/T 9704—2012), with the settings that give 22 lines of 28 characters: A4, margins 37,
 * 26, 35 and 28 mm, a pitch of 225 mm / 22, characters 0.25 pt closer than their size, the dash of the page number 7 mm under
 * the text.
 */
export const officialLook: DocxLook = {
  page: { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1417 },
  characterSpacing: -5,
  pitch: 579,
  lineGrid: true,
  keepsTogether: 0,
  latin: LATIN,
  styles: {
    title: { eastAsia: XIAOBIAOSONG, size: 22, bold: false, align: 'center', indent: 0 },
    subtitle: { ...text, eastAsia: KAITI, align: 'center', indent: 0 },
    byline: { ...text, eastAsia: KAITI, align: 'center', indent: 0 },
    classification: { ...text, eastAsia: HEITI, align: 'left', indent: 0 },
    contentsTitle: { ...text, eastAsia: HEITI, align: 'center', indent: 0 },
    contents: { ...text, align: 'left', indent: 0 },
    salutation: { ...text, indent: 0 },
    body: text,
    signature: { ...text, align: 'right', indent: 0 },
    heading1: { ...text, eastAsia: HEITI },
    heading2: { ...text, eastAsia: KAITI },
    heading3: text,
    heading4: text,
  },
  stageDirection: { eastAsia: KAITI, size: 12, bold: false },
  pageNumber: { eastAsia: SONGTI, size: 14, bold: false, place: 'outside', line: 420 },
};
