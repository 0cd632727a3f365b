import { scannerOf } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
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
 * （鼓掌欢迎的人）in the middle of a sentence is none. To be asked in ascending order.
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
      const alone = span.start === paragraph.start;
      const afterMark = END_MARKS.has(text.charAt(span.start - 1)) || found.at(-1)?.end === span.start;
      if (alone ? span.end === paragraph.end || isDirectionOnly(text, span.end, paragraph.end) : afterMark) {
        found.push(span);
      }
    }
    return found;
  };
}

/** Whether nothing but further parentheses follows. */
function isDirectionOnly(text: string, from: number, end: number): boolean {
  return /^(?:[（(][^（）()\r\n]{1,12}[）)])*$/.test(text.slice(from, Math.min(end, from + 60))) && end - from <= 60;
}
