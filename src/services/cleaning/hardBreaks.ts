import { addressLength } from '../../core/parser/addresses.ts';
import { readMarker } from '../../core/parser/markers.ts';
import type { Repair } from './damage.ts';
import { linesOf, type TextLine } from './textLines.ts';

/** Fewer lines show no width. */
const FEWEST_LINES = 6;
/** A narrower column is a list or a poem. */
const NARROWEST = 16;
/** Full lines differ by so much, since no mark begins a line. */
const TOLERANCE = 2;
const SHARE = 0.6;
const MARK_WITHIN = /[，。；、：,;:].+/;
const SENTENCE_END = /[。！？!?：:；…][”’）》】]*$/;
const LONGEST_NUMBER = 40;
const LONGEST_ADDRESS = 60;
/** 一、学习……12: a line of a table of contents. */
const CONTENTS = /[….·]{3,}[ \u3000]*\d+$/;

/**
 * Line ends taken out that an e-mail or a PDF put into paragraphs: only where six in ten lines are of one length and most of
 * these end no sentence. None before a marker, an indented line, a salutation or an empty line.
 */
export function joinHardBreaks(text: string): readonly Repair[] {
  const lines = linesOf(text);
  const filled = lines.filter(({ words }) => words !== '');
  const width = commonWidth(filled);
  if (width === undefined) return [];
  const repairs: Repair[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (!line || !next || !isFull(line, width) || SENTENCE_END.test(line.words) || opensParagraph(text, next)) continue;
    const isBetweenLatin = /[A-Za-z0-9]$/.test(line.words) && /^[A-Za-z]/.test(next.words);
    const end = next.start + (next.end - next.start - text.slice(next.start, next.end).trimStart().length);
    const start = line.start + text.slice(line.start, line.end).trimEnd().length;
    repairs.push({ class: 'hardBreak', span: { start, end }, text: isBetweenLatin ? ' ' : '' });
  }
  return repairs;
}

function lengthOf({ start, end }: TextLine): number {
  return end - start;
}

function isFull(line: TextLine, width: number): boolean {
  return Math.abs(lengthOf(line) - width) <= TOLERANCE;
}

/** The width of the column that the lines were set in, if they were. */
function commonWidth(lines: readonly TextLine[]): number | undefined {
  if (lines.length < FEWEST_LINES) return undefined;
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(lengthOf(line), (counts.get(lengthOf(line)) ?? 0) + 1);
  const within = (width: number) => lines.filter((line) => isFull(line, width));
  const [width] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  if (width < NARROWEST) return undefined;
  const full = within(width);
  const open = full.filter(({ words }) => !SENTENCE_END.test(words));
  // The lines of a list of slogans are of one length too, but hold no mark within.
  const prose = full.filter(({ words }) => MARK_WITHIN.test(words));
  const isWrapped = full.length >= lines.length * SHARE && open.length * 2 > full.length;
  return isWrapped && prose.length * 4 >= full.length ? width : undefined;
}

/** Whether a line cannot go on with the one before. */
function opensParagraph(text: string, { start, end, words }: TextLine): boolean {
  if (words === '' || /^[ \t\u3000]/.test(text.slice(start, end)) || words.startsWith('#') || words.startsWith('〔'))
    return true;
  if (CONTENTS.test(words.slice(-LONGEST_NUMBER))) return true;
  if (words.length <= LONGEST_ADDRESS && addressLength(words) === words.length) return true;
  return readMarker(words, 0, words.length) !== undefined;
}
