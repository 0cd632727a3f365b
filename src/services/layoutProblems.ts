import { isHan } from '../core/text/countCharacters.ts';
import type { Span } from '../core/text/span.ts';
import type { LaidParagraph } from '../layout/laidParagraph.ts';
import type { SpeechLayout } from '../layout/layoutSpeech.ts';
import { type TitleToken, titleTokens } from '../layout/titleTokens.ts';

/** What does not look well on the printed page. */
export interface LayoutProblem {
  readonly code: LayoutProblemCode;
  /** What stands out; never empty. */
  readonly span: Span;
}

export type LayoutProblemCode =
  /** A heading is the last line of a page, away from its text. */
  | 'layout.headingAtFoot'
  /** The last line of a paragraph is a single character. */
  | 'layout.lastCharacter'
  /** A line of the title ends within a word, or the next begins with 的. */
  | 'layout.titleBreak';

/** What a careful typist would change, in the order of the page. */
export function layoutProblems(layout: SpeechLayout): readonly LayoutProblem[] {
  const atFoot = headingsAtFoot(layout);
  const problems: LayoutProblem[] = [];
  layout.paragraphs.forEach((paragraph, index) => {
    if (atFoot.has(index)) problems.push({ code: 'layout.headingAtFoot', span: paragraph.printed.span });
    problems.push(...lastCharacter(paragraph), ...titleBreaks(paragraph));
  });
  return problems;
}

/** Indices of headings that end a page. They are kept with their text where that is possible, so these are few. */
function headingsAtFoot({ pages, paragraphs }: SpeechLayout): ReadonlySet<number> {
  const found = new Set<number>();
  for (let page = 1; page < pages.length; page++) {
    const next = pages[page];
    // A page that begins with a paragraph's first line ends, the one before it, with the paragraph before.
    const last = next === undefined ? -1 : next.line > 0 ? next.paragraph : next.paragraph - 1;
    if (paragraphs[last]?.printed.role === 'heading') found.add(last);
  }
  return found;
}

/** One Han character or digit, with the marks around it. */
const SINGLE = /^[\p{P}\p{S}\s]*[\p{L}\p{N}][\p{P}\p{S}\s]*$/u;

/** Most last lines begin so: they are passed over without a closer look. */
function beginsWithTwoHan(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1));
}

function lastCharacter(paragraph: LaidParagraph): readonly LayoutProblem[] {
  const { printed, lines } = paragraph;
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2 || (printed.role !== 'body' && printed.role !== 'heading')) return [];
  if (last.end > last.start + 1 && beginsWithTwoHan(printed.text, last.start)) return [];
  if (!SINGLE.test(printed.text.slice(last.start, last.end))) return [];
  const span = writtenSpan(paragraph, last.start, last.end);
  return span === undefined ? [] : [{ code: 'layout.lastCharacter', span }];
}

function titleBreaks(paragraph: LaidParagraph): readonly LayoutProblem[] {
  const { printed, lines } = paragraph;
  if ((printed.role !== 'title' && printed.role !== 'subtitle') || lines.length < 2) return [];
  const tokens = titleTokens(printed.text.replaceAll('\n', ''));
  let lineEnds = 0;
  return lines.slice(1).flatMap(({ start }): readonly LayoutProblem[] => {
    if (printed.text.charAt(start - 1) === '\n') lineEnds += 1;
    const token = tokens.find((each) => isTorn(each, start - lineEnds));
    // The character that should not begin the line.
    const span = token && writtenSpan(paragraph, start, start + 1);
    return span === undefined ? [] : [{ code: 'layout.titleBreak', span }];
  });
}

function isTorn({ kind, start, end }: TitleToken, at: number): boolean {
  return (kind === 'word' && start < at && at < end) || (kind === 'suffix' && start === at);
}

/** Where a stretch of what is printed is written; `undefined` for what is written nowhere. */
function writtenSpan({ printed }: LaidParagraph, start: number, end: number): Span | undefined {
  const places = printed.pieces.flatMap((piece) => {
    const from = Math.max(piece.start, start);
    const to = Math.min(piece.end, end);
    if (piece.offset === undefined || from >= to) return [];
    const offset = printed.span.start + piece.offset - piece.start;
    return [{ start: offset + from, end: offset + to }];
  });
  const [first, last] = [places[0], places.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}
