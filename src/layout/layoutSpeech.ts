import type { Speech } from '../core/speech.ts';
import { breakLines, type TextRange } from './breakLines.ts';
import { pageNumberRoom, withPageNumbers } from './contentsNumbers.ts';
import type { LaidParagraph } from './laidParagraph.ts';
import { measureOf, officialSetup, type PageSetup } from './pageSetup.ts';
import { type PageStart, pageStarts } from './pageStarts.ts';
import { AS_WRITTEN, type PrintOptions } from './print/printedSpeech.ts';
import { isPrintedAlike, type PrintedParagraph } from './printedParagraph.ts';
import { printedParagraphs } from './printedParagraphs.ts';
import { passingAdvances, THOUSANDTHS, textSetting, titleSetting } from './textWidth.ts';
import { titleLines } from './titleLines.ts';
import { turnedParagraphs } from './turnedParagraphs.ts';

/** A speech in lines and pages. */
export interface SpeechLayout {
  readonly setup: PageSetup;
  /** In the order of the page. */
  readonly paragraphs: readonly LaidParagraph[];
  /** The line with which each page begins. Empty where nothing is printed. */
  readonly pages: readonly PageStart[];
  /** For a speaker: the paragraphs as they are broken where no page ends, from which the next layout is made. */
  readonly unturned?: readonly LaidParagraph[];
}

/**
 * Lays a speech out. With the layout of the text before an edit only the paragraphs that changed are broken into lines
 * anew; the result is the same as without it.
 */
export function layoutSpeech(
  speech: Speech,
  setup: PageSetup = officialSetup,
  before?: SpeechLayout | undefined,
  options: PrintOptions = AS_WRITTEN,
): SpeechLayout {
  const printed = printedParagraphs(speech, setup, options);
  const known = before?.setup === setup ? (before.unturned ?? before.paragraphs) : [];
  const paragraphs = laidParagraphs(speech.text, printed, known, setup);
  if (setup.forSpeaker) {
    return withPageNumbers({ setup, unturned: paragraphs, ...turnedParagraphs(speech, paragraphs, setup) });
  }
  return withPageNumbers({ setup, paragraphs, pages: pageStarts(paragraphs, setup.linesPerPage) });
}

/** What stands at the same distance from the beginning or from the end and is printed alike has the same lines. */
function laidParagraphs(
  source: string,
  printed: readonly PrintedParagraph[],
  known: readonly LaidParagraph[],
  setup: PageSetup,
): readonly LaidParagraph[] {
  const shorter = Math.min(printed.length, known.length);
  const laid = new Array<LaidParagraph>(printed.length);
  const take = (index: number, knownIndex: number): boolean => {
    const paragraph = printed[index];
    const old = known[knownIndex];
    if (paragraph === undefined || old === undefined || !isPrintedAlike(paragraph, old.printed)) return false;
    laid[index] = { printed: paragraph, lines: old.lines };
    return true;
  };
  let first = 0;
  while (first < shorter && take(first, first)) first++;
  let last = 0;
  while (last < shorter - first && take(printed.length - 1 - last, known.length - 1 - last)) last++;
  for (let index = first; index < printed.length - last; index++) {
    const paragraph = printed[index];
    if (paragraph !== undefined) laid[index] = { printed: paragraph, lines: linesOf(source, paragraph, setup) };
  }
  return laid;
}

function linesOf(source: string, paragraph: PrintedParagraph, setup: PageSetup): readonly TextRange[] {
  const { role, text } = paragraph;
  const room = measureOf(setup) * THOUSANDTHS;
  switch (role) {
    case 'blank':
      return BLANK;
    case 'title':
      return titleLines(text, passingAdvances(source, paragraph, titleSetting(setup)), room);
    case 'subtitle':
      return titleLines(text, passingAdvances(source, paragraph, textSetting(setup)), room);
    case 'heading':
    case 'body':
      return breakLines(
        text,
        passingAdvances(source, paragraph, textSetting(setup)),
        room - setup.indent * THOUSANDTHS,
        room,
      );
    case 'signature': {
      const own = room - (paragraph.fromRight ?? 0) * THOUSANDTHS;
      return breakLines(text, passingAdvances(source, paragraph, textSetting(setup)), own, own);
    }
    case 'contents': {
      const right = paragraph.leadsTo === undefined ? 0 : pageNumberRoom(setup);
      const own = room - ((paragraph.fromLeft ?? 0) + right) * THOUSANDTHS;
      return breakLines(text, passingAdvances(source, paragraph, textSetting(setup)), own, own);
    }
    case 'classification':
    case 'contentsTitle':
    case 'byline':
    case 'salutation':
      return breakLines(text, passingAdvances(source, paragraph, textSetting(setup)), room, room);
  }
}

const BLANK: readonly TextRange[] = [{ start: 0, end: 0 }];
