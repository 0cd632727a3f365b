import { scannerOf } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import type { Landmarks } from './landmarks.ts';

/** Unfinished places: 【待核实】 【……】 ×× ＿＿ ____; not × alone (3×5), not a lone ＿. */
const PLACEHOLDER = /【[^【】\r\n]{0,60}】|×{2,}|＿{2,}|_{3,}/y;

/** Most paragraphs hold none. */
const NOTHING: readonly Span[] = [];

/** Finds the unfinished places of a range, in order; to be asked in ascending order. */
export function placeholderFinder(text: string, landmarks: Landmarks): (range: Span) => readonly Span[] {
  const next = scannerOf(PLACEHOLDER, text, landmarks.placeholderOpeners);
  return (range) => {
    const first = next(range.start);
    if (!first || first.index >= range.end) return NOTHING;
    const found: Span[] = [];
    for (let match: RegExpExecArray | undefined = first; match; match = next(match.index + match[0].length)) {
      const end = match.index + match[0].length;
      if (end > range.end) break;
      found.push({ start: match.index, end });
    }
    return found;
  };
}
