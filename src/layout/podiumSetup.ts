import type { PageSetup } from './pageSetup.ts';

/** Sizes of the text in points: what fits on a page and can be read at the lectern. */
export const SMALLEST_PODIUM_SIZE = 16;
export const LARGEST_PODIUM_SIZE = 36;
/** 小二 and 二号 are 18 and 22 pt; offices take what lies between. */
export const PODIUM_SIZE = 20;

const TWIPS_A_POINT = 20;
const WIDTH = 11906;
const HEIGHT = 16838;
/** 25 mm; below 30 mm, for the page number. */
const MARGIN = 1417;
const BOTTOM = 1701;
/** From one line to the next, as a multiple of the size: room for Pinyin between the lines. */
const LINE = 1.75;
const SMALLEST_TITLE = 24;
/** Stays free at a page's foot, for a program that breaks one line more than this one does. */
const SPARE_LINES = 1;

/** The copy to be read at the lectern: large and bold, lines far apart. `size` is that of the text, in points. */
export function podiumSetup(size: number): PageSetup {
  const known = SETUPS.get(size);
  if (known !== undefined) return known;
  const textSize = size * TWIPS_A_POINT;
  const linePitch = Math.round(textSize * LINE);
  const setup: PageSetup = {
    width: WIDTH,
    height: HEIGHT,
    top: MARGIN,
    right: MARGIN,
    bottom: BOTTOM,
    left: MARGIN,
    linePitch,
    linesPerPage: Math.floor((HEIGHT - MARGIN - BOTTOM) / linePitch) - SPARE_LINES,
    textSize,
    titleSize: Math.max(size, SMALLEST_TITLE) * TWIPS_A_POINT,
    bold: true,
    spacing: 0,
    indent: 2 * textSize,
    forSpeaker: true,
  };
  SETUPS.set(size, setup);
  return setup;
}

/** Layouts are made from one another where their setup is the same. */
const SETUPS = new Map<number, PageSetup>();

/** A size that is a setting: within its bounds, whole; the usual one for what is no number. */
export function podiumSizeOf(value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return PODIUM_SIZE;
  return Math.round(Math.min(LARGEST_PODIUM_SIZE, Math.max(SMALLEST_PODIUM_SIZE, value)));
}
