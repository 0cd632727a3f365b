import type { Speech } from '../core/speech.ts';
import { breakLines, type TextRange } from './breakLines.ts';
import type { LaidParagraph } from './laidParagraph.ts';
import { measureOf, type PageSetup } from './pageSetup.ts';
import type { PageStart } from './pageStarts.ts';
import { printedIndex } from './placeOnPage.ts';
import type { PrintedParagraph } from './printedParagraph.ts';
import { sayableStarts } from './sayableStarts.ts';
import { type SpokenParagraph, speakerPages } from './speakerPages.ts';
import { advancesOf, THOUSANDTHS, textSetting } from './textWidth.ts';

/** The paragraphs on the pages of a speaker. */
export function turnedParagraphs(
  speech: Speech,
  laid: readonly LaidParagraph[],
  setup: PageSetup,
): { readonly paragraphs: readonly LaidParagraph[]; readonly pages: readonly PageStart[] } {
  const startsOf = sayableStarts(speech.sentences);
  const spoken = laid.map(({ printed, lines }): SpokenParagraph => {
    const { sentences, clauses } = startsOf(printed.span);
    const indexOf = (offset: number) => printedIndex(printed, offset);
    return {
      lines,
      sentences: sentences.map(indexOf),
      clauses: clauses.map(indexOf),
      keepsWithNext: printed.role === 'heading' || printed.role === 'salutation',
      linesFrom: (index) => linesFrom(printed, index, setup),
    };
  });
  const { paragraphs, pages } = speakerPages(spoken, setup.linesPerPage);
  return { paragraphs: laid.map((paragraph, index) => ({ ...paragraph, ...turnsOf(paragraphs[index]) })), pages };
}

function turnsOf(
  turned: { readonly lines: readonly TextRange[]; readonly shortLines: readonly number[] } | undefined,
): Partial<LaidParagraph> {
  if (turned === undefined) return {};
  const { lines, shortLines } = turned;
  return shortLines.length === 0 ? { lines } : { lines, shortLines };
}

/** The rest of a paragraph that goes on on another page has no first line to set in. */
function linesFrom({ text, pieces, fromLeft }: PrintedParagraph, from: number, setup: PageSetup): readonly TextRange[] {
  const advances = advancesOf(text, pieces, textSetting(setup));
  const room = (measureOf(setup) - (fromLeft ?? 0)) * THOUSANDTHS;
  return breakLines(text.slice(from), advances.subarray(from), room, room).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }));
}
