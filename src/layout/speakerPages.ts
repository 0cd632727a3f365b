import type { TextRange } from './breakLines.ts';
import type { PageStart } from './pageStarts.ts';

/** A paragraph that is to be put on pages for a speaker. Indices count in its printed text. */
export interface SpokenParagraph {
  /** As they are broken where no page ends. Never empty. */
  readonly lines: readonly TextRange[];
  /** Where its sentences begin but the first; ascending. */
  readonly sentences: readonly number[];
  /** The same of what is said in one breath. */
  readonly clauses: readonly number[];
  /** It stays on one page with the beginning of the next paragraph, as a heading does. */
  readonly keepsWithNext: boolean;
  /** The lines of what stands from an index on, where that begins a line. */
  readonly linesFrom: (index: number) => readonly TextRange[];
}

/** A paragraph on its pages. */
export interface TurnedParagraph {
  readonly lines: readonly TextRange[];
  /** Indices of the lines that end early, because what follows is said on the next page. */
  readonly shortLines: readonly number[];
}

export interface SpeakerPages {
  readonly paragraphs: readonly TurnedParagraph[];
  readonly pages: readonly PageStart[];
}

/**
 * Puts paragraphs on pages so that nobody has to turn the page amid a sentence: the sentence that would go on over the turn
 * goes to the next page as a whole. A page that would be less than half full is filled up to the end of a clause, or where
 * there is none to the last line.
 */
export function speakerPages(paragraphs: readonly SpokenParagraph[], linesPerPage: number): SpeakerPages {
  const turned: TurnedParagraph[] = [];
  const pages: PageStart[] = [];
  const mostFree = Math.floor(linesPerPage / 2);
  let free = 0;
  let keptUntil = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) continue;
    if (index >= keptUntil) {
      const kept = keptGroup(paragraphs, index);
      keptUntil = kept.end;
      if (kept.lines > free && kept.lines <= linesPerPage && free <= mostFree) free = 0;
    }
    const lines: TextRange[] = [];
    const shortLines: number[] = [];
    let rest = paragraph.lines;
    while (rest.length > 0) {
      if (free === 0) {
        pages.push({ paragraph: index, line: lines.length });
        free = linesPerPage;
      }
      if (rest.length <= free) {
        lines.push(...rest);
        free -= rest.length;
        break;
      }
      const turn = turnIn(paragraph, rest, free, linesPerPage, mostFree);
      if (turn === undefined) {
        free = 0;
        continue;
      }
      const used = rest.findIndex(({ end }) => turn <= end) + 1;
      const last = rest[used - 1];
      if (last === undefined) break;
      lines.push(...rest.slice(0, used - 1), { start: last.start, end: turn });
      if (turn < last.end) shortLines.push(lines.length - 1);
      rest = turn < last.end ? paragraph.linesFrom(turn) : rest.slice(used);
      free = 0;
    }
    turned.push({ lines, shortLines });
  }
  return { paragraphs: turned, pages };
}

/** Where the text of the next page begins; `undefined`: nothing of the paragraph stands on this one. */
function turnIn(
  { sentences, clauses }: SpokenParagraph,
  rest: readonly TextRange[],
  free: number,
  linesPerPage: number,
  mostFree: number,
): number | undefined {
  const from = rest[0]?.start ?? 0;
  const limit = rest[free - 1]?.end ?? from;
  const leaves = (index: number) => free - 1 - rest.findIndex(({ end }) => index <= end);
  const lastOf = (starts: readonly number[]) => starts.findLast((start) => start > from && start <= limit);
  const sentence = lastOf(sentences);
  if (sentence !== undefined && leaves(sentence) <= mostFree) return sentence;
  if (sentence === undefined && free < linesPerPage && free <= mostFree) {
    // The sentence that begins here fits on a page of its own.
    const end = sentences.find((start) => start > from) ?? rest.at(-1)?.end ?? from;
    if (rest.findIndex((line) => end <= line.end) < linesPerPage) return undefined;
  }
  const clause = lastOf(clauses);
  return clause !== undefined && leaves(clause) <= mostFree ? clause : limit;
}

/** What keeps with the next paragraph and the first sentence of that: their lines, and the index behind them. */
function keptGroup(
  paragraphs: readonly SpokenParagraph[],
  from: number,
): { readonly lines: number; readonly end: number } {
  let lines = 0;
  let end = from;
  for (; paragraphs[end]?.keepsWithNext; end++) lines += paragraphs[end]?.lines.length ?? 0;
  const next = paragraphs[end];
  if (next !== undefined && end > from) {
    const first = next.sentences[0];
    lines += first === undefined ? next.lines.length : next.lines.findIndex((line) => first <= line.end) + 1;
  }
  return { lines, end: Math.max(end, from + 1) };
}
