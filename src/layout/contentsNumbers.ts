import type { LaidParagraph } from './laidParagraph.ts';
import type { SpeechLayout } from './layoutSpeech.ts';
import { measureOf, type PageSetup } from './pageSetup.ts';
import { pageOfLine } from './placeOnPage.ts';
import { advancesOf, sumOf, THOUSANDTHS, textSetting } from './textWidth.ts';

/** What lines of contents leave free at their right edge for the number of a page, in twips: two characters. */
export function pageNumberRoom({ indent }: PageSetup): number {
  return indent;
}

/** The layout with the page in every entry of made contents; how many lines they take does not depend on it. */
export function withPageNumbers(layout: SpeechLayout): SpeechLayout {
  if (!layout.paragraphs.some(({ printed }) => printed.leadsTo !== undefined)) return layout;
  const pages = new Map<number, number>();
  layout.paragraphs.forEach(({ printed: { role, span } }, paragraph) => {
    if (role === 'heading' || role === 'body') pages.set(span.start, pageOfLine(layout, { paragraph, line: 0 }) + 1);
  });
  const numbered = layout.paragraphs.map((laid): LaidParagraph => {
    const page = laid.printed.leadsTo === undefined ? undefined : pages.get(laid.printed.leadsTo);
    return page === undefined ? laid : { ...laid, pageNumber: page };
  });
  return { ...layout, paragraphs: numbered };
}

/** What stands behind the last line of an entry, up to the right edge. */
export interface PageLeader {
  /** As many as there is room for; may be empty. */
  readonly dots: string;
  readonly page: number;
}

/** `textEnd`: twips from the left edge of the type area. `undefined` for what leads nowhere and for lines before the last. */
export function pageLeader(
  { pageNumber, lines }: LaidParagraph,
  line: number,
  textEnd: number,
  setup: PageSetup,
): PageLeader | undefined {
  if (pageNumber === undefined || line !== lines.length - 1) return undefined;
  const free = measureOf(setup) - textEnd - widthOf(String(pageNumber), setup) - 2 * GAP;
  return { dots: '.'.repeat(Math.max(0, Math.floor(free / widthOf('.', setup)))), page: pageNumber };
}

/** Between the text, its dots and the number, in twips. */
const GAP = 80;

function widthOf(text: string, setup: PageSetup): number {
  const whole = { start: 0, end: text.length, offset: undefined, face: 'fangsong', bold: false } as const;
  return sumOf(advancesOf(text, [whole], textSetting(setup)), 0, text.length) / THOUSANDTHS;
}
