import type { Span } from '../text/span.ts';

/** What stands between 〔 and 〕. */
const BRACKETED = /〔([^〔〕\r\n]{1,60})〕/g;
/** Says that text is missing: 此处省略882字, 以下缺, 原网页未显示; not 2026, 150, 作者注. */
const MISSING = /省略|未显示|缺|下略|此处|以下|从略|略去|未完/;

/** The gap marks 〔…〕 between `start` and `end`, in order. 〔2026〕 and 〔150〕 are none. */
export function findGaps(text: string, start: number, end: number): Span[] {
  const gaps: Span[] = [];
  let open = text.indexOf('〔', start);
  while (open >= 0 && open < end) {
    BRACKETED.lastIndex = open;
    const match = BRACKETED.exec(text);
    if (!match || match.index + match[0].length > end) break;
    if (MISSING.test(match[1] ?? '')) gaps.push({ start: match.index, end: match.index + match[0].length });
    open = text.indexOf('〔', match.index + match[0].length);
  }
  return gaps;
}
