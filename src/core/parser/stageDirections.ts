import { skipBlank, trimBlankEnd } from '../text/blank.ts';
import { scannerOf } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import { withoutBudget } from './budgets.ts';
import type { Landmarks } from './landmarks.ts';

/** A parenthesis of at most twelve characters. */
const PARENTHESIS = /[（(]([^（）()\r\n]{1,12})[）)]/y;
/** What is done, not said. */
const ACTION = /掌声|鼓掌|笑声|停顿|起立|欢呼|奏|默哀/;
/** The marks after which a stage direction may stand. */
const END_MARKS = new Set('。！？…”’!?；');

/** Most paragraphs hold none. */
const NOTHING: readonly Span[] = [];

/**
 * Finds the stage directions （掌声） of a paragraph: after an end mark, or alone in the paragraph; one may follow another.
 * Blanks, comments, reading marks, the ** of a stressed passage and a time budget may stand before one.
 * （鼓掌欢迎的人）in the middle of a sentence is none. To be asked in ascending order, of masked text.
 */
export function stageDirectionFinder(text: string, landmarks: Landmarks): (paragraph: Span) => readonly Span[] {
  const next = scannerOf(PARENTHESIS, text, landmarks.parentheses);
  return (paragraph) => {
    const first = next(paragraph.start);
    if (!first || first.index >= paragraph.end) return NOTHING;
    const found: Span[] = [];
    for (let match: RegExpExecArray | undefined = first; match; match = next(match.index + match[0].length)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (span.end > paragraph.end) break;
      if (!ACTION.test(match[1] ?? '')) continue;
      const behind = withoutBudget(text, trimBlankEnd(text, paragraph.start, span.start));
      const alone = behind <= paragraph.start;
      const afterMark = END_MARKS.has(text.charAt(behind - 1)) || found.at(-1)?.end === behind;
      if (alone ? isDirectionOnly(text, span.end, paragraph.end) : afterMark) {
        found.push(span);
      }
    }
    return found;
  };
}

/** Longer than any few of them. */
const MANY = 60;

/** Whether nothing but further parentheses follows. */
function isDirectionOnly(text: string, from: number, end: number): boolean {
  const next = skipBlank(text, from, end);
  return next === end || (end - next <= MANY && DIRECTIONS.test(text.slice(next, end)));
}

/** （掌声） （全场起立） with blanks between and behind. */
const DIRECTIONS = /^(?:[（(][^（）()\r\n]{1,12}[）)][\s\0]*)+$/;
