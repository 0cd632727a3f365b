import { scannerOf } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import type { Landmarks } from './landmarks.ts';

/** What stands between 〔 and 〕. */
const BRACKETED = /〔([^〔〕\r\n]{1,60})〕/y;
/** Says that text is missing: 此处省略882字, 以下缺, 原网页未显示; not 2026, 150, 作者注. */
const MISSING = /省略|未显示|缺|下略|此处|以下|从略|略去|未完/;

/** Most paragraphs hold none. */
const NOTHING: readonly Span[] = [];

/** Finds the gap marks 〔…〕 of a range, in order; to be asked in ascending order. 〔2026〕 and 〔150〕 are none. */
export function gapFinder(text: string, landmarks: Landmarks): (range: Span) => readonly Span[] {
  const next = scannerOf(BRACKETED, text, landmarks.gapOpeners);
  return (range) => {
    const first = next(range.start);
    if (!first || first.index >= range.end) return NOTHING;
    const gaps: Span[] = [];
    for (let match: RegExpExecArray | undefined = first; match; match = next(match.index + match[0].length)) {
      const end = match.index + match[0].length;
      if (end > range.end) break;
      if (MISSING.test(match[1] ?? '')) gaps.push({ start: match.index, end });
    }
    return gaps;
  };
}
